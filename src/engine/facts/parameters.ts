/** Which argument of a call reaches which parameter of the function it runs. */
import type { Call, Expr, FunctionNode } from './nodes.js';
import { threaded } from './threads.js';

/** How many leading parameters no argument is written for: Python's `self` and `cls`. */
export function receivers(fn: FunctionNode): 0 | 1 {
  const first = fn.params[0]?.pattern;
  return first?.kind === 'name' && (first.name === 'self' || first.name === 'cls') ? 1 : 0;
}

/** The argument that a call, or a run of it elsewhere, hands to the parameter of `fn` at `index` (0-based); `undefined` when there is none or it is spread. */
export function argumentInto(fn: FunctionNode, index: number, call: Call | Pick<Call, 'args'>): Expr | undefined {
  const pattern = fn.params[index]?.pattern;
  const name = pattern?.kind === 'name' ? pattern.name : undefined;
  const argument = (name === undefined ? undefined : call.args.find((a) => a.name === name)) ?? call.args.slice('kind' in call ? threaded(call)?.skip ?? 0 : 0).filter((a) => a.name === undefined)[index - receivers(fn)];
  return argument && !argument.spread ? argument.value : undefined;
}
