/** Whether the failure of a call is turned into something the caller can use. */
import type { Call, Expr, FunctionNode, Handler, Node, Try } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';

/** Python exceptions that no outbound call raises: a handler for only these does not guard one. */
const UNRELATED = new Set(['KeyError', 'IndexError', 'ValueError', 'TypeError', 'AttributeError', 'ZeroDivisionError', 'json.JSONDecodeError', 'json.decoder.JSONDecodeError', 'UnicodeDecodeError', 'ImportError', 'KeyboardInterrupt', 'StopIteration']);
const MAX_CALLER_DEPTH = 3;
const SETTLING = new Set(['Promise.allSettled']);
const GUARD_WORDS = /(safe|guard|catch|protect|error|retry|resilien|fallback|try)/iu;

/**
 * True when an exception of `node` is handled inside `fn` (or inside the module for top-level code). Handlers that only raise again do not count,
 * unless what they raise is one of `steering`: the framework's own way of telling the model. `catching` replaces the test of a `try`.
 */
export function isHandled(node: Node, fn: Node | undefined, context: RuleContext, steering: readonly string[] = [], catching?: Catching): boolean {
  let inner: Node = node;
  for (let at = node.parent; at && at !== fn; at = at.parent) {
    if (at.kind === 'try' && at.body === inner && (catching ? catching(at) : catches(at, context, steering))) return true;
    if (at.kind === 'with' && at.body === inner && at.items.some((i) => suppresses(i.context, context))) return true;
    if (at.kind === 'call' && at.callee !== inner && isSettled(at, context)) return true;
    if (at.kind === 'member' && at.object === inner && isCaught(at, steering)) return true;
    inner = at;
  }
  return false;
}

/** Whether a `try` takes care of a failure: for failures other than those of outbound calls. */
export type Catching = (statement: Try) => boolean;

/** `isHandled` here, in a decorator, or in every caller in this file. */
export function isHandledAround(node: Node, context: RuleContext, depth = 0, catching?: Catching): boolean {
  const fn = enclosingFunction(node);
  if (isHandled(node, fn, context, [], catching)) return true;
  if (!fn) return false;
  if (hasGuardDecorator(fn, context)) return true;
  if (fn.parent?.kind === 'call' && fn.parent.callee !== fn) return !escapes(fn.parent, fn, context) && (isHandled(fn.parent, enclosingFunction(fn.parent), context, [], catching) || guardsItsArgument(fn.parent, fn, context));
  if (depth >= MAX_CALLER_DEPTH) return false;
  const callers = [...context.resolver.callersOf(fn), ...passesOver(fn, context)];
  return callers.length > 0 && callers.every((c) => isHandledAround(c, context, depth + 1, catching));
}

/** Methods of arrays that run what they are given while one waits. */
const ITERATING = new Set(['map', 'flatMap', 'forEach', 'filter', 'some', 'every', 'find', 'reduce']);

/** `calls.map(this.toInput)`: the function fails where the list is gone through. */
function passesOver(fn: FunctionNode, context: RuleContext): readonly Call[] {
  const { name } = fn;
  if (name === undefined || fn.isAsync || context.module.language === 'python') return [];
  return context.module.index.calls.filter(({ callee, args: [handed] }) => {
    if (callee.kind !== 'member' || !ITERATING.has(callee.property) || handed === undefined || lastName(handed.value) !== name) return false;
    const value = context.resolver.valueOf(handed.value);
    return value.kind === 'function' && value.fn === fn;
  });
}

/** A decorator that wraps the body in a `try`, or one we cannot see into (it may). */
export function hasGuardDecorator(fn: FunctionNode, context: RuleContext): boolean {
  return fn.decorators.some((d) => {
    const callee = d.kind === 'call' ? d.callee : d;
    const value = context.resolver.valueOf(callee);
    // A decorator that makes no fallible call is "guarded" for want of anything to guard.
    if (value.kind === 'function') return value.fn === undefined || (value.summary.guarded && value.summary.fallible === true) || containsTry(value.fn);
    if (value.kind === 'library') return GUARD_WORDS.test(value.symbol) && !value.symbol.startsWith('tenacity');
    return GUARD_WORDS.test(callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '');
  });
}

function containsTry(fn: FunctionNode): boolean {
  const stack: Node[] = [fn.body];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node?.kind === 'try') return true;
    if (node?.kind === 'block') stack.push(...node.statements);
    else if (node?.kind === 'functionStatement') stack.push(node.fn.body);
    else if (node?.kind === 'return' && node.value?.kind === 'function') stack.push(node.value.body);
    else if (node?.kind === 'if') stack.push(node.then, ...(node.otherwise ? [node.otherwise] : []));
  }
  return false;
}

function catches(statement: Try, context: RuleContext, steering: readonly string[]): boolean {
  return statement.handlers.some((h) => covers(h, context) && !onlyRaises(h, context, steering));
}

function covers(handler: Handler, context: RuleContext): boolean {
  if (handler.types.length === 0) return true;
  const types = handler.types.flatMap((t) => (t.kind === 'list' ? t.items : [t]));
  return types.some((t) => {
    const value = context.resolver.valueOf(t);
    const name = value.kind === 'library' ? value.symbol : t.kind === 'name' ? t.name : '';
    return !UNRELATED.has(name);
  });
}

function onlyRaises(handler: Handler, context: RuleContext, steering: readonly string[]): boolean {
  const last = handler.body.statements[handler.body.statements.length - 1];
  if (last?.kind !== 'throw') return false;
  const raised = last.value && (last.value.kind === 'call' ? last.value.callee : last.value);
  if (!raised) return true;
  // An error class of the project's own is made for somebody who catches it.
  const value = context.resolver.valueOf(raised);
  if (steering.length === 0 && (value.kind === 'class' || value.kind === 'object' || /(tool|agent|action)/iu.test(lastName(raised)))) return false;
  const symbol = context.resolver.library(raised)?.symbol ?? lastName(raised);
  return !steering.some((s) => s === symbol || s.endsWith(`.${symbol}`));
}

function awaitsCallOf(fn: FunctionNode, parameter: string): boolean {
  return walk(fn.body, (n) => (n.kind === 'await' && n.value.kind === 'call' && n.value.callee.kind === 'name' && n.value.callee.name === parameter ? 'stop' : undefined));
}

function lastName(expr: Expr): string {
  return expr.kind === 'name' ? expr.name : expr.kind === 'member' ? expr.property : '';
}

function suppresses(expr: Expr, context: RuleContext): boolean {
  return expr.kind === 'call' && context.resolver.library(expr.callee)?.symbol === 'contextlib.suppress';
}

/** `Promise.allSettled([...])`, `asyncio.gather(…, return_exceptions=True)`. */
function isSettled(call: Call, context: RuleContext): boolean {
  const symbol = context.resolver.library(call.callee)?.symbol;
  if (symbol === undefined) return false;
  if (SETTLING.has(symbol)) return true;
  return symbol === 'asyncio.gather' && call.args.some((a) => a.name === 'return_exceptions' && a.value.kind === 'constant' && a.value.value === true);
}

/** `work().catch(handler)`, `.then(ok, failed)`. */
function isCaught(member: Extract<Node, { kind: 'member' }>, _steering: readonly string[]): boolean {
  const call = member.parent;
  if (call?.kind !== 'call' || call.callee !== member) return false;
  return member.property === 'catch' || (member.property === 'then' && call.args.length > 1);
}

/** An async callback that the called function does not await fails on its own: nobody around the call sees it. */
function escapes(call: Call, argument: FunctionNode, context: RuleContext): boolean {
  const value = context.resolver.valueOf(call.callee);
  if (!argument.isAsync || value.kind !== 'function' || !value.fn) return false;
  const parameter = value.summary.params[call.args.findIndex((a) => a.value === argument)];
  return parameter !== undefined && parameter !== '' && !awaitsCallOf(value.fn, parameter) && callsParameter(value.fn, parameter);
}

function callsParameter(fn: FunctionNode, parameter: string): boolean {
  return walk(fn.body, (n) => (n.kind === 'call' && n.callee.kind === 'name' && n.callee.name === parameter ? 'stop' : undefined));
}

/** The function that `argument` is handed to runs it inside a `try`; an async one must be awaited there, or its failure escapes. */
function guardsItsArgument(call: Call, argument: FunctionNode, context: RuleContext): boolean {
  const value = context.resolver.valueOf(call.callee);
  if (value.kind === 'function') {
    if (!value.fn || !value.summary.guarded || !containsTry(value.fn)) return false;
    const parameter = value.summary.params[call.args.findIndex((a) => a.value === argument)] ?? '';
    return !argument.isAsync || awaitsCallOf(value.fn, parameter);
  }
  return value.kind !== 'library' && GUARD_WORDS.test(lastName(call.callee));
}
