/** Calls that wait for several things at once and give a list of what each gives. */
import type { Call, Expr } from '../facts/nodes.js';

/** Those whose list holds the results themselves; `Promise.allSettled` gives records of them. */
export const GATHERING: ReadonlySet<string> = new Set(['asyncio.gather', 'Promise.all']);

/** The work of `asyncio.gather(a(), b())` and `Promise.all([a(), b()])`, one by one, spreads among it; `undefined` where the arguments are spread. */
export function gatheredParts({ args: [first, ...others] }: Call): readonly Expr[] | undefined {
  const args = first ? [first, ...others] : [];
  if (args.some((a) => a.spread)) return undefined;
  return first?.value.kind === 'list' ? first.value.items : args.flatMap((a) => (a.name === undefined ? [a.value] : []));
}
