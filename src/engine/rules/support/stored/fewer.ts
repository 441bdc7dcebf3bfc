/** Writes that put back what was read from the same place, with something left out: they keep nothing that was not kept before. */
import type { Expr } from '../../../facts/nodes.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { onlyValue } from '../onlyValue.js';
import { serialised } from './fileCalls.js';

/** How many variables may stand between the reading and the write. */
const MAX_STEPS = 3;

/** `JSON.stringify(chats.filter((chat) => chat.id !== id))` where `chats` was read from the browser's storage. */
export function isFewer(value: Expr, context: RuleContext): boolean {
  const whole = serialised(value, context.resolver);
  const made = whole.kind === 'name' ? onlyValue(whole, context.resolver) : whole;
  const call = made && unwrap(made);
  return call?.kind === 'call' && call.callee.kind === 'member' && call.callee.property === 'filter' && isStored(call.callee.object, context, 0);
}

function isStored(expr: Expr, context: RuleContext, steps: number): boolean {
  return walk(expr, (n) => {
    if (n.kind === 'call' && n.callee.kind === 'member' && n.callee.property === 'getItem') return 'stop';
    const value = n.kind === 'name' && steps < MAX_STEPS ? onlyValue(n, context.resolver) : undefined;
    return value && isStored(value, context, steps + 1) ? 'stop' : undefined;
  });
}
