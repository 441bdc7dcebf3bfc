/** Functions that something calls again and again for nothing else: a heartbeat that waits for the other side has nowhere to go with its failure. */
import { ancestors, enclosingFunction, isInside } from '../../../facts/module.js';
import type { Call, Loop } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { calleeName } from '../deadline/enclosing.js';

const PAUSES = /^(?:sleep|wait|delay|pause|setTimeout)$/u;

/** Every call of the function around the loop is all that an endless loop does, between its pauses. */
export function isHeartbeat(loop: Loop, context: RuleContext): boolean {
  const fn = enclosingFunction(loop);
  const name = fn?.name;
  if (!fn || name === undefined) return false;
  // By name: a thread is often handed the object without its type.
  const calls = context.module.index.calls.filter((c) => calleeName(c.callee) === name && !isInside(c, fn));
  return calls.length > 0 && calls.every(isAllThatIsDone);
}

function isAllThatIsDone(call: Call): boolean {
  for (const at of ancestors(call)) {
    if (at.kind === 'function') return false;
    if (at.kind === 'loop') return isEndless(at) && !walk(at.body, (n) => (n.kind === 'call' && n !== call && !PAUSES.test(calleeName(n.callee)) ? 'stop' : undefined));
  }
  return false;
}

function isEndless(loop: Loop): boolean {
  return loop.test ? loop.test.kind === 'constant' && loop.test.value === true : loop.form !== 'forEach' && loop.form !== 'forIn';
}
