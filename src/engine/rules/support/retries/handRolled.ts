/** Retries written by hand: endless loops and recursion that try an outbound call again until it works. */
import { ancestors, enclosingFunction, isInside } from '../../../facts/module.js';
import type { Block, Call, Expr, FunctionNode, Handler, Loop, Node, Try } from '../../../facts/nodes.js';
import { unwrap, walk } from '../../../facts/visit.js';
import { snakeCase } from '../../../text/names.js';
import type { RuleContext } from '../../rule.js';
import { calleeName, enclosingBound } from '../deadline/enclosing.js';
import { fallibleCalls, type Fallible } from '../failures/fallible.js';
import { agentLoops } from '../loops/agentLoops.js';
import { boundWithin } from '../loops/bounds.js';
import { agentRecursions, countsRounds, endsByItself } from '../loops/recursion.js';
import { isRejectionCallback, leaves, triedUntilSuccess } from '../loops/retryShape.js';
import { isHeartbeat } from './heartbeat.js';

export type HandRolled =
  | { readonly form: 'loop'; readonly loop: Loop; readonly fallible: Fallible }
  /** A walk over things whose handler takes the counter back: the same thing again, until it works. */
  | { readonly form: 'again'; readonly back: Node; readonly fallible: Fallible }
  | { readonly form: 'recursion'; readonly call: Call; readonly fn: FunctionNode; readonly fallible: Fallible };

export function handRolledRetries(context: RuleContext): readonly HandRolled[] {
  const agents = new Set<Node>([...agentLoops(context).unbounded.map((l) => l.loop), ...agentRecursions(context).unbounded.map((r) => r.call)]);
  const loops = context.module.index.loops.flatMap((loop) => (agents.has(loop) ? [] : retryLoop(loop, context)));
  const again = context.module.index.tries.flatMap((statement) => countedBack(statement, context));
  const recursions = context.module.index.tries.flatMap((statement) => retryRecursion(statement, context).filter((r) => r.form !== 'recursion' || !agents.has(r.call)));
  return [...loops, ...again, ...recursions, ...context.module.index.calls.flatMap((call) => rejectedRecursion(call, context))];
}

function retryLoop(loop: Loop, context: RuleContext): readonly HandRolled[] {
  const endless = !loop.test ? loop.form !== 'forEach' && loop.form !== 'forIn' : loop.test.kind === 'constant' && loop.test.value === true;
  if (!endless) return [];
  const statement = triedUntilSuccess(loop);
  if (!statement?.handlers.some(goesOn)) return [];
  const fallible = fallibleCalls(statement.body, context)[0];
  const bound = boundWithin(loop.body, context, { pausesCount: false });
  if (!fallible || bound !== undefined || enclosingBound(loop, false, context) !== 'none' || isHeartbeat(loop, context)) return [];
  return [{ form: 'loop', loop, fallible }];
}

/** `for (let i = 0; i < rows.length; i++) { try { … } catch { i--; } }`, with no count of how often. */
function countedBack(statement: Try, context: RuleContext): readonly HandRolled[] {
  const loop = loopAround(statement);
  const step = loop?.update && unwrap(loop.update);
  const index = step?.kind === 'unary' && step.op === '++' && step.operand.kind === 'name' ? step.operand.name : undefined;
  if (!loop || index === undefined) return [];
  const back = statement.handlers.map((handler) => turnedBack(handler, index)).find((node) => node !== undefined);
  const fallible = back && fallibleCalls(statement.body, context)[0];
  if (!back || !fallible || statement.handlers.some((h) => COUNTS.test(context.module.text.slice(h.start, h.end)))) return [];
  return enclosingBound(loop, false, context) === 'none' ? [{ form: 'again', back, fallible }] : [];
}

/** Words of a handler that keeps count. */
const COUNTS = /attempt|retr(?:y|ies)_?(?:count|left)|(?:count|num|max)_?retr|tries|\bretries\b|deadline/iu;

function loopAround(statement: Try): Loop | undefined {
  const loop = statement.parent?.kind === 'block' ? statement.parent.parent : undefined;
  return loop?.kind === 'loop' && loop.form === 'cFor' ? loop : undefined;
}

/** `i--` or `i -= 1`. */
function turnedBack(handler: Handler, index: string): Node | undefined {
  let found: Node | undefined;
  walk(handler.body, (n) => {
    if (n.kind === 'function') return 'skip';
    const counts = (n.kind === 'unary' && n.op === '--' && n.operand.kind === 'name' && n.operand.name === index)
      || (n.kind === 'assign' && n.op === '-=' && n.targets[0]?.kind === 'name' && n.targets[0].name === index);
    if (counts) found ??= n;
    return found ? 'stop' : undefined;
  });
  return found;
}

/** The handler leads to the next attempt, at least for some failures: `if (isRateLimit(error)) await pause(); else throw error;`. */
function goesOn(handler: Handler): boolean {
  const types = handler.types.flatMap((t) => (t.kind === 'list' ? t.items : [t]));
  return !alwaysLeaves(handler.body) && !(types.length > 0 && types.every((t) => t.kind === 'name' && NOT_YET.test(t.name)));
}

/** Nothing has failed: the socket is not ready yet, or a signal or Ctrl-C came between. */
const NOT_YET = /^(?:BlockingIOError|InterruptedError|KeyboardInterrupt)$/u;

/** Every way through the block raises or leaves the loop. */
function alwaysLeaves(block: Block): boolean {
  return block.statements.some((s) => {
    if (s.kind === 'throw' || leaves(s)) return true;
    return s.kind === 'if' && s.otherwise !== undefined && alwaysLeaves(s.then) && alwaysLeaves(s.otherwise);
  });
}

/** A handler that calls the function it stands in. */
function retryRecursion(statement: Try, context: RuleContext): readonly HandRolled[] {
  const fn = enclosingFunction(statement);
  const fallible = fn && fallibleCalls(statement.body, context)[0];
  if (!fallible) return [];
  for (const handler of statement.handlers) {
    const again = callOf(fn, handler.body, context);
    if (again && isEndless(again, fn, handler, context)) return [{ form: 'recursion', call: again, fn, fallible }];
  }
  return [];
}

/** `return ask(question).catch(() => answer(question))` in `answer`. */
function rejectedRecursion(call: Call, context: RuleContext): readonly HandRolled[] {
  const handler = call.callee.kind === 'member' ? call.args.map((a) => a.value).find((v) => v.kind === 'function' && isRejectionCallback(v)) : undefined;
  if (handler?.kind !== 'function' || call.callee.kind !== 'member') return [];
  for (let fn = enclosingFunction(call); fn; fn = enclosingFunction(fn)) {
    const again = callOf(fn, handler.body, context);
    if (!again) continue;
    const fallible = fallibleCalls(call.callee.object, context)[0];
    return fallible && isEndless(again, fn, handler, context) ? [{ form: 'recursion', call: again, fn, fallible }] : [];
  }
  return [];
}

function isEndless(again: Call, fn: FunctionNode, handler: Node, context: RuleContext): boolean {
  return !countsRounds(fn, again) && !endsByItself(again, fn) && !isWithNewPass(again, handler) && boundWithin(fn.body, context, { pausesCount: false }) === undefined;
}

/** What proves who is asking. */
const PASS = /(?:^|_)(?:token|credentials?|jwt|cookies?)$/u;
const RENEWS = /^(?:set_item|set)$|refresh|renew|re_?(?:auth|login)/u;

/** `if (expired) { localStorage.setItem("token", fresh); return load(); }`: once more for one kind of refusal, with a pass that was renewed. */
function isWithNewPass(again: Call, handler: Node): boolean {
  for (const at of ancestors(again, handler)) {
    if (at.kind === 'if') return isInside(again, at.then) && walk(at.then, (n) => (renewsPass(n) ? 'stop' : undefined));
  }
  return false;
}

function renewsPass(node: Node): boolean {
  if (node.kind === 'call') {
    const name = snakeCase(calleeName(node.callee));
    return RENEWS.test(name) && [name, ...node.args.map(({ value }) => wordsOf(value))].some((words) => PASS.test(words));
  }
  return node.kind === 'assign' && node.targets.some((target) => (target.kind === 'name' || target.kind === 'member') && PASS.test(wordsOf(target)));
}

/** `access_token` of `accessToken`, `this.accessToken` and `"accessToken"`. */
function wordsOf(expr: Expr): string {
  return snakeCase(expr.kind === 'string' ? expr.value : calleeName(expr));
}

function callOf(fn: FunctionNode, body: Node, context: RuleContext): Call | undefined {
  const found: Call[] = [];
  walk(body, (n) => {
    if (n.kind !== 'call') return undefined;
    const value = context.resolver.valueOf(n.callee);
    if (value.kind === 'function' && value.fn === fn) found.push(n);
    return undefined;
  });
  return found[0];
}
