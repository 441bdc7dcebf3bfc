import * as vm from 'node:vm';
import { DeadlineError } from './runtime.js';

/**
 * Makes a function that runs synchronous work and stops it at a deadline. The engine's work never yields, so nothing in
 * this thread could interrupt it; the script timeout of `vm` can, in JavaScript, WebAssembly and regular expressions alike.
 */
export function createGuard(): <T>(run: () => T, deadlineMs: number) => T {
  const box: { run: () => unknown; result: unknown } = { run: () => undefined, result: undefined };
  const context = vm.createContext({ box });
  const script = new vm.Script('box.result = box.run()');
  return <T>(run: () => T, deadlineMs: number): T => {
    const outer = box.run;
    box.run = run;
    try {
      script.runInContext(context, { timeout: deadlineMs });
      return box.result as T;
    } catch (error) {
      if ((error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new DeadlineError(deadlineMs);
      throw error;
    } finally {
      box.run = outer;
      // The last result must not be kept alive by us.
      box.result = undefined;
    }
  };
}
