/** Processor time of one thread: an analysis is given up for the time it ran, not for the time that a busy machine let it wait. */
import * as fs from 'node:fs';

/** The file in which the system counts the calling thread's time; `undefined` on systems that keep none (all but Linux). */
export function ownTimes(): string | undefined {
  try {
    const file = `/proc/${fs.readlinkSync('/proc/thread-self')}/schedstat`;
    fs.accessSync(file, fs.constants.R_OK);
    return file;
  } catch {
    return undefined;
  }
}

/**
 * Measures how long a thread has run. `times` is what `ownTimes` gave there; without it the thread is taken to have had its share of the whole
 * process's time, since threads of one process get about the same.
 */
export class RunningTime {
  private spent = 0;
  private last: number;

  constructor(private readonly times: string | undefined) {
    this.last = this.read();
  }

  restart(): void {
    this.spent = 0;
    this.last = this.read();
  }

  /** Milliseconds since the start or the last restart, good to about 10. `sharers`: how many threads have shared the process since this was last asked. */
  spentMs(sharers = 1): number {
    const now = this.read();
    this.spent += (now - this.last) / (this.times === undefined ? Math.max(1, sharers) : 1);
    this.last = now;
    return this.spent;
  }

  private read(): number {
    if (this.times === undefined) {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    }
    try {
      return Number(fs.readFileSync(this.times, 'utf8').split(' ', 1)[0]) / 1e6;
    } catch {
      // The thread has ended: it runs no longer.
      return this.last;
    }
  }
}
