/** Answers whose text is used without a look at why the model stopped. */
import type { Call, Expr, Name, Node } from '../../../facts/nodes.js';
import { invoked } from '../../../facts/threads.js';
import { enclosingFunction, statementOf } from '../../../facts/module.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { ArgValue } from '../../../resolve/types.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { ended } from '../logLines.js';
import { modelParses } from './parses.js';
import { modelValues } from './values.js';

/** Where an API says why the model stopped, and what it says when the answer was cut off. */
interface FinishFacts {
  readonly calls: RegExp;
  /** Path from the answer to the reason. */
  readonly path: readonly (string | number)[];
  readonly reason: string;
  /** What the reason is in JavaScript, where it is spelled differently. */
  readonly script?: readonly (string | number)[];
  /** Python: the reason is an enumeration with a name. */
  readonly isEnum?: boolean;
  /** In JavaScript alone: elsewhere a part of the path is a dictionary, which the fix does not write. */
  readonly fixes?: 'script';
}

const FACTS: readonly FinishFacts[] = [
  { calls: /(^litellm\.(Router#)?completion|ChatCompletion\.a?create|(openai|groq|together|huggingface_hub|groq-sdk|together-ai)[\w.]*#(beta\.)?chat\.completions\.create|#chat_completion|ChatCompletionsClient#complete)$/u, path: ['choices', 0, 'finish_reason'], reason: 'length' },
  { calls: /(mistralai)\S*#chat\.complete$/u, path: ['choices', 0, 'finish_reason'], script: ['choices', 0, 'finishReason'], reason: 'length' },
  { calls: /anthropic\S*#(beta\.)?messages\.create$/iu, path: ['stop_reason'], reason: 'max_tokens' },
  { calls: /#responses\.create$|^litellm\.responses$/u, path: ['status'], reason: 'incomplete' },
  { calls: /(google\.genai|@google\/genai)\S*#models\.generate_?[cC]ontent$/u, path: ['candidates', 0, 'finish_reason'], script: ['candidates', 0, 'finishReason'], reason: 'MAX_TOKENS', isEnum: true },
  { calls: /^ai\.generateText$/u, path: ['finishReason'], reason: 'length' },
  { calls: /^(?:@langchain\/anthropic|langchain_anthropic)\.\w+#a?invoke$/u, path: ['response_metadata', 'stop_reason'], reason: 'max_tokens', fixes: 'script' },
  { calls: /^(?:@langchain\/google-[\w-]+|langchain_google_\w+)\.Chat\w+#a?invoke$/u, path: ['response_metadata', 'finish_reason'], script: ['response_metadata', 'finishReason'], reason: 'MAX_TOKENS', fixes: 'script' },
  { calls: /^(?:@langchain\/(?:openai|groq|mistralai|deepseek|xai)|langchain_(?:openai|groq|mistralai|deepseek|xai))\.(?:Azure)?Chat\w+#a?invoke$/u, path: ['response_metadata', 'finish_reason'], reason: 'length', fixes: 'script' },
];
const LOOKS = /^(finish_?reason|finishReason|stop_?reason|stopReason|incomplete_?details|refusal|prompt_feedback|promptFeedback|block_?reason)$/u;
const TEXT_ENDS = new Set(['content', 'text', 'output_text', 'outputText']);
const EMPTINESS = new Set(['||', '??', '&&', '===', '!==', '==', '!=']);

export interface UncheckedAnswer {
  readonly call: Call;
  readonly symbol: string;
  /** The first place that takes the text out of the answer. */
  readonly access: Expr;
  readonly facts: FinishFacts;
}

/** One entry per model call whose text is read in this file, with `isChecked` telling whether anyone looks at how it ended. */
export function answers(context: RuleContext): readonly (UncheckedAnswer & { readonly isChecked: boolean })[] {
  const values = modelValues(context);
  const calls = context.module.index.calls.flatMap((call) => {
    const symbol = context.resolver.library(invoked(call))?.symbol;
    const facts = symbol === undefined ? undefined : FACTS.find((f) => f.calls.test(symbol));
    return symbol !== undefined && facts && !isStreamed(call, context) ? [{ call, symbol, facts }] : [];
  });
  if (calls.length === 0) return [];
  const accesses = new Map<Call, Expr>();
  const { members, subscripts } = context.module.index;
  for (const nodes of [members, subscripts]) for (const n of nodes) {
    const end = n.kind === 'member' ? n.property : n.index.kind === 'string' ? n.index.value : undefined;
    if (end === undefined || !TEXT_ENDS.has(end)) continue;
    const value = values.of(n);
    if (value?.kind !== 'text' || value.by !== 'call' || !value.call || value.isArguments) continue;
    const first = accesses.get(value.call);
    if (!first || n.start < first.start) accesses.set(value.call, n);
  }
  const parsed = new Set(modelParses(context).map((p) => p.value.call));
  return calls.flatMap((c) => {
    const access = accesses.get(c.call);
    // A truncated answer that is parsed fails there: that is the other rule's matter.
    if (!access || parsed.has(c.call)) return [];
    return [{ ...c, access, isChecked: isLookedAt(c.call, access, context) }];
  });
}

/** Asks for a stream, or is handed options that may: `**kwargs` of the caller's. */
function isStreamed(call: Call, context: RuleContext): boolean {
  const shape = context.resolver.shapeOf(call);
  const mayStream = (value: ArgValue | undefined): boolean => value !== undefined && !(value.kind === 'boolean' && !value.value);
  return shape.open || mayStream(shape.named['stream']) || shape.positional.some((p) => p.kind === 'object' && (p.open || mayStream(p.entries['stream'])));
}

/** The function of the call or of the access says a word that means the end of an answer, or asks whether the text is there. */
function isLookedAt(call: Call, access: Expr, context: RuleContext): boolean {
  const homes = new Set<Node>([enclosingFunction(call) ?? context.module, enclosingFunction(access) ?? context.module]);
  for (const home of homes) {
    const found = walk(home, (n) => (n.kind === 'member' && (LOOKS.test(n.property) || n.property === 'status')) || (n.kind === 'name' && LOOKS.test(n.name)) || (n.kind === 'string' && LOOKS.test(n.value))
      || (n.kind === 'objectPattern' && n.entries.some((e) => e.key !== undefined && LOOKS.test(e.key))));
    if (found) return true;
  }
  return isEmptinessAsked(access, context);
}

function isEmptinessAsked(access: Expr, context: RuleContext): boolean {
  if (hasOptional(access)) return true;
  let inner: Node = access;
  for (let at = access.parent; at; at = at.parent) {
    if (at.kind === 'binary' && EMPTINESS.has(at.op)) return true;
    if (at.kind === 'unary' && at.op === '!') return true;
    if ((at.kind === 'if' || at.kind === 'conditional' || at.kind === 'loop') && at.test === inner) return true;
    if (at.kind === 'comprehension') return true;
    if (at.kind === 'assign') return at.targets.some((t) => t.kind === 'name' && isTested(t, context));
    if (at.kind === 'block' || at.kind === 'function') return false;
    inner = at;
  }
  return false;
}

function isTested(target: Name, context: RuleContext): boolean {
  return context.resolver.usesOf(target).some((use) => {
    let inner: Node = use;
    for (let at = use.parent; at; at = at.parent) {
      if ((at.kind === 'if' || at.kind === 'conditional' || at.kind === 'loop') && at.test === inner) return true;
      if (at.kind === 'binary' && ['||', '??', '&&'].includes(at.op) && at.left === inner) return true;
      if (at.kind === 'block') return false;
      inner = at;
    }
    return false;
  });
}

function hasOptional(expr: Expr): boolean {
  const e = unwrap(expr);
  if (e.kind === 'member' || e.kind === 'index') return e.optional || hasOptional(e.object);
  return e.kind === 'call' ? e.optional || hasOptional(e.callee) : false;
}

/** A guard after `response = create(…)` that raises when the answer was cut off. */
export function finishFix(answer: UncheckedAnswer, context: RuleContext): Fix | undefined {
  const statement = statementOf(answer.call);
  const target = statement?.kind === 'assign' ? statement.targets[0] : undefined;
  if (statement?.kind !== 'assign' || statement.targets.length !== 1 || target?.kind !== 'name' || !statement.value || unwrap(statement.value) !== answer.call) return undefined;
  const isPython = context.catalog.ecosystem === 'python';
  if (isPython && answer.facts.fixes === 'script') return undefined;
  const { edit } = context;
  const path = isPython ? answer.facts.path : answer.facts.script ?? answer.facts.path;
  const reason = target.name + (isPython ? pythonPath(path, isByKey(answer.access), context) + (answer.facts.isEnum === true && !isByKey(answer.access) ? '.name' : '') : scriptPath(path));
  const text = edit.string('The model\'s answer was cut off at the token limit');
  const lines = isPython
    ? [`if ${reason} == ${edit.string(answer.facts.reason)}:`, `${edit.indentUnit}raise RuntimeError(${text})`]
    : [`if (${reason} === ${edit.string(answer.facts.reason)}) {`, `${edit.indentUnit}${ended(`throw new Error(${text})`, context)}`, '}'];
  const edits = edit.insertAfter(statement, lines);
  return edits && { title: 'Raise an error when the answer was cut off', safety: 'review', edits };
}

/** The code reads the answer as a dictionary: `response["choices"]`. */
function isByKey(access: Expr): boolean {
  const e = unwrap(access);
  if (e.kind === 'index') return e.index.kind === 'string' || isByKey(e.object);
  return e.kind === 'member' ? isByKey(e.object) : false;
}

function pythonPath(path: readonly (string | number)[], byKey: boolean, context: RuleContext): string {
  return path.map((p) => (typeof p === 'number' ? `[${String(p)}]` : byKey ? `[${context.edit.string(p)}]` : `.${p}`)).join('');
}

function scriptPath(path: readonly (string | number)[]): string {
  return path.map((p, i) => (typeof p === 'number' ? `${i > 0 ? '?.' : ''}[${String(p)}]` : typeof path[i - 1] === 'number' ? `?.${p}` : `.${p}`)).join('');
}
