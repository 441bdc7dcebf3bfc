/** Deadlines that stand around a call: blocks, wrappers, races, decorators, and callers that all bring one. */
import type { DeadlineRow } from '../../../catalog/schema.js';
import type { Call, Expr, FunctionNode, Node } from '../../../facts/nodes.js';
import { enclosingClass, enclosingFunction } from '../../../facts/module.js';
import { threaded } from '../../../facts/threads.js';
import type { ArgValue } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { snakeCase } from '../../../text/names.js';

const TIMER_WORDS = /(^|_)(time_?out|timed|deadline|race|abort(able)?|cancel_after|with_limit)(_|$)/u;
const MAX_CALLER_DEPTH = 3;

/** `bounded`: something ends the wait; `maybe`: something unknown might (stay silent); `none`: nothing does. */
export type Bound = 'bounded' | 'maybe' | 'none';

/** Platforms that end a run by themselves: Modal stops a function after 300 s unless told otherwise. */
const PLATFORM_LIMITS = /^modal\.(App|Stub)#(function|cls)$|^modal\.(function|cls)$/u;

/** Whether anything around `call` ends its wait. `blocking` calls are not cut by asyncio deadlines. */
export function enclosingBound(call: Node, blocking: boolean, context: RuleContext, depth = 0): Bound {
  const fn = enclosingFunction(call);
  const direct = around(call, fn, blocking, context);
  if (direct !== 'none' || !fn) return direct;
  const decorated = decorators(fn, context);
  if (decorated !== 'none') return decorated;
  const passed = functionAsArgument(fn, blocking, context);
  if (passed !== 'none') return passed;
  if (depth >= MAX_CALLER_DEPTH) return 'none';
  // In a thread it blocks nobody: whoever waits for the thread can be cut off.
  const bounds = [
    ...context.resolver.callersOf(fn).map((c) => enclosingBound(c, blocking, context, depth + 1)),
    ...threadsOf(fn, context).map((c) => enclosingBound(c, false, context, depth + 1)),
  ];
  if (bounds.length === 0) return 'none';
  return bounds.every((b) => b === 'bounded') ? 'bounded' : bounds.every((b) => b !== 'none') ? 'maybe' : 'none';
}

const THREADS = Symbol('functions run in threads');

/** Calls of this file that run `fn` in a thread: `asyncio.to_thread(fn)`, `loop.run_in_executor(None, lambda: …)`. */
function threadsOf(fn: FunctionNode, context: RuleContext): readonly Call[] {
  const all = context.shared(THREADS, ({ module, resolver }) => module.index.calls.flatMap((call) => {
    const callee = threaded(call)?.callee;
    const run = callee && resolver.valueOf(callee);
    return run?.kind === 'function' && run.fn ? [{ call, fn: run.fn }] : [];
  }));
  return all.filter((t) => t.fn === fn).map((t) => t.call);
}

function around(node: Node, fn: FunctionNode | undefined, blocking: boolean, context: RuleContext): Bound {
  let inner: Node = node;
  // What was waited for is no longer work that a wrapper could end: `handOver(await download())`.
  let isOver = false;
  for (let at = node.parent; at && at !== fn; at = at.parent) {
    if (at.kind === 'await') isOver = true;
    if (at.kind === 'with' && at.body === inner && !(blocking && at.isAsync)) {
      for (const item of at.items) {
        const bound = deadlineSymbol(item.context, 'block', blocking, context);
        if (bound !== 'none') return bound;
      }
    }
    if (!isOver && at.kind === 'call' && at.callee !== inner) {
      const bound = asArgument(at, inner, blocking, context);
      if (bound !== 'none') return bound;
    }
    if (!isOver && (at.kind === 'assign' || at.kind === 'assignExpr') && at.value === inner) {
      const bound = throughVariable(at.kind === 'assign' ? at.targets[0] : at.target, blocking, context);
      if (bound !== 'none') return bound;
    }
    inner = at;
  }
  return 'none';
}

/** The work stands in an argument of `wrapper`: `wait_for(x(), 5)`, `withTimeout(() => x())`, `Promise.race([x(), timer])`. */
function asArgument(wrapper: Call, argument: Node, blocking: boolean, context: RuleContext): Bound {
  const value = context.resolver.valueOf(wrapper.callee);
  if (value.kind === 'library') {
    if (value.symbol === 'Promise.race') return wrapper.args[0]?.value === argument && raceHasTimer(wrapper.args[0].value, argument) ? 'bounded' : 'none';
    const row = context.catalog.deadline(value.symbol);
    if (row && row.form !== 'block' && row.form !== 'decorator') return blocking && row.asyncOnly ? 'none' : durationBound(wrapper, row, context);
    return 'none';
  }
  if (value.kind === 'function') return value.summary.boundsArgument ? 'bounded' : 'none';
  return TIMER_WORDS.test(snakeCase(calleeName(wrapper.callee))) ? 'maybe' : 'none';
}

function raceHasTimer(list: Expr, _argument: Node): boolean {
  return list.kind === 'list' && list.items.length > 1;
}

/** `task = create_task(x()); await wait_for(task, 5)`, `p = fetch(u); await Promise.race([p, timer])`. */
function throughVariable(target: Node | undefined, blocking: boolean, context: RuleContext): Bound {
  if (target?.kind !== 'name') return 'none';
  for (const use of context.resolver.usesOf(target)) {
    let at: Node = use;
    if (at.parent?.kind === 'list') at = at.parent;
    const wrapper = at.parent;
    if (wrapper?.kind === 'call' && wrapper.callee !== at) {
      const bound = asArgument(wrapper, at, blocking, context);
      if (bound !== 'none') return bound;
    }
  }
  return 'none';
}

function decorators(fn: FunctionNode, context: RuleContext): Bound {
  const owner = enclosingClass(fn);
  for (const d of [...fn.decorators, ...(owner ? owner.decorators : [])]) {
    const callee = d.kind === 'call' ? d.callee : d;
    const value = context.resolver.valueOf(callee);
    if (value.kind === 'library' && (context.catalog.deadline(value.symbol) || PLATFORM_LIMITS.test(value.symbol))) return 'bounded';
    if (value.kind !== 'library' && TIMER_WORDS.test(snakeCase(calleeName(callee)))) return 'maybe';
  }
  return 'none';
}

/** The function holding the call is itself handed to a wrapper: `withTimeout(async () => { … })`, `retry(fn)` does not count. */
function functionAsArgument(fn: FunctionNode, blocking: boolean, context: RuleContext): Bound {
  const holder = fn.parent;
  if (holder?.kind === 'call' && holder.callee !== fn) return asArgument(holder, fn, blocking, context);
  return 'none';
}

function deadlineSymbol(expr: Expr, form: 'block', blocking: boolean, context: RuleContext): Bound {
  if (expr.kind !== 'call') return 'none';
  const value = context.resolver.valueOf(expr.callee);
  if (value.kind === 'library') {
    const row = context.catalog.deadline(value.symbol);
    if (row?.form !== form || (blocking && row.asyncOnly)) return 'none';
    return durationBound(expr, row, context);
  }
  return TIMER_WORDS.test(snakeCase(calleeName(expr.callee))) ? 'maybe' : 'none';
}

/** What is passed as the duration of a deadline; `undefined` when nothing is. */
export function durationOf(wrapper: Call, row: DeadlineRow, context: RuleContext): ArgValue | undefined {
  if (!row.duration) return undefined;
  const shape = context.resolver.shapeOf(wrapper);
  const { name, position } = row.duration;
  return (name === undefined ? undefined : shape.named[name]) ?? shape.positional[position];
}

/** A deadline of None is none. */
function durationBound(call: Call, row: DeadlineRow, context: RuleContext): Bound {
  if (!row.duration) return 'bounded';
  const value = durationOf(call, row, context);
  if (!value) return context.resolver.shapeOf(call).open ? 'maybe' : 'none';
  return value.kind === 'null' || value.kind === 'undefined' || (value.kind === 'number' && value.value === Number.POSITIVE_INFINITY) ? 'none' : 'bounded';
}

/** Last name of a callee chain, for guesses only. */
export function calleeName(expr: Expr): string {
  return expr.kind === 'name' ? expr.name : expr.kind === 'member' ? expr.property : '';
}
