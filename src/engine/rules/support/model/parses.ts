/** Places where a model's text is read as data by something that fails on malformed text. */
import type { Call, Expr, Handler, Name, Node, Try } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { isOutOfSight } from '../outOfSight.js';
import { isHandledAround } from '../tools/guards.js';
import { registeredTools } from '../tools/table.js';
import { askingLoopAround } from './askingLoop.js';
import { isDigits } from './digits.js';
import { isProven } from './proven.js';
import { unchecked } from './value.js';
import { modelValues, type ModelValue } from './values.js';

export type ParseForm = 'json' | 'literal' | 'yaml' | 'number' | 'match';

export interface ModelParse {
  /** The call that fails, or for matches the access to a group. */
  readonly at: Expr;
  readonly form: ParseForm;
  readonly symbol: string;
  readonly value: ModelValue;
}

const KEY = Symbol('parses of model text');
const FORMS = new Map<string, ParseForm>([
  ...['json.loads', 'orjson.loads', 'ujson.loads', 'simplejson.loads', 'json5.loads', 'demjson3.decode', 'JSON.parse', 'partial-json.parse', 'json5.parse', 'json5.default.parse', 'jsonc-parser.parse', 'jsonrepair.jsonrepair'].map((s) => [s, 'json'] as const),
  ['ast.literal_eval', 'literal'],
  ...['yaml.safe_load', 'yaml.load', 'yaml.full_load', 'yaml.parse', 'js-yaml.load', 'js-yaml.default.load', 'yaml.default.parse'].map((s) => [s, 'yaml'] as const),
  ['int', 'number'], ['float', 'number'],
]);
const CATCHING: Readonly<Record<ParseForm, RegExp>> = {
  json: /^(JSONDecodeError|ValueError|Exception|BaseException|JSON5?Error)$/u,
  literal: /^(ValueError|SyntaxError|Exception|BaseException)$/u,
  yaml: /^(YAMLError|Exception|BaseException|ScannerError|ParserError|MarkedYAMLError)$/u,
  number: /^(ValueError|Exception|BaseException)$/u,
  match: /^(AttributeError|TypeError|IndexError|Exception|BaseException)$/u,
};

/** Every parse of model text in the module, in source order. */
export function modelParses(context: RuleContext): readonly ModelParse[] {
  return context.shared(KEY, (c) => c.module.index.calls.flatMap((call) => {
    const parse = parseOf(call, c) ?? groupOf(call, c);
    return parse ? [parse] : [];
  }));
}

function parseOf(call: Call, context: RuleContext): ModelParse | undefined {
  const first = call.args[0];
  if (!first || first.spread || first.value.kind === 'string') return undefined;
  const symbol = context.resolver.library(call.callee)?.symbol;
  const form = symbol === undefined ? undefined : FORMS.get(symbol);
  if (symbol === undefined || form === undefined || isProven(first.value, context)) return undefined;
  const value = unchecked(modelValues(context).of(first.value));
  // Arguments that are parsed as JSON are still text: a stream's are, until it ends.
  const isText = value?.kind === 'text' || (value?.kind === 'data' && value.isArguments && value.by === 'shape' && form === 'json');
  if (!value || !isText || (form === 'number' && (value.by !== 'call' || call.args.length > 1 || isDigits(first.value, symbol, context.resolver)))) return undefined;
  return { at: call, form, symbol, value };
}

/** `re.search(pattern, text).group(1)`, `text.match(pattern)[1]` with nothing asking whether there was a match. */
function groupOf(call: Call, context: RuleContext): ModelParse | undefined {
  const holder = groupAccess(call);
  if (!holder) return undefined;
  const value = unchecked(modelValues(context).of(holder.object));
  if (value?.kind !== 'match' || isTested(holder.object, context)) return undefined;
  return { at: holder.access, form: 'match', symbol: 'group', value };
}

/** The access to a group that this call is: `m.group(1)`; or that stands around a `match` call: `text.match(p)[1]`. */
function groupAccess(call: Call): { readonly access: Expr; readonly object: Expr } | undefined {
  const { callee } = call;
  if (callee.kind === 'member' && /^groups?$/u.test(callee.property) && !callee.optional) return { access: call, object: callee.object };
  if (callee.kind !== 'member' || (callee.property !== 'match' && callee.property !== 'exec')) return undefined;
  let inner: Node = call;
  while (inner.parent?.kind === 'other' && inner.parent.form === 'cast') inner = inner.parent;
  const { parent } = inner;
  return parent?.kind === 'index' && parent.object === inner && !parent.optional ? { access: parent, object: call } : undefined;
}

/** True when some condition of the function asks about the match. */
function isTested(object: Expr, context: RuleContext): boolean {
  const e = unwrap(object);
  if (e.kind !== 'name') return e.kind !== 'call';
  const home: Node = enclosingFunction(e) ?? context.module;
  return walk(home, (n) => {
    if (n.kind === 'if' || n.kind === 'conditional') return mentions(n.test, e);
    if (n.kind === 'loop' && n.test) return mentions(n.test, e);
    if (n.kind === 'binary' && (n.op === '&&' || n.op === '||' || n.op === '??')) return mentions(n.left, e);
    if (n.kind === 'comprehension') return n.conditions.some((c) => mentions(c, e)) || n.clauses.some((c) => mentions(c.target, e));
    return n.kind === 'loop' && n.target !== undefined && mentions(n.target, e) ? true : n.kind === 'otherStatement' && n.form === 'assert' && n.exprs.some((x) => mentions(x, e));
  });
}

function mentions(root: Node, name: Name): boolean {
  return walk(root, (n) => n.kind === 'name' && n.name === name.name);
}

/** True when malformed text is taken care of: here, in every caller in this file, by a retry, or by the framework that runs the tool. */
export function isParseHandled(parse: ModelParse, context: RuleContext): boolean {
  // Arguments that the model could have written again: raised around the loop that asks it, they end the run.
  const loop = parse.value.isArguments ? askingLoopAround(parse.at, context) : undefined;
  const endsLoop = (statement: Try, h: Handler): boolean => loop !== undefined && statement.start < loop.start && raisesWhatever(h);
  const catching = (statement: Try): boolean => statement.handlers.some((h) => covers(h, parse.form, context) && !raisesTheSame(h) && !endsLoop(statement, h));
  if (isHandledAround(parse.at, context, 0, catching)) return true;
  for (let fn = enclosingFunction(parse.at); fn; fn = enclosingFunction(fn)) {
    const own = fn;
    if (own.decorators.some((d) => /^(tenacity|backoff|retry|stamina)\b/u.test(context.resolver.library(d.kind === 'call' ? d.callee : d)?.symbol ?? ''))) return true;
    if (registeredTools(context).some((t) => t.fn === own && t.outcome !== 'ends')) return true;
  }
  return false;
}

/** True when only other files start what leads to the parse, so that nobody can tell here whether its failure is caught. */
export function isCalledFromElsewhere({ at }: ModelParse, context: RuleContext): boolean {
  return isOutOfSight(enclosingFunction(at), context);
}

function covers(handler: Handler, form: ParseForm, context: RuleContext): boolean {
  if (handler.types.length === 0) return true;
  return handler.types.flatMap((t) => (t.kind === 'list' ? t.items : [t])).some((t) => {
    const value = context.resolver.valueOf(t);
    const symbol = value.kind === 'library' ? value.symbol : t.kind === 'name' ? t.name : t.kind === 'member' ? t.property : '';
    const name = symbol.slice(symbol.lastIndexOf('.') + 1);
    return CATCHING[form].test(name) || (value.kind !== 'library' && value.kind !== 'class' && t.kind === 'name' && t.name === t.name.toUpperCase());
  });
}

/** `raise`, `raise error`, `throw error` and nothing else: the same failure goes on, and nobody has taken note of it. */
function raisesTheSame(handler: Handler): boolean {
  const [last] = handler.body.statements;
  if (last?.kind !== 'throw') return false;
  return last.value === undefined || (last.value.kind === 'name' && handler.binding?.kind === 'name' && last.value.name === handler.binding.name);
}

const BROAD = /^(?:Exception|BaseException)$/u;

/** A handler for whatever goes wrong that ends in raising something, be it an error of the project's own. */
export function raisesWhatever({ types, body }: Handler): boolean {
  return body.statements.at(-1)?.kind === 'throw' && types.flatMap((t) => (t.kind === 'list' ? t.items : [t])).every((t) => t.kind === 'name' && BROAD.test(t.name));
}
