import { enclosingClass, enclosingFunction } from '../../facts/module.js';
import { meaningOf } from '../../facts/meaning.js';
import type { Expr } from '../../facts/nodes.js';
import { dottedName } from '../../facts/visit.js';
import { defineRule, type RuleContext } from '../rule.js';
import { isCommandPath } from '../support/personal/surface.js';
import { keptIn, wholeOf, type Kept } from '../support/stored/kept.js';
import { conversationByFile } from '../support/stored/namedFiles.js';
import { plainWrites, type PlainWrite } from '../support/stored/writes.js';
import { sourceText } from '../support/wording.js';

export const plaintextHistory = defineRule({
  meta: {
    id: 'plaintext-history',
    area: 'security',
    severity: 'hint',
    title: 'Conversation kept in plain text',
    messages: {
      value: '{write} keeps {value} in {place}: whoever can read it reads the conversation',
      row: '{write} keeps messages in {place}: whoever can read it reads the conversation',
    },
    why: 'What people told the agent lies readable on a disk, in every backup and in every copy of it, for nobody to delete: one lost laptop or one wrong folder permission gives away every conversation.',
    remedy: 'Keep conversations in the framework\'s store or a database with access rules and encryption, encrypt them before the write, or keep an id and a summary.',
    examples: {
      python: {
        bad: 'import json\n\nfrom openai import OpenAI\n\nclient = OpenAI(timeout=30)\n\n\ndef reply(messages: list, path: str) -> str:\n    response = client.chat.completions.create(model="gpt-4.1", messages=messages, max_completion_tokens=500)\n    with open(path, "w") as f:\n        json.dump(messages, f)\n    return response.choices[0].message.content\n',
        good: 'import json\n\nfrom cryptography.fernet import Fernet\nfrom openai import OpenAI\n\nclient = OpenAI(timeout=30)\n\n\ndef reply(messages: list, path: str, vault: Fernet) -> str:\n    response = client.chat.completions.create(model="gpt-4.1", messages=messages, max_completion_tokens=500)\n    with open(path, "wb") as f:\n        f.write(vault.encrypt(json.dumps(messages).encode()))\n    return response.choices[0].message.content\n',
      },
      typescript: {
        bad: 'import { writeFile } from "node:fs/promises";\nimport { generateText } from "ai";\n\nexport async function reply(model, messages, path) {\n  const { text } = await generateText({ model, messages, maxOutputTokens: 500 });\n  await writeFile(path, JSON.stringify(messages));\n  return text;\n}\n',
        good: 'import { writeFile } from "node:fs/promises";\nimport { generateText } from "ai";\nimport { encrypt } from "./vault.js";\n\nexport async function reply(model, messages, path) {\n  const { text } = await generateText({ model, messages, maxOutputTokens: 500 });\n  await writeFile(path, encrypt(JSON.stringify(messages)));\n  return text;\n}\n',
      },
    },
    fixSafety: 'none',
    references: ['https://genai.owasp.org/llmrisk/llm022025-sensitive-information-disclosure/', 'https://cwe.mitre.org/data/definitions/312.html'],
    needs: ['dump', 'write', 'Write', 'save', 'Save', 'persist', 'appendFile', 'outputJ', 'localStorage', 'shelve', 'sqlite'],
  },
  on: ['module'],
  check: (_module, context) => {
    // Data sets, evaluations and scripts run by hand write conversations that nobody had.
    if (isCommandPath(context.file) || TRIAL.test(context.file)) return;
    const said = new Set<string>();
    for (const write of plainWrites(context)) {
      const kept = keptBy(write, context);
      if (!kept || isFrameworkStore(write, context)) continue;
      context.site(write.at);
      if (kept === 'protected') continue;
      // Saved when all went well and in the handler too: one thing to mend.
      const key = `${String(enclosingFunction(write.at)?.start ?? -1)} ${write.name}|${kept === 'row' ? 'row' : meaningOf(unsliced(kept.carrier))}`;
      if (!said.has(key)) report(write, kept, context);
      said.add(key);
    }
  },
});

const TRIAL = /(?:^|[/_.-])(?:tests?|specs?|evals?|evaluat\w*|bench\w*|datasets?|fine_?tun\w*|train\w*|synthetic|fixtures?|simulat\w*|probes?)(?:[/_.-]|$)/iu;
const COLUMNS = /into\s+[\w."`]+\s*\(([^)]*)\)/iu;
/** Tables of what people put aside to use again: `saved_questions`. */
const PUT_ASIDE = /(?:into|update)\s+["'`]?(?:\w+_)?(?:saved|favou?rites?|bookmark(?:s|ed)?|pinned|templates?|examples?|faqs?)(?:_(?:questions?|quer(?:y|ies)|prompts?|searches))?\b/iu;
const SECRET_KEEPING = /encrypt|createCipher|Fernet|PRAGMA\s+key|cipher/iu;

function keptBy(write: PlainWrite, context: RuleContext): Kept | 'row' | undefined {
  let found: Kept | undefined;
  for (const value of write.values) {
    const kept = keptIn(value, context);
    if (kept === 'protected') return kept;
    found ??= kept;
  }
  const named = found ? undefined : conversationByFile(write, context);
  if (named) return { carrier: named };
  if (write.sql === undefined) return found;
  if (PUT_ASIDE.test(write.sql)) return undefined;
  const columns = (COLUMNS.exec(write.sql)?.[1] ?? '').split(',').map((c) => c.trim().toLowerCase());
  const isMessages = columns.some((c) => c === 'role' || c === 'sender') && columns.some((c) => c === 'content' || c === 'message' || c === 'text');
  if (!found && !isMessages && !isExchange(columns)) return undefined;
  return SECRET_KEEPING.test(context.module.text) ? 'protected' : found ?? 'row';
}

/** A row of somebody's session with what was asked and what came back. */
function isExchange(columns: readonly string[]): boolean {
  const has = (pattern: RegExp): boolean => columns.some((c) => pattern.test(c));
  return has(/^(?:(?:user_)?(?:prompt|message|input|query)|question)$/u) && has(/^(?:(?:bot|ai|assistant|agent|model)_)?(?:response|answer|reply)$/u) && has(/(?:^|_)(?:session|user|conversation|thread|chat|customer)(?:_?id)?$/u);
}

function report(write: PlainWrite, kept: Exclude<Kept, 'protected'> | 'row', context: RuleContext): void {
  const value = kept === 'row' ? undefined : sourceText(context.module, kept.carrier, 40);
  const end = write.at.kind === 'call' ? write.at.argsSpan?.start ?? write.at.end : write.at.kind === 'assign' ? write.at.targets[0]?.end ?? write.at.end : write.at.end;
  context.report({
    at: { start: write.at.start, end },
    message: value === undefined ? 'row' : 'value',
    data: { write: write.name, place: write.place, ...(value === undefined ? {} : { value }) },
    identity: identityOf(write, kept),
  });
}

/** `messages` of `messages.slice(-100)`. */
function unsliced(carrier: Expr): Expr {
  const whole = wholeOf(carrier);
  return whole.kind === 'call' && whole.callee.kind === 'member' && whole.callee.property === 'slice' ? unsliced(whole.callee.object) : whole;
}

function identityOf(write: PlainWrite, kept: Exclude<Kept, 'protected'> | 'row'): string {
  return `${write.name}|${kept === 'row' ? 'row' : meaningOf(kept.carrier)}`;
}

/** A class that a framework asks for: its store, memory or checkpointer. */
function isFrameworkStore(write: PlainWrite, context: RuleContext): boolean {
  const cls = enclosingClass(write.at);
  return cls?.bases.some((b) => /(?:Saver|Store|Memory|History|Session|Checkpoint\w*|Storage)$/u.test(context.resolver.library(b)?.symbol ?? dottedName(b) ?? '')) === true;
}
