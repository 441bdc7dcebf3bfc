/** Methods that are chosen while a program runs: `console[level](…)`, `getattr(logger, level)(…)`. */
import type { Expr } from './nodes.js';

/** The object of which a method is chosen by a value; `undefined` where the method is written down. */
export function ownerOfChosenMethod(callee: Expr): Expr | undefined {
  if (callee.kind === 'index') return callee.index.kind === 'string' || callee.index.kind === 'number' ? undefined : callee.object;
  if (callee.kind !== 'call' || callee.callee.kind !== 'name' || callee.callee.name !== 'getattr') return undefined;
  const [object, name] = callee.args.map((a) => a.value);
  return name?.kind === 'string' ? undefined : object;
}

/** The method of a logger, known by its symbol, that stands for whichever is chosen. */
export function levelOf({ symbol, form }: { readonly symbol: string; readonly form: string }): string {
  return `${symbol}${form === 'instance' ? '#' : '.'}info`;
}
