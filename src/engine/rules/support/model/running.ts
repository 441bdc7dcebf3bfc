/** Functions that are handed to something that runs them and gives what they gave: retries, limits, circuit breakers, timers. */
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { unwrap, walkOwn } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';

/** What is called so outside the workspace runs what it is handed. */
const RUNS = /retry|retries|back_?off|limit(?:er)?$|schedule|breaker|with_?timeout|^timed|^traced?$|^fire$/iu;
const RACES = new Set(['Promise.race', 'Promise.any']);

/** The functions of this file that a call of something outside the workspace runs for their result. */
export function ranOutside(call: Call, resolver: Resolver): readonly FunctionNode[] {
  const { callee } = call;
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
  return RUNS.test(name) ? call.args.flatMap((a) => handed(a.value, resolver)) : [];
}

/** The functions handed to `fn` by a call that `fn` runs and whose result it returns. */
export function ranBy(fn: FunctionNode, argumentOf: (index: number) => Expr | undefined, home: Resolver, resolver: Resolver): readonly FunctionNode[] {
  return fn.params.flatMap((param, i) => {
    const argument = param.pattern.kind === 'name' ? argumentOf(i) : undefined;
    const given = argument ? handed(argument, resolver) : [];
    return given.length > 0 && param.pattern.kind === 'name' && returnsCallOf(fn, param.pattern.name, home) ? given : [];
  });
}

function handed(argument: Expr, resolver: Resolver): readonly FunctionNode[] {
  if (argument.kind === 'function') return [argument];
  if (argument.kind !== 'name' && argument.kind !== 'member') return [];
  const value = resolver.valueOf(argument);
  return value.kind === 'function' && value.fn && (value.file ?? resolver.file) === resolver.file ? [value.fn] : [];
}

function returnsCallOf(fn: FunctionNode, parameter: string, resolver: Resolver): boolean {
  return walkOwn(fn.body, (node) => (node.kind === 'return' && node.value && isCallOf(node.value, parameter, resolver) ? 'stop' : undefined));
}

/** `fn()`, `await fn(...args)`, `Promise.race([fn(), timer])`, or a variable that holds one. */
function isCallOf(expr: Expr, parameter: string, resolver: Resolver, depth = 0): boolean {
  const e = unwrap(expr.kind === 'await' ? expr.value : expr);
  if (e.kind === 'call') {
    if (e.callee.kind === 'name' && e.callee.name === parameter) return true;
    const raced = RACES.has(resolver.library(e.callee)?.symbol ?? '') ? e.args[0]?.value : undefined;
    return raced?.kind === 'list' && raced.items.some((item) => isCallOf(item, parameter, resolver, depth));
  }
  return e.kind === 'name' && depth < 3 && resolver.definitions(e).some((d) => d.value !== undefined && isCallOf(d.value, parameter, resolver, depth + 1));
}
