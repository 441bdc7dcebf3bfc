/** Python calls that run another function in a thread: they fail as that function fails. */
import type { Call, Expr } from '../facts/nodes.js';

const IN_THREAD = new Set(['asyncio.to_thread', 'anyio.to_thread.run_sync', 'starlette.concurrency.run_in_threadpool', 'fastapi.concurrency.run_in_threadpool']);

/** `requests.get` of `asyncio.to_thread(requests.get, url)` and of `loop.run_in_executor(None, requests.get, url)`; `symbol` is the callee's, where it is known. */
export function threadedCallee(call: Call, symbol: string | undefined): Expr | undefined {
  if (symbol !== undefined && IN_THREAD.has(symbol)) return call.args[0]?.value;
  return call.callee.kind === 'member' && call.callee.property === 'run_in_executor' ? call.args[1]?.value : undefined;
}
