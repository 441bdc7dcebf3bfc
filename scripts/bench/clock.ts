/** Time that a busy machine distorts little. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Milliseconds that this thread has run for; where the system does not tell, those of the whole process. Good to about 10 ms. */
export function threadMs(): number {
  try {
    const [nanoseconds] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return processMs();
  }
}

/** Milliseconds that all threads of this process have run for. */
function processMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The shortest of so many runs, in `threadMs`. */
export function best(times: number, run: () => void): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const begin = threadMs();
    run();
    shortest = Math.min(shortest, threadMs() - begin);
  }
  return shortest;
}

/** How long each of some steps took, in milliseconds. */
export class Laps {
  /** What whoever waits for a step sees; longer on a machine that does other work too. */
  readonly elapsed: number[] = [];
  /** What all threads of the process ran for, those that collect garbage and compile beside the step among them. */
  readonly busy: number[] = [];

  run(step: () => void): void {
    const busySince = processMs();
    const since = performance.now();
    step();
    this.elapsed.push(performance.now() - since);
    this.busy.push(processMs() - busySince);
  }

  get total(): number {
    return this.elapsed.reduce((sum, time) => sum + time, 0);
  }
}

/** The time that this share of the steps stayed below. */
export function quantile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}
