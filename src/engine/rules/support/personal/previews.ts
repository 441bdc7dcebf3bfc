/** Texts that are cut short for a log line: nobody cuts a label, so somebody or some model wrote what is cut. */
import type { Name } from '../../../facts/nodes.js';
import type { RuleContext } from '../../rule.js';

/** Shorter slices are of ids and keys. */
const SHORTEST = 30;

/** `message[:100]`, `message.slice(0, 200)`, `textwrap.shorten(message, 80)`. */
export function isPreview({ module }: RuleContext, name: Name): boolean {
  const holder = name.parent;
  if (holder?.kind === 'index' && holder.object === name) return isLong(/^0?:(\d+)$/u.exec(module.text.slice(holder.index.start, holder.index.end).replace(/\s/gu, ''))?.[1]);
  if (holder?.kind === 'member' && holder.object === name && holder.parent?.kind === 'call' && CUTTING.has(holder.property)) {
    const [from, to] = holder.parent.args.map((a) => a.value);
    return from?.kind === 'number' && from.value === 0 && to?.kind === 'number' && to.value >= SHORTEST;
  }
  return holder?.kind === 'call' && holder.args[0]?.value === name && holder.callee.kind === 'member' && holder.callee.property === 'shorten';
}

const CUTTING = new Set(['slice', 'substring', 'substr']);

function isLong(digits: string | undefined): boolean {
  return digits !== undefined && Number(digits) >= SHORTEST;
}
