/** What a model said, told by the calls, helpers and shapes it came through rather than by what it is called; and what only looks like it. */
import type { Expr, Name } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import type { Definition } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { modelValues } from '../model/values.js';
import { isCallName } from '../model/words.js';
import { SAID_FIELDS } from './callTables.js';
import { CATEGORIES, type Category } from './category.js';
import { STATE_SPEECH, isLoggingFunction } from './hearing.js';
import { originOf } from './origin.js';
import { accessOf } from './surroundings.js';
import { wordsOf } from './words.js';

/** Last words of names for one of a few labels, or for a figure: what a model chose rather than what it said. */
const LABELS = new Set([
  'intent', 'label', 'category', 'class', 'language', 'lang', 'sentiment', 'status', 'score', 'decision', 'verdict', 'choice', 'type', 'kind', 'id', 'ids', 'sid', 'uuid', 'guid', 'name', 'names', 'key', 'keys', 'tag', 'tags', 'topic', 'action', 'mode', 'level',
  'priority', 'severity', 'code', 'count', 'number', 'index', 'flag', 'route', 'step', 'steps', 'confidence', 'model', 'role', 'date', 'time', 'day', 'start', 'end', 'amount', 'price', 'total', 'result', 'value', 'path', 'file', 'url', 'format', 'domain', 'bank', 'purpose', 'filename',
  'timezone', 'zone', 'tz', 'locale', 'currency', 'country', 'hour', 'minute', 'month', 'year', 'limit', 'offset', 'page', 'size', 'unit', 'units', 'duration', 'slot', 'quantity', 'agent', 'service', 'weekday',
]);

const FLAGS = new Set(['is', 'has', 'should', 'can', 'requires', 'needs']);
/** Last words that say nothing of what a variable holds. */
const WRAPPING = new Set(['arg', 'value', 'str', 'override', 'iso', 'utc']);

/** True when something so called holds one of a few words, or a figure. */
export function isLabel(identifier: string): boolean {
  const words = wordsOf(identifier);
  const last = words.at(-1) ?? '';
  // `hasAllData`, `requires_review`: a yes or a no.
  if (words.length > 1 && FLAGS.has(words[0] ?? '')) return true;
  return LABELS.has(WRAPPING.has(last) ? words.at(-2) ?? last : last);
}

/** The words of a model in a variable, or `undefined` when nothing says so or when it holds a label or a figure out of them. */
export function modelWords(context: RuleContext, name: Name, definitions: readonly Definition[]): Category | undefined {
  const words = wordsOf(name.name);
  if (isLabel(name.name) || isOneOfFew(context, definitions) || definitions.some((d) => isHandedLabel(d, words))) return undefined;
  const values = modelValues(context);
  const value = values.of(name);
  if (!value || value.kind === 'match' || value.kind === 'http') return undefined;
  if (isCallName(name.name) || value.isArguments) return CATEGORIES.toolInput;
  if (value.kind === 'response') return undefined;
  return isPartOfData(context, name, definitions) ? undefined : CATEGORIES.completion;
}

/** One field or element of what a model wrote as JSON, unless its name speaks of sentences: `slug = str(entry.get("slug")).strip()`, `for path in plan["files"]`. */
export function isPartOfData(context: RuleContext, name: Name, definitions: readonly Definition[], depth = 0): boolean {
  const values = modelValues(context);
  return definitions.some((d) => {
    const origin = originOf(d.node);
    if (origin.kind === 'element') return isElementOfData(context, origin.of, name);
    const step = origin.kind === 'value' ? origin.steps.at(-1) : undefined;
    // `const { intent: kind } = JSON.parse(answer)`.
    if (origin.kind === 'value' && step && 'key' in step && values.of(origin.value)?.kind === 'data') return isLabel(step.key);
    const whole = d.value && withoutTrimming(d.value);
    const access = whole && accessOf(whole);
    if (access) return values.of(access.object)?.kind === 'data' && !namesSentences(access.field);
    return whole?.kind === 'name' && whole.name !== name.name && depth < 3 && isPartOfData(context, whole, context.resolver.definitions(whole), depth + 1);
  });
}

/** `for path in plan["files"]`, `for kind in json.loads(answer)`; an element that is read by its keys is a record of them. */
export function isElementOfData(context: RuleContext, collection: Expr, name: Name): boolean {
  if (modelValues(context).of(collection)?.kind !== 'data' || namesSentences(name.name)) return false;
  return !context.resolver.definitions(name).some((d) => context.resolver.usesOf(d.node).some(isReadByKey));
}

/** `match["title"]`, `match.get("title")`. */
function isReadByKey(use: Expr): boolean {
  const holder = use.parent;
  if (holder?.kind === 'index') return holder.object === use && holder.index.kind === 'string';
  return holder?.kind === 'member' && holder.object === use && holder.parent?.kind === 'call' && accessOf(holder.parent) !== undefined;
}

/** True when a field of what a model wrote as JSON is by its name a text, and no label or figure. */
export function namesSentences(identifier: string): boolean {
  const last = wordsOf(identifier).at(-1) ?? '';
  return SAID_FIELDS.has(identifier) || SAID_FIELDS.has(last) || STATE_SPEECH.has(last) || ANSWERS.has(last);
}

const ANSWERS = new Set(['response', 'responses', 'output', 'completion', 'paragraph', 'sentence', 'sentences', 'utterance', 'caption']);

const TRIMMING = new Set(['strip', 'lower', 'upper', 'trim', 'toLowerCase', 'toUpperCase', 'rstrip', 'lstrip']);

/** `entry.get("slug")` in `str(entry.get("slug") or "").strip().lower()`. */
function withoutTrimming(value: Expr): Expr {
  const e = unwrap(value);
  if (e.kind === 'binary' && (e.op === '||' || e.op === '??')) return withoutTrimming(e.left);
  if (e.kind !== 'call') return e;
  if (e.callee.kind === 'member' && TRIMMING.has(e.callee.property)) return withoutTrimming(e.callee.object);
  const first = e.args[0]?.value;
  return e.callee.kind === 'name' && (e.callee.name === 'str' || e.callee.name === 'String') && first ? withoutTrimming(first) : e;
}

/** `kind = args.get("kind")` that is compared with texts of the code, or that is a flag or a figure when it is missing. */
function isOneOfFew(context: RuleContext, definitions: readonly Definition[]): boolean {
  return definitions.some(({ node, value }) => {
    const read = value && unwrap(value);
    const otherwise = read?.kind === 'call' && read.callee.kind === 'member' && read.callee.property === 'get' ? read.args[1]?.value : undefined;
    if (otherwise?.kind === 'number' || (otherwise?.kind === 'constant' && typeof otherwise.value === 'boolean')) return true;
    return context.resolver.usesOf(node).some(({ parent }) => parent?.kind === 'binary' && /^(?:===?|!==?)$/u.test(parent.op) && [parent.left, parent.right].some((side) => side.kind === 'string' && /^[\w-]+$/u.test(side.value)));
  });
}

/** A parameter is judged where it is handed over, unless its own name speaks of sentences; what a log helper is given always is. */
function isHandedLabel(definition: Definition, words: readonly string[]): boolean {
  const origin = originOf(definition.node);
  const last = words[words.length - 1] ?? '';
  return origin.kind === 'parameter' && (isLoggingFunction(origin.fn) || !(SAID_FIELDS.has(last) || STATE_SPEECH.has(last) || ARGUMENTS.has(last)));
}

/** Last words of parameters that hold all that a model filled in for a tool. */
const ARGUMENTS = new Set(['args', 'arguments', 'kwargs', 'parameters', 'params']);

/** Requests that ask a model over plain HTTP. */
const ASKS_MODEL = /chat|completion|generat|\bllm|openai|anthropic|claude|gemini|mistral|groq|ollama|messages|prompt/iu;

/** `response_text = response.text` of a request: the body that a server sent, a model's only when the request asks for one. */
export function isPlainBody(context: RuleContext, definitions: readonly Definition[]): boolean {
  return definitions.length > 0 && definitions.every(({ value }) => {
    const body = value && bodyOf(unwrap(value));
    const response = body && context.resolver.library(body);
    if (!body || response?.form !== 'instance' || context.catalog.response(response.symbol) === undefined) return false;
    return response.origins.every(({ call }) => call !== undefined && !ASKS_MODEL.test(context.module.text.slice(call.start, call.end)));
  });
}

/** `response` in `response.text`, `await response.text()`, `response.content.decode()`. */
function bodyOf(expr: Expr): Expr | undefined {
  if (expr.kind === 'call') return expr.callee.kind === 'member' ? bodyOf(expr.callee) ?? bodyOf(unwrap(expr.callee.object)) : undefined;
  return expr.kind === 'member' && /^(?:text|content|body|read)$/u.test(expr.property) ? expr.object : undefined;
}
