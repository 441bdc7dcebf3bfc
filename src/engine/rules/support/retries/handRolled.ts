/** Retries written by hand: endless loops and recursion that try an outbound call again until it works. */
import { enclosingFunction } from '../../../facts/module.js';
import type { Call, FunctionNode, Handler, Loop, Node, Stmt, Try } from '../../../facts/nodes.js';
import { walk, walkOwn } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { enclosingBound } from '../deadline/enclosing.js';
import { fallibleCalls, type Fallible } from '../failures/fallible.js';
import { agentLoops } from '../loops/agentLoops.js';
import { boundWithin } from '../loops/bounds.js';
import { agentRecursions, countsRounds } from '../loops/recursion.js';

export type HandRolled =
  | { readonly form: 'loop'; readonly loop: Loop; readonly fallible: Fallible }
  | { readonly form: 'recursion'; readonly call: Call; readonly fn: FunctionNode; readonly fallible: Fallible };

export function handRolledRetries(context: RuleContext): readonly HandRolled[] {
  const agents = new Set<Node>([...agentLoops(context).unbounded.map((l) => l.loop), ...agentRecursions(context).unbounded.map((r) => r.call)]);
  const loops = context.module.index.loops.flatMap((loop) => (agents.has(loop) ? [] : retryLoop(loop, context)));
  const recursions = context.module.index.tries.flatMap((statement) => retryRecursion(statement, context).filter((r) => r.form !== 'recursion' || !agents.has(r.call)));
  return [...loops, ...recursions];
}

function retryLoop(loop: Loop, context: RuleContext): readonly HandRolled[] {
  const endless = !loop.test ? loop.form !== 'forEach' && loop.form !== 'forIn' : loop.test.kind === 'constant' && loop.test.value === true;
  if (!endless) return [];
  const statement = loop.body.statements.find((s): s is Try => s.kind === 'try');
  if (!statement || !endsOnSuccess(loop, statement) || !statement.handlers.some(goesOn)) return [];
  const fallible = fallibleCalls(statement.body, context)[0];
  const bound = boundWithin(loop.body, context, { pausesCount: false });
  if (!fallible || bound !== undefined || enclosingBound(loop, false, context) !== 'none') return [];
  return [{ form: 'loop', loop, fallible }];
}

/** Success always leaves the loop: by the last statement of the `try`, its `else`, or what follows it. */
function endsOnSuccess(loop: Loop, statement: Try): boolean {
  const last = loop.body.statements[loop.body.statements.length - 1];
  return [statement.body.statements[statement.body.statements.length - 1], statement.otherwise?.statements[statement.otherwise.statements.length - 1], last === statement ? undefined : last].some(leaves);
}

function leaves(statement: Stmt | undefined): boolean {
  if (!statement) return false;
  if (statement.kind === 'with') return leaves(statement.body.statements[statement.body.statements.length - 1]);
  return statement.kind === 'return' || (statement.kind === 'jump' && statement.form === 'break');
}

/** The handler leads to the next attempt: it neither leaves nor raises anywhere. */
function goesOn(handler: Handler): boolean {
  return !walkOwn(handler.body, (n) => (n.kind === 'throw' || n.kind === 'return' || (n.kind === 'jump' && n.form === 'break') ? 'stop' : undefined));
}

/** A handler that calls the function it stands in. */
function retryRecursion(statement: Try, context: RuleContext): readonly HandRolled[] {
  const fn = enclosingFunction(statement);
  const fallible = fn && fallibleCalls(statement.body, context)[0];
  if (!fallible) return [];
  for (const handler of statement.handlers) {
    const again = callOf(fn, handler, context);
    if (again && !countsRounds(fn, again) && boundWithin(fn.body, context, { pausesCount: false }) === undefined) return [{ form: 'recursion', call: again, fn, fallible }];
  }
  return [];
}

function callOf(fn: FunctionNode, handler: Handler, context: RuleContext): Call | undefined {
  const found: Call[] = [];
  walk(handler.body, (n) => {
    if (n.kind !== 'call') return undefined;
    const value = context.resolver.valueOf(n.callee);
    if (value.kind === 'function' && value.fn === fn) found.push(n);
    return undefined;
  });
  return found[0];
}
