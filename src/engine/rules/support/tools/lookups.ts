/** Where the function behind a name is looked up: tables, maps, `getattr`, searches through a list. */
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { receivers } from '../../../facts/parameters.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';

export interface Lookup {
  readonly table: Expr;
  readonly at: Expr;
  /** Variable the result was put in first. */
  readonly variable?: string;
  readonly form: 'index' | 'get' | 'getattr' | 'find';
}

export interface FoundLookup { readonly name: Expr; readonly lookup: Lookup }

const TABLE_WORDS = /(tool|function|handler|action|command|skill|registr|plugin|capabilit|func_?(?:map|dict|table)|funcs\b|callable|dispatch|impl)/iu;
const RUN_METHODS = new Set(['invoke', 'ainvoke', 'run', 'arun', 'execute', 'call', 'handler', '_call', 'func', 'function', 'fn', 'apply', 'on_invoke_tool', 'callback', 'impl']);

/** Tables that hold something about each tool, not the tool: `toolValidators`, `TOOL_FORMATTERS`. */
const ABOUT_EACH = /(valid|schema|format|descri|label|render|serial|normali[sz]|saniti|pars|icon|metadata|mapper)/iu;

/** True when the words of an expression speak of tools: `this.tools`, `HANDLERS`. */
export function speaksOfTools(expr: Expr, context: RuleContext): boolean {
  const text = context.module.text.slice(expr.start, expr.end);
  return TABLE_WORDS.test(text) && !ABOUT_EACH.test(text);
}

/** `TOOL_VALIDATORS[name]`: runs something that is about the tool. */
export function isAboutEach(table: Expr, context: RuleContext): boolean {
  return ABOUT_EACH.test(context.module.text.slice(table.start, table.end));
}

/** The expression that stands for the tool: `T[name]` in `T[name](…)` and in `T[name].invoke(…)`. */
export function toolExpression(callee: Expr): Expr | undefined {
  const e = unwrap(callee);
  if (e.kind === 'member' && RUN_METHODS.has(e.property)) return e.object;
  return e;
}

/** The lookup behind an expression that stands for a tool; `depth` is how many variables were followed. */
export function lookupOf(expr: Expr, context: RuleContext, depth: number): FoundLookup | undefined {
  const e = unwrap(expr);
  if (depth > 3) return undefined;
  if (e.kind === 'index') return e.index.kind === 'string' || e.index.kind === 'number' ? undefined : { name: e.index, lookup: { table: e.object, at: e, form: 'index' } };
  if (e.kind === 'member' && RUN_METHODS.has(e.property)) return lookupOf(e.object, context, depth + 1);
  if (e.kind === 'call') return lookupCall(e, context);
  // `handlers && handlers[name]`.
  if (e.kind === 'binary' && (e.op === '&&' || e.op === 'and')) return lookupOf(e.right, context, depth + 1);
  if (e.kind === 'binary' && (e.op === '||' || e.op === '??')) return undefined;
  if (e.kind !== 'name') return undefined;
  const definitions = context.resolver.definitions(e);
  const value = definitions.length === 1 ? definitions[0]?.value : undefined;
  const found = value && lookupOf(value, context, depth + 1);
  return found && { name: found.name, lookup: { ...found.lookup, variable: found.lookup.variable ?? e.name } };
}

function lookupCall(call: Call, context: RuleContext): FoundLookup | undefined {
  const { callee } = call;
  if (callee.kind === 'name' && callee.name === 'next' && call.args[0]?.value.kind === 'comprehension') {
    const compared = comparedIn(call.args[0].value);
    return compared && { name: compared, lookup: { table: call.args[0].value.clauses[0]?.iterable ?? call, at: call, form: 'find' } };
  }
  if (callee.kind === 'name' && callee.name === 'getattr' && call.args.length >= 2 && call.args[0] && call.args[1]) {
    return call.args[1].value.kind === 'string' ? undefined : { name: call.args[1].value, lookup: { table: call.args[0].value, at: call, form: 'getattr' } };
  }
  const fetched = fetchedBy(call, context);
  if (fetched || callee.kind !== 'member') return fetched;
  const first = call.args[0]?.value;
  if (callee.property === 'get' && first && call.args.length === 1 && first.kind !== 'string' && speaksOfTools(callee.object, context)) {
    return { name: first, lookup: { table: callee.object, at: call, form: 'get' } };
  }
  if (callee.property === 'find' && first?.kind === 'function' && speaksOfTools(callee.object, context)) {
    const compared = comparedName(first);
    return compared && { name: compared, lookup: { table: callee.object, at: call, form: 'find' } };
  }
  return undefined;
}

/** `getToolByName(name)`: a function of the project that gives back the entry of a table under what it is given. */
function fetchedBy(call: Call, context: RuleContext): FoundLookup | undefined {
  const [given, more] = call.args;
  if (!given || more || given.spread || given.value.kind === 'string' || !speaksOfTools(call.callee, context)) return undefined;
  const value = context.resolver.valueOf(call.callee);
  const parameter = value.kind === 'function' ? value.fn?.params[receivers(value.fn)]?.pattern : undefined;
  if (value.kind !== 'function' || !value.fn || parameter?.kind !== 'name') return undefined;
  const [only, ...rest] = value.fn.body.statements;
  const returned = only?.kind === 'return' && rest.length === 0 && only.value ? unwrap(only.value) : undefined;
  return returned && entryUnder(returned, parameter.name) ? { name: given.value, lookup: { table: call.callee, at: call, form: 'get' } } : undefined;
}

/** `TABLE[name]`, `TABLE.get(name)`. */
function entryUnder(expr: Expr, name: string): boolean {
  if (expr.kind === 'index') return expr.index.kind === 'name' && expr.index.name === name;
  if (expr.kind !== 'call' || expr.callee.kind !== 'member' || expr.callee.property !== 'get' || expr.args.length !== 1) return false;
  const key = expr.args[0]?.value;
  return key?.kind === 'name' && key.name === name;
}

/** `name` in `(t) => t.name === name`. */
function comparedName(fn: FunctionNode): Expr | undefined {
  let found: Expr | undefined;
  walk(fn.body, (node) => {
    if (node.kind === 'binary' && (node.op === '===' || node.op === '==')) {
      if (isOwnName(node.left, fn)) found = node.right;
      else if (isOwnName(node.right, fn)) found = node.left;
    }
    return found ? 'stop' : undefined;
  });
  return found;
}

/** `name` in `next(t for t in tools if t.name == name)`. */
function comparedIn(comprehension: Extract<Expr, { kind: 'comprehension' }>): Expr | undefined {
  const target = comprehension.clauses[0]?.target;
  const condition = comprehension.conditions[0];
  if (target?.kind !== 'name' || condition?.kind !== 'binary' || (condition.op !== '==' && condition.op !== '===')) return undefined;
  const owns = (e: Expr): boolean => e.kind === 'member' && e.object.kind === 'name' && e.object.name === target.name;
  return owns(condition.left) ? condition.right : owns(condition.right) ? condition.left : undefined;
}

function isOwnName(expr: Expr, fn: FunctionNode): boolean {
  const parameter = fn.params[0]?.pattern;
  if (expr.kind !== 'member' || parameter?.kind !== 'name') return false;
  // `func.schema.name`, `tool.function.name`: the description that the model was given stands one level deeper.
  const owner = expr.object.kind === 'member' && DESCRIPTIONS.has(expr.object.property) && expr.property === 'name' ? expr.object.object : expr.object;
  return owner.kind === 'name' && owner.name === parameter.name;
}

const DESCRIPTIONS = new Set(['schema', 'function', 'definition', 'spec', 'declaration']);
