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

/** `asyncio.to_thread(f, …)`, `run_in_threadpool(f, …)`, `anyio.to_thread.run_sync(f, …)` and `loop.run_in_executor(pool, f, …)`, by their names. */
export function threaded(call: Call): Threaded | undefined {
  const { callee } = call;
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
  if (name === 'to_thread' || name === 'run_in_threadpool') return at(call, 0, true);
  if (name === 'run_in_executor') return at(call, 1, false);
  const isAnyio = name === 'run_sync' && callee.kind === 'member' && ((callee.object.kind === 'member' && callee.object.property === 'to_thread') || (callee.object.kind === 'name' && callee.object.name === 'to_thread'));
  return isAnyio ? at(call, 0, false) : undefined;
}

/** What runs when the call does: its callee, or what that runs in a thread. */
export function invoked(call: Call): Expr {
  return threaded(call)?.callee ?? call.callee;
}

function at(call: Call, position: number, takesNames: boolean): Threaded | undefined {
  const argument = call.args[position];
  return argument && argument.spread === undefined && argument.name === undefined ? { callee: argument.value, skip: position + 1, takesNames } : undefined;
}
