/** Time that a busy machine distorts little. */
import { readFileSync } from 'node:fs';

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

/** How long each of some steps kept the process busy, in milliseconds: what its helper threads collect and compile meanwhile counts as well. */
export class Laps {
  readonly times: number[] = [];

  run(step: () => void): void {
    const begin = processMs();
    step();
    this.times.push(processMs() - begin);
  }

  get total(): number {
    return this.times.reduce((sum, time) => sum + time, 0);
  }

  /** The time that this share of the steps stayed below. */
  quantile(share: number): number {
    return [...this.times].sort((a, b) => a - b)[Math.min(this.times.length - 1, Math.floor(this.times.length * share))] ?? 0;
  }
}
