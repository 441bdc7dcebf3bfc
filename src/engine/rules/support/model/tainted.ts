/** Whether a model can choose what an expression holds. */
import type { Argument, Call, Expr, FunctionNode, Name, Node } from '../../../facts/nodes.js';
import { argumentInto, receivers } from '../../../facts/parameters.js';
import { unwrap, walk, walkOwn } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { originOf } from '../personal/origin.js';
import { Carriers, fieldRead } from './carriers.js';
import { leftInState } from './graphState.js';
import { CHECKING, isChecked } from './checked.js';
import { isFreeInput, isHarmlessType, modelFilled, type ModelFilled } from './toolInputs.js';
import { first, unchecked } from './value.js';
import { modelValues } from './values.js';

export interface Taint {
  /** The tool whose parameter it is, or nothing for a model's own text. */
  readonly tool?: ModelFilled;
  /** The variable or field that carries it, as messages show it. */
  readonly carrier: Expr;
  /** Every variable and field on the way. */
  readonly carriers: Carriers;
}

/** Calls whose result is as free as their arguments. */
const PASSING = new Set(['str', 'String', 'pathlib.Path', 'os.path.join', 'os.path.expanduser', 'os.path.abspath', 'os.path.normpath', 'path.join', 'path.resolve', 'path.normalize', 'textwrap.dedent', 'sqlalchemy.text', 'compile', 'shlex.split', 'path.default.join', 'path.default.resolve', 'pathlib.Path#resolve', 'pathlib.Path#expanduser', 'pathlib.Path#joinpath']);

/** What a call makes its result of when that is as free as its arguments: `text(sql)`. */
export function passedThrough(call: Call, context: RuleContext): readonly Expr[] {
  const symbol = context.resolver.library(call.callee)?.symbol;
  return symbol !== undefined && PASSING.has(symbol) ? call.args.map((a) => a.value) : [];
}

const QUOTING = new Set(['json.dumps', 'JSON.stringify']);
const TEXT_METHODS = new Set(['strip', 'trim', 'lower', 'upper', 'toLowerCase', 'toUpperCase', 'replace', 'rstrip', 'lstrip', 'removeprefix', 'removesuffix', 'format', 'resolve', 'expanduser', 'split', 'slice', 'substring', 'toString', 'encode', 'concat', 'join']);
/** Methods by which a list grows. */
const ADDING = new Set(['push', 'unshift', 'append', 'extend']);
/** `generated_sql`, `llmCode`: names that say who wrote it, and that it is to be run. */
const MADE_BY_MODEL = /^_?(?:ai|llm|gpt|model)?_?(?:generated|llm|gpt)_?(?:sql|code|script|command|statement)(?:_?(?:query|text|string))?$/iu;
const MAX_DEPTH = 10;

/** `isShell`: the value is for a shell, which looks into the quotes of JSON. */
export function taintOf(expr: Expr, context: RuleContext, isShell = false): Taint | undefined {
  const carriers = new Carriers(isShell);
  const found = trace(expr, context, carriers, 0);
  return found && { ...found, carriers };
}

type Found = Pick<Taint, 'tool' | 'carrier'>;

function trace(expr: Expr, context: RuleContext, carriers: Carriers, depth: number): Found | undefined {
  const e = unwrap(expr);
  if (depth > MAX_DEPTH) return undefined;
  const own = unchecked(modelValues(context).of(e));
  if (own && own.kind !== 'match' && own.kind !== 'response' && own.kind !== 'http') {
    noteNames(e, context, carriers, 0);
    return { carrier: e };
  }
  const into = (inner: Expr): Found | undefined => trace(inner, context, carriers, depth + 1);
  switch (e.kind) {
    case 'name': return traceName(e, context, carriers, depth);
    case 'template': return first(e.parts.filter((p): p is Expr => typeof p !== 'string'), into);
    case 'binary': return ['+', '/', '%', '||', '??', '&&'].includes(e.op) ? into(e.left) ?? into(e.right) : undefined;
    case 'conditional': return into(e.then) ?? into(e.otherwise);
    case 'list': return first(e.items, into);
    case 'index': return e.index.kind === 'string' || e.index.kind === 'other' ? traceField(e.object, e.index.kind === 'string' ? e.index.value : undefined, e, context, carriers, depth) : undefined;
    case 'member': return traceField(e.object, e.property, e, context, carriers, depth);
    case 'call': {
      const { callee } = e;
      const symbol = context.resolver.library(callee)?.symbol;
      if (symbol !== undefined && (PASSING.has(symbol) || (carriers.passesQuoted && QUOTING.has(symbol)))) return first(e.args.map((a) => a.value), into) ?? (callee.kind === 'member' ? into(callee.object) : undefined);
      const handed = first(handedBack(e, context), into);
      if (handed) return handed;
      if (callee.kind !== 'member') return undefined;
      if (callee.property === 'get' && e.args[0]?.value.kind === 'string') return traceField(callee.object, e.args[0].value.value, e, context, carriers, depth);
      return TEXT_METHODS.has(callee.property) ? into(callee.object) ?? (callee.property === 'format' || callee.property === 'join' ? first(e.args.map((a) => a.value), into) : undefined) : undefined;
    }
    default: return undefined;
  }
}

/** The arguments that a function of this file gives back as they came, unless checking is what it is for: `as_text(args["command"], "command")`. */
function handedBack(call: Call, context: RuleContext): readonly Expr[] {
  const fn = context.resolver.callee(call)?.fn;
  if (!fn || CHECKING.test(fn.name ?? '')) return [];
  return fn.params.flatMap((param, index) => {
    const { pattern } = param;
    const isBack = pattern.kind === 'name' && walkOwn(fn.body, (n) => (n.kind === 'return' && n.value?.kind === 'name' && n.value.name === pattern.name ? 'stop' : undefined));
    return (isBack ? argumentInto(fn, index, call) : undefined) ?? [];
  });
}

/** `args.path`, `arguments["path"]` of a tool's single parameter. */
function traceField(object: Expr, field: string | undefined, at: Expr, context: RuleContext, carriers: Carriers, depth: number): Found | undefined {
  const base = unwrap(object);
  if (base.kind !== 'name') return undefined;
  const found = traceName(base, context, carriers, depth, field);
  return found && { ...found, carrier: at };
}

function traceName(e: Name, context: RuleContext, carriers: Carriers, depth: number, field?: string): Found | undefined {
  // Fields of parameters lead from function to function without a step through `trace`, and back where they call each other.
  if (depth > MAX_DEPTH) return undefined;
  carriers.note(e.name, field);
  for (const d of context.resolver.definitions(e)) {
    const origin = originOf(d.node);
    if (origin.kind === 'parameter') {
      const filled = modelFilled(context).get(origin.fn);
      const step = origin.steps[0];
      const key = step && 'key' in step ? step.key : field;
      if (filled && isFreeInput(filled, origin.index, key, context)) return { tool: filled, carrier: e };
      const handed = !filled && !isHarmlessType(origin.param, context) && (origin.steps.length === 0 || (origin.steps.length === 1 && key !== undefined)) ? handedIn(origin.fn, origin.index, key, context, carriers, depth) : undefined;
      if (handed) return { ...handed, carrier: e };
      // Who writes it may stand in a file that nothing here leads to.
      if (!filled && (key === undefined ? MADE_BY_MODEL.test(e.name) : /state$/iu.test(e.name) && MADE_BY_MODEL.test(key))) return { carrier: e };
      const left = !filled && key !== undefined && origin.steps.length === 0 ? first(leftInState(origin.fn, origin.param, key, context), (value) => trace(value, context, carriers, depth + 1)) : undefined;
      if (left) return { ...left, carrier: e };
      continue;
    }
    if (origin.kind === 'element' && field === undefined && origin.steps.length === 0) {
      const whole = trace(origin.of, context, carriers, depth + 1);
      if (whole) return { ...whole, carrier: e };
      continue;
    }
    if (origin.kind !== 'value' || field !== undefined) continue;
    const found = origin.steps.length === 0 ? trace(origin.value, context, carriers, depth + 1) ?? added(origin.value, d.node, e, context, carriers, depth) : destructured(origin.value, origin.steps, context, carriers, depth);
    if (found) return { ...found, carrier: e };
  }
  return undefined;
}

/** `args.push(pattern)`, `parts.append(name)` before the list is used. */
function added(value: Expr, binding: Node, use: Name, context: RuleContext, carriers: Carriers, depth: number): Found | undefined {
  if (unwrap(value).kind !== 'list') return undefined;
  return first(context.resolver.usesOf(binding), (other) => {
    const call = other.start < use.start && other.parent?.kind === 'member' && other.parent.object === other && ADDING.has(other.parent.property) ? other.parent.parent : undefined;
    return call?.kind === 'call' && call.callee === other.parent ? first(call.args.map((a) => a.value), (a) => trace(a, context, carriers, depth + 1)) : undefined;
  });
}

/** What callers in this file hand to a parameter, or to its field, without having looked at it. */
function handedIn(fn: FunctionNode, index: number, field: string | undefined, context: RuleContext, carriers: Carriers, depth: number): Found | undefined {
  for (const run of context.resolver.runsOf(fn)) {
    const argument = argumentInto(fn, index, run) ?? spreadInto(fn, index, run.args);
    const found = argument && (field === undefined ? trace(argument, context, carriers, depth + 1) : traceField(orEmpty(argument), field, argument, context, carriers, depth + 1));
    if (found && !isChecked({ ...found, carriers }, run.at, context)) return found;
  }
  return undefined;
}

/** `**arguments` fills every parameter that no argument of its own is written for. */
function spreadInto(fn: FunctionNode, index: number, args: readonly Argument[]): Expr | undefined {
  const isWritten = index - receivers(fn) < args.filter((a) => a.name === undefined && !a.spread).length;
  return isWritten ? undefined : args.find((a) => a.spread === 'dict')?.value;
}

/** `arguments or {}` is the arguments. */
function orEmpty(expr: Expr): Expr {
  const e = unwrap(expr);
  return e.kind === 'binary' && (e.op === '||' || e.op === '??') && e.right.kind === 'object' && e.right.entries.length === 0 ? e.left : e;
}

function destructured(value: Expr, steps: readonly unknown[], context: RuleContext, carriers: Carriers, depth: number): Found | undefined {
  const step = steps[0] as { readonly key?: string };
  const base = unwrap(value);
  return base.kind === 'name' ? traceName(base, context, carriers, depth + 1, step.key) : undefined;
}

/** Names that a model's text went through, for checks made on any of them. */
function noteNames(e: Expr, context: RuleContext, carriers: Carriers, depth: number): void {
  walk(e, (n) => {
    if (n.kind === 'name' && carriers.note(n.name, fieldRead(n))) {
      if (depth < 3) for (const d of context.resolver.definitions(n)) if (d.value) noteNames(d.value, context, carriers, depth + 1);
    }
    return n.kind === 'function' ? 'skip' : undefined;
  });
}
