/** Tables of functions that give back something fixed: whatever the model fills in, nothing in them can fail. */
import type { FunctionNode } from '../../../facts/nodes.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import type { Dispatch } from './dispatch.js';
import { functionOf } from './table.js';

/** Calls that write out what they are given. */
const WRITES = /^(?:JSON\.stringify|console\.\w+|json\.dumps|(?:builtins\.)?(?:print|str|len))$/u;

export function runsHarmlessTable({ call, lookup }: Dispatch, context: RuleContext): boolean {
  // Arguments spread by name fail on a name that the function has not.
  if (lookup?.table.kind !== 'name' || call.args.some((a) => a.spread === 'dict')) return false;
  const definitions = context.resolver.definitions(lookup.table);
  const written = definitions.length === 1 ? definitions[0]?.value : undefined;
  const table = written && unwrap(written);
  return table?.kind === 'object' && table.entries.length > 0 && table.entries.every((entry) => {
    const fn = entry.spread ? undefined : functionOf(unwrap(entry.value), context);
    return fn !== undefined && cannotFail(fn, context);
  });
}

/** Texts and records of what is there: no call into anything, and nothing read of what may be missing. */
function cannotFail(fn: FunctionNode, context: RuleContext): boolean {
  return !walk(fn.body, (n) => {
    if (n.kind === 'call') return WRITES.test(context.resolver.library(n.callee)?.symbol ?? '') ? undefined : 'stop';
    if (n.kind === 'member') return n.parent?.kind === 'call' && n.parent.callee === n ? 'skip' : 'stop';
    return n.kind === 'index' || n.kind === 'throw' || n.kind === 'loop' ? 'stop' : undefined;
  });
}
