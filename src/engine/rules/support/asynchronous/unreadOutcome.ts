/** Work whose failures are collected into a list that nobody reads: `await Promise.allSettled(…)`, `await asyncio.gather(…, return_exceptions=True)`. */
import { enclosingFunction } from '../../../facts/module.js';
import type { Call, Expr, ExprStatement, Node } from '../../../facts/nodes.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { isBestEffort, isCleanup } from '../failures/bestEffort.js';
import { fallibleCall, type Fallible } from '../failures/fallible.js';
import { isHandled } from '../tools/guards.js';
import type { Forgotten } from './forgotten.js';

/** The statement when it waits for all and looks at none; work that was cancelled or tidies up may fail as it likes. */
export function unreadOutcome(statement: ExprStatement, context: RuleContext): Forgotten | undefined {
  const starter = unwrap(statement.expr);
  if (starter.kind !== 'call' || !collectsFailures(starter, context)) return undefined;
  if (isBestEffort(statement, { start: statement.start, end: statement.end }, context) || isCancelled(statement, context)) return undefined;
  for (const { value } of starter.args) {
    const fallible = firstFallible(value, context);
    if (fallible) return { form: 'settled', statement, work: fallible.call, starter, fallible };
  }
  return undefined;
}

function collectsFailures(call: Call, context: RuleContext): boolean {
  const symbol = context.resolver.library(call.callee)?.symbol;
  if (symbol === 'Promise.allSettled') return true;
  const option = symbol === 'asyncio.gather' ? context.resolver.shapeOf(call).named['return_exceptions'] : undefined;
  return option?.kind === 'boolean' && option.value;
}

/** What is waited for, written at the call or in the one value of a variable; lists filled elsewhere are not judged. */
function firstFallible(expr: Expr, context: RuleContext): Fallible | undefined {
  const e = unwrap(expr);
  if (e.kind === 'name') {
    const [definition, ...others] = context.resolver.definitions(e);
    return definition?.value && definition.value.kind !== 'name' && others.length === 0 ? firstFallible(definition.value, context) : undefined;
  }
  let found: Fallible | undefined;
  walk(e, (node) => {
    const fallible = node.kind === 'call' ? fallibleCall(node, context) : undefined;
    if (!fallible || fallible.guessed === true || fallible.noted === true || isCleanup(fallible) || isCaught(fallible.call, e, context)) return undefined;
    found = fallible;
    return 'stop';
  });
  return found;
}

/** Something between the call and the list answers for its failure. */
function isCaught(call: Call, list: Expr, context: RuleContext): boolean {
  let inner: Node = call;
  for (let at = call.parent; at && at !== list.parent; at = at.parent) {
    if (at.kind === 'member' && at.object === inner && at.property === 'catch') return true;
    inner = at;
  }
  const fn = enclosingFunction(call);
  return fn !== undefined && fn !== enclosingFunction(list) && isHandled(call, fn, context);
}

function isCancelled(statement: ExprStatement, context: RuleContext): boolean {
  const home = enclosingFunction(statement)?.body ?? context.module.body;
  return walk(home, (node) => (node.kind === 'call' && node.callee.kind === 'member' && node.callee.property === 'cancel' ? 'stop' : undefined));
}
