/** Whether a function of the workspace answers for the failures of what it runs, so that its callers need not. */
import type { Call, FunctionNode, Handler } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import { homeOf } from '../../../resolve/home.js';
import type { Resolver, Value } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';

const BROAD = /^(Exception|BaseException|Error)$/u;
/** What Python's own calls to the outside raise. */
const OUTSIDE = /^(?:builtins\.)?(?:OSError|IOError|RuntimeError)$/u;
/** Methods out of sight that say they answer for failures. Only ever a reason to stay silent. */
const SAFE = /^(?:safe|try|guarded|protected)(?:_|[A-Z])/u;
const MAX_DEPTH = 3;

/** True when the called function, or the one it hands over to, catches every failure and gives a result instead. */
export function answersFailures(call: Call, context: RuleContext): boolean {
  return answers(context.resolver.valueOf(call.callee), context.resolver, 0);
}

function answers(value: Value, from: Resolver, depth: number): boolean {
  if (value.kind !== 'function') return false;
  if (value.summary.guarded && value.summary.fallible === true) return true;
  const resolver = homeOf(value, from);
  if (!value.fn || !resolver || depth > MAX_DEPTH) return false;
  return catchesAll(value.fn) || catchesTools(value.fn, resolver) || catchesOwn(value.fn, resolver) || handsOver(value.fn, resolver, depth);
}

/** `try: return tool(**arguments)` whose handlers answer what tools raise, named one by one. */
function catchesTools(fn: FunctionNode, resolver: Resolver): boolean {
  return walk(fn.body, (node) => node.kind === 'try' && node.handlers.some((h) => answersOutside(h, resolver)) && walk(node.body, (n) => n.kind === 'call' && n.args.some((a) => a.spread === 'dict')));
}

/** `try: result = dispatch(name, arguments)` with an answer for errors of the project's own: its tools raise these for what goes wrong in them. */
function catchesOwn(fn: FunctionNode, resolver: Resolver): boolean {
  return walk(fn.body, (node) => node.kind === 'try' && node.handlers.some((h) => answersOwn(h, resolver)) && walk(node.body, (n) => (n.kind === 'call' && n.args.length > 1 && resolver.valueOf(n.callee).kind === 'function' ? 'stop' : undefined)));
}

function answersOwn(handler: Handler, resolver: Resolver): boolean {
  if (handler.body.statements[handler.body.statements.length - 1]?.kind === 'throw') return false;
  return handler.types.flatMap((t) => (t.kind === 'list' ? t.items : [t])).some((t) => resolver.valueOf(t).kind === 'class');
}

/** Outside failures among the types of a handler that ends in something else than raising. */
function answersOutside(handler: Handler, resolver: Resolver): boolean {
  if (handler.body.statements[handler.body.statements.length - 1]?.kind === 'throw') return false;
  return handler.types.flatMap((t) => (t.kind === 'list' ? t.items : [t])).some((t) => t.kind === 'name' && OUTSIDE.test(resolver.library(t)?.symbol ?? t.name));
}

/** A broad handler around calls that ends in something else than raising. */
function catchesAll(fn: FunctionNode): boolean {
  return walk(fn.body, (node) => node.kind === 'try' && node.handlers.some(isBroad) && walk(node.body, (n) => n.kind === 'call'));
}

function isBroad(handler: Handler): boolean {
  const last = handler.body.statements[handler.body.statements.length - 1];
  if (last?.kind === 'throw') return false;
  return handler.types.length === 0 || handler.types.flatMap((t) => (t.kind === 'list' ? t.items : [t])).some((t) => t.kind === 'name' && BROAD.test(t.name));
}

/** `return await self._dispatch(name, args)`: whatever is returned comes from a function that answers. */
function handsOver(fn: FunctionNode, resolver: Resolver, depth: number): boolean {
  return walk(fn.body, (node) => {
    if (node.kind === 'function') return 'skip';
    if (node.kind !== 'return' || !node.value) return undefined;
    const returned = node.value.kind === 'await' ? node.value.value : node.value;
    if (returned.kind !== 'call' || !(returned.args.length > 1 || returned.args[0]?.spread === 'dict')) return false;
    const called = resolver.valueOf(returned.callee);
    return called.kind === 'unknown' ? returned.callee.kind === 'member' && SAFE.test(returned.callee.property) : answers(called, resolver, depth + 1);
  });
}
