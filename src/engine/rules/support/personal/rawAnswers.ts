/** A model's words where no variable holds them by themselves: fields and calls in a log line, and the whole body that answered a plain request. */
import { enclosingFunction } from '../../../facts/module.js';
import type { Expr, Name, Node } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { isReader, matchedText } from '../model/passing.js';
import { isRealtimeEvent, isRealtimeFrame } from '../model/realtime.js';
import { isCallEvent } from '../model/shapes.js';
import { modelValues } from '../model/values.js';
import { CATEGORIES, type Category } from './category.js';
import { classifyName } from './classify.js';
import { calleeName } from './flowCalls.js';
import { originOf } from './origin.js';
import { isRemembered } from './remembered.js';
import { isLabel, namesSentences } from './spoken.js';
import { accessOf, type Surroundings } from './surroundings.js';

/** Lists that only answers of models have. */
const ANSWER_LISTS = ['choices', 'candidates'];
/** Files that say nothing of memories are not asked for any. */
const MEMORIES = /memor|mem0/iu;
/** Fields of an answer that hold what was said. */
const WORDS = new Set(['message', 'content', 'text', 'output']);

/** Where a call of a tool keeps what the model filled in. */
const FILLED_IN = /^(?:input|args|arguments)$/u;

/** What a model said in `expr` itself; what a variable holds is told by `modelWords`. */
export function rawAnswer(context: RuleContext, surroundings: Surroundings, expr: Expr): Category | undefined {
  if (isFromSocket(context, expr)) return isCallEvent(expr) ? CATEGORIES.toolInput : CATEGORIES.conversation;
  if (context.catalog.ecosystem === 'python' && surroundings.says(MEMORIES) && isRemembered(expr, context.resolver, context.catalog)) return CATEGORIES.conversation;
  if (expr.kind === 'name' && hasReplies(context, expr)) return CATEGORIES.completion;
  if (isBody(context, expr) && (hasAnswers(surroundings, expr) || modelValues(context).of(expr)?.kind === 'response')) return CATEGORIES.completion;
  if (expr.kind !== 'member' && expr.kind !== 'index' && expr.kind !== 'call') return undefined;
  const access = accessOf(expr);
  const field = access?.field ?? cutName(expr);
  if (field !== undefined && isLabel(field) && !(access && isThreadText(access.object, access.field))) return undefined;
  if (isNamedAnswer(expr)) return CATEGORIES.completion;
  // What a pattern looked for is told by the name it gets.
  const symbol = expr.kind === 'call' ? context.resolver.library(expr.callee)?.symbol : undefined;
  if (symbol !== undefined && expr.kind === 'call' && !symbol.endsWith('sub') && matchedText(expr, symbol)) return undefined;
  const values = modelValues(context);
  const value = values.of(expr);
  if (!value || value.kind === 'match' || value.kind === 'http') return undefined;
  // `block.input` of a call that arrives parsed: all that was filled in.
  if (value.kind === 'data' && value.isArguments && access && FILLED_IN.test(access.field)) return CATEGORIES.toolInput;
  // One field of what was read out of the text is a label as often as not, and so is what a pattern looked for.
  if (value.kind === 'data' && !isSentenceOf(context, expr) && (!isReading(context, expr) || (expr.kind === 'call' && isLabel(calleeName(expr.callee) ?? '')))) return undefined;
  if (expr.kind !== 'call' && values.of(expr.object)?.kind === 'match') return undefined;
  return value.isArguments ? CATEGORIES.toolInput : CATEGORIES.completion;
}

/** A frame of a socket to a model, or an event with words in it, as a whole. */
function isFromSocket(context: RuleContext, expr: Expr): boolean {
  return (expr.kind === 'name' || expr.kind === 'call') && (isRealtimeFrame(expr, context.resolver) || isRealtimeEvent(expr, context.resolver));
}

/** `content.text.value`: where a message of an assistant's thread keeps its words. */
function isThreadText(object: Expr, field: string): boolean {
  return field === 'value' && accessOf(unwrap(object))?.field === 'text';
}

/** `path` in `path.split("/")[-1]`: a part of what is called a label is one. */
function cutName(expr: Expr): string | undefined {
  if (expr.kind === 'name') return expr.name;
  if (expr.kind === 'index') return cutName(expr.object);
  return expr.kind === 'call' && expr.callee.kind === 'member' && CUTTING.has(expr.callee.property) ? cutName(expr.callee.object) : undefined;
}

const CUTTING = new Set(['split', 'rsplit', 'strip', 'lower', 'upper', 'replace']);

/** What a pipeline of Haystack gave, of which this function reads what its chat model replied: `result["llm"]["replies"]`. */
function hasReplies(context: RuleContext, name: Name): boolean {
  return context.catalog.ecosystem === 'python' && context.shared(REPLIED, namesWithReplies).has(keyOf(name.name, name));
}

const REPLIED = Symbol('results with replies');

function namesWithReplies({ module: { index } }: RuleContext): ReadonlySet<string> {
  const found = new Set<string>();
  for (const node of [...index.subscripts, ...index.calls]) {
    const access = accessOf(node);
    const part = access?.field === 'replies' ? accessOf(unwrap(access.object)) : undefined;
    if (part?.object.kind === 'name') found.add(keyOf(part.object.name, node));
  }
  return found;
}

/** Names are told apart by the function they stand in. */
function keyOf(name: string, at: Node): string {
  return `${String(enclosingFunction(at)?.start ?? -1)}:${name}`;
}

/** `modelResponse.message`, `llmAnswer.text`: the words of what is called a model's answer. */
function isNamedAnswer(expr: Expr): boolean {
  const access = accessOf(expr);
  if (!access || !WORDS.has(access.field)) return false;
  const owner = unwrap(access.object);
  return owner.kind === 'name' && classifyName(owner.name) === CATEGORIES.completion;
}

function hasAnswers(surroundings: Surroundings, expr: Expr): boolean {
  const fields = surroundings.fieldsOf(expr);
  return ANSWER_LISTS.some((list) => fields.has(list));
}

/** The body of a response: `await response.json()`, axios' `response.data`, or a name for one of them. */
export function isBody(context: RuleContext, expr: Expr): boolean {
  const inner = unwrap(expr);
  if (inner.kind === 'call') return inner.callee.kind === 'member' && inner.callee.property === 'json';
  if (inner.kind === 'member') return inner.property === 'data';
  if (inner.kind !== 'name') return false;
  return context.resolver.definitions(inner).some((d) => {
    const origin = originOf(d.node);
    if (origin.kind !== 'value') return false;
    const [step] = origin.steps;
    if (step) return origin.steps.length === 1 && 'key' in step && step.key === 'data';
    return unwrap(origin.value).kind !== 'name' && isBody(context, origin.value);
  });
}

/** `parsed["response"]`, `plan.get("summary")`: a field of what a model wrote as JSON that is a text by its name. */
function isSentenceOf(context: RuleContext, expr: Expr): boolean {
  const access = accessOf(expr);
  return access !== undefined && namesSentences(access.field) && modelValues(context).of(access.object)?.kind === 'data';
}

/** `JSON.parse(answer)`, or a function of the workspace that gives what it read. */
function isReading(context: RuleContext, expr: Expr): boolean {
  if (expr.kind !== 'call') return false;
  const symbol = context.resolver.library(expr.callee)?.symbol;
  return (symbol !== undefined && isReader(symbol)) || context.resolver.callee(expr)?.fn !== undefined;
}
