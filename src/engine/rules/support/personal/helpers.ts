/** The project's own redaction helpers, and the one a fix writes when there is none. */
import { WHOLE_MODULE } from '../../../facts/statements.js';
import type { Module } from '../../../facts/nodes.js';
import type { EditBuilder } from '../../../facts/editBuilder.js';
import type { RuleContext } from '../../rule.js';
import type { Category, Topic } from './category.js';
import { namesRedactor } from './classify.js';
import { wordsOf } from './words.js';

/** Verbs a helper's name may start with; `hash` and `encrypt` alone may be anything. */
const VERBS = new Set(['redact', 'mask', 'scrub', 'anonymize', 'anonymise', 'pseudonymize', 'pseudonymise', 'obfuscate', 'sanitize', 'sanitise', 'censor']);

/** Words that say which kind of value a helper is for. */
const SPECIFIC: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  email: ['email'], phone: ['phone'], name: ['person-name'], card: ['card'], iban: ['card'], ssn: ['national-id'], ip: ['ip-address'], token: ['token'], key: ['api-key', 'secret-key'],
  password: ['password'], secret: ['api-key', 'token', 'password', 'secret-key', 'connection-string', 'cookie', 'authorization', 'environment', 'one-time-code'],
  url: ['connection-string'], address: ['postal-address'], secrets: ['api-key', 'token', 'password', 'secret-key', 'connection-string', 'cookie', 'authorization', 'environment', 'one-time-code'],
}));

/** Words that name no kind of value: such helpers take anything. */
const GENERAL = new Set(['pii', 'value', 'values', 'text', 'data', 'sensitive', 'personal', 'log', 'for', 'string', 'str', 'field', 'message', 'content', 'info', 'private']);

/** Code that calls a helper of this file or an imported one that suits the category, or `undefined`. */
export function existingHelper(context: RuleContext, category: Category): string | undefined {
  const suited = helperNames(context.module).map((name) => ({ name, rank: suits(name, category) })).filter((h) => h.rank > 0);
  suited.sort((a, b) => b.rank - a.rank);
  return suited[0]?.name;
}

function helperNames(module: Module): string[] {
  const names: string[] = [];
  for (const imported of module.index.imports) {
    if (imported.typeOnly) continue;
    for (const name of imported.names) if (name.imported !== WHOLE_MODULE && name.imported !== '*') names.push(name.local);
  }
  for (const fn of module.index.functions) {
    const topLevel = fn.parent?.kind === 'functionStatement' && (fn.parent.parent?.parent?.kind === 'module' || fn.parent.parent?.kind === 'export');
    if (topLevel && fn.name !== undefined && fn.params.filter((p) => p.default === undefined && p.form === 'plain').length === 1 && !fn.isAsync) names.push(fn.name);
  }
  return names.filter((name) => VERBS.has(wordsOf(name)[0] ?? '') && namesRedactor(name) && !/^[A-Z]/.test(name));
}

/** 2 for a helper made for the category, 1 for a general one, 0 for one made for something else. */
function suits(name: string, category: Category): number {
  const words = wordsOf(name).slice(1);
  const kinds = words.flatMap((word) => SPECIFIC.get(word) ?? []);
  if (kinds.length > 0) return kinds.includes(category.id) ? 2 : 0;
  return words.every((word) => GENERAL.has(word)) ? 1 : 0;
}

export interface NewHelper {
  readonly name: string;
  readonly lines: readonly string[];
}

/** The helper a fix adds: it says that a value was there and how long it was, never what it was. */
export function newHelper(edit: EditBuilder, topic: Topic): NewHelper {
  const secret = topic === 'secret';
  const python = edit.module.language === 'python';
  const name = edit.freshName(python ? (secret ? 'redact_secret' : 'redact') : secret ? 'redactSecret' : 'redact');
  return { name, lines: python ? [...pythonHelper(edit, name, secret), ''] : scriptHelper(edit, name, secret) };
}

function pythonHelper(edit: EditBuilder, name: string, secret: boolean): string[] {
  const tab = edit.indentUnit;
  if (secret) {
    return [
      `def ${name}(value: object) -> str:`,
      `${tab}"""Tell in a log whether a secret was there, and nothing of what it was."""`,
      `${tab}return ${edit.string('[unset]')} if value is None or value == ${edit.string('')} else ${edit.string('[secret]')}`,
    ];
  }
  return [
    `def ${name}(value: object) -> str:`,
    `${tab}"""Keep the first character and the length of a personal value, enough to follow it through a log."""`,
    `${tab}if value is None:`,
    `${tab}${tab}return ${edit.string('[none]')}`,
    `${tab}text = str(value)`,
    `${tab}return f${edit.string('{text[:1]}*** ({len(text)} characters)')}`,
  ];
}

function scriptHelper(edit: EditBuilder, name: string, secret: boolean): string[] {
  const tab = edit.indentUnit;
  const typed = edit.module.language !== 'javascript';
  const signature = typed ? `function ${name}(value: unknown): string {` : `function ${name}(value) {`;
  const end = usesSemicolons(edit.module) ? ';' : '';
  if (secret) {
    return [
      '/** Tells in a log whether a secret was there, and nothing of what it was. */',
      signature,
      `${tab}return value === undefined || value === null || value === ${edit.string('')} ? ${edit.string('[unset]')} : ${edit.string('[secret]')}${end}`,
      '}',
    ];
  }
  return [
    '/** Keeps the first character and the length of a personal value, enough to follow it through a log. */',
    signature,
    `${tab}if (value === undefined || value === null) return ${edit.string('[none]')}${end}`,
    `${tab}const text = typeof value === ${edit.string('object')} ? JSON.stringify(value) : String(value)${end}`,
    `${tab}return \`\${text.slice(0, 1)}*** (\${text.length} characters)\`${end}`,
    '}',
  ];
}

/** Most statements of the file end with a semicolon; a file without statements gets them. */
function usesSemicolons(module: Module): boolean {
  const lines = module.text.split('\n');
  const withMark = lines.filter((l) => /;\s*$/.test(l)).length;
  const without = lines.filter((l) => /^(?:\s*(?:const|let|import|return)\b.*[^;{,(\s])\s*$/.test(l)).length;
  return withMark >= without;
}
