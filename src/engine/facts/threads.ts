/** Python calls that run another function in a thread: they are that function's call, made elsewhere. */
import type { Call, Expr } from './nodes.js';

export interface Threaded {
  /** `requests.get` of `asyncio.to_thread(requests.get, url)`. */
  readonly callee: Expr;
  /** How many arguments, the callee included, stand before its own. */
  readonly skip: number;
  /** Keyword arguments are handed on. */
  readonly takesNames: boolean;
}

/** `asyncio.to_thread(f, …)`, `run_in_threadpool(f, …)`, `anyio.to_thread.run_sync(f, …)`, `loop.run_in_executor(pool, f, …)`, `sync_to_async(f)(…)` and `executor.submit(f, …)`, by their names. */
export function threaded(call: Call): Threaded | undefined {
  const { callee } = call;
  if (callee.kind === 'call' && callee.callee.kind === 'name' && WRAPPERS.has(callee.callee.name)) return at(callee, 0, true, 0);
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
  if (name === 'to_thread' || name === 'run_in_threadpool') return at(call, 0, true);
  if (name === 'run_in_executor') return at(call, 1, false);
  if (name === 'submit' && callee.kind === 'member' && POOL.test(lastName(callee.object))) return at(call, 0, true);
  const isAnyio = name === 'run_sync' && callee.kind === 'member' && ((callee.object.kind === 'member' && callee.object.property === 'to_thread') || (callee.object.kind === 'name' && callee.object.name === 'to_thread'));
  return isAnyio ? at(call, 0, false) : undefined;
}

/** What runs when the call does: its callee, or what that runs in a thread. */
export function invoked(call: Call): Expr {
  return threaded(call)?.callee ?? call.callee;
}

/** asgiref's and anyio's wrappers of functions that block. */
const WRAPPERS = new Set(['sync_to_async', 'asyncify', 'database_sync_to_async']);

const POOL = /(?:^|_)(?:executor|pool|threads?|workers?|tpe|ex)$/iu;

function lastName(expr: Expr): string {
  return expr.kind === 'name' ? expr.name : expr.kind === 'member' ? expr.property : '';
}

function at(call: Call, position: number, takesNames: boolean, skip = position + 1): Threaded | undefined {
  const argument = call.args[position];
  return argument && argument.spread === undefined && argument.name === undefined ? { callee: argument.value, skip, takesNames } : undefined;
}
