import * as vm from 'node:vm';
import { ownTimes, RunningTime } from '../workspace/node/runningTime.js';
import { DeadlineError } from './runtime.js';

/** What the wait is multiplied by for work that was stopped although it had hardly run: the machine is busy with other things. */
const SECOND_WAIT = 6;

/**
 * Makes a function that runs synchronous work and stops it at a deadline. The engine's work never yields, so nothing in
 * this thread could interrupt it; the script timeout of `vm` can, in JavaScript, WebAssembly and regular expressions alike. That goes by the clock, so work
 * that this thread had no time for is begun anew, once, and waited for longer.
 */
export function createGuard(): <T>(run: () => T, deadlineMs: number) => T {
  const box: { run: () => unknown; result: unknown } = { run: () => undefined, result: undefined };
  const context = vm.createContext({ box });
  const script = new vm.Script('box.result = box.run()');
  const times = ownTimes();
  const attempt = <T>(run: () => T, timeout: number): T => {
    const outer = box.run;
    box.run = run;
    try {
      script.runInContext(context, { timeout });
      return box.result as T;
    } finally {
      box.run = outer;
      // The last result must not be kept alive by us.
      box.result = undefined;
    }
  };
  return <T>(run: () => T, deadlineMs: number): T => {
    const running = new RunningTime(times);
    try {
      return attempt(run, deadlineMs);
    } catch (error) {
      if (!isTimeout(error)) throw error;
      if (running.spentMs() >= deadlineMs / 2) throw new DeadlineError(deadlineMs);
    }
    try {
      return attempt(run, deadlineMs * SECOND_WAIT);
    } catch (error) {
      throw isTimeout(error) ? new DeadlineError(deadlineMs) : error;
    }
  };
}

function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
