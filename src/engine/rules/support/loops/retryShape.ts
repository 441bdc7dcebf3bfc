/** Loops and recursions that try one thing until it works: the first success leaves them. */
import { ancestors } from '../../../facts/module.js';
import type { Block, FunctionNode, Loop, Node, Stmt, Try } from '../../../facts/nodes.js';
import { lastStatement, walkOwn } from '../../../facts/visit.js';

/** The `try` of a loop that success always leaves: by the last statement of the `try`, its `else`, or what follows it. */
export function triedUntilSuccess(loop: Loop): Try | undefined {
  const { statements } = loop.body;
  const statement = statements.find((s): s is Try => s.kind === 'try');
  const last = lastStatement(loop.body);
  const ends = statement && [lastStatement(statement.body), statement.otherwise && lastStatement(statement.otherwise), last === statement ? undefined : last].some((s) => leaves(s));
  return ends && !goesRound(loop.body, statement) ? statement : undefined;
}

/** Leaves the function or the loop it stands in. */
export function leaves(statement: Stmt | undefined): boolean {
  if (!statement) return false;
  if (statement.kind === 'with') return leaves(lastStatement(statement.body));
  return statement.kind === 'return' || (statement.kind === 'jump' && statement.form === 'break');
}

/** `continue` for the next round after an answer, rather than after a failure. */
function goesRound(body: Block, statement: Try): boolean {
  const failures = new Set<unknown>(statement.handlers.map((h) => h.body));
  return walkOwn(body, (n) => (n.kind === 'loop' || failures.has(n) ? 'skip' : n.kind === 'jump' && n.form === 'continue' ? 'stop' : undefined));
}

/** In an `except` or `catch`, or in the callback of `.catch(…)`: what stands here runs because something failed. */
export function followsFailure(node: Node, within: Node): boolean {
  for (const at of ancestors(node, within)) if (at.kind === 'handler' || (at.kind === 'function' && isRejectionCallback(at))) return true;
  return false;
}

/** `handler` in `work().catch(handler)` and `work().then(done, handler)`. */
export function isRejectionCallback(fn: FunctionNode): boolean {
  const call = fn.parent;
  if (call?.kind !== 'call' || call.callee.kind !== 'member') return false;
  const place = call.callee.property === 'catch' ? 0 : call.callee.property === 'then' ? 1 : undefined;
  return place !== undefined && call.args[place]?.value === fn;
}
