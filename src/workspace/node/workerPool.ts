/** Runs a scan in worker threads, and goes on when one of them dies or hangs. */
import * as os from 'node:os';
import * as path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RunnerSetup, ScanJob, ScanOutcome, ScanRunner } from '../scan/runner.js';
import { findFolder } from './engineFiles.js';
import { RunningTime } from './runningTime.js';
import type { FromWorker, ToWorker, WorkerStart } from './workerProtocol.js';

/** Longest time the analysis of one file may run, in milliseconds of the worker's own time. */
const FILE_DEADLINE_MS = 10_000;
/** Longest time a worker may run to load the engine, in milliseconds. */
const START_DEADLINE_MS = 30_000;
/** A worker that neither answers nor runs out of time is lost after so many deadlines: a machine may be slow, but not for ever. */
const STALLED_AFTER = 12;
/** Milliseconds between two looks at a worker. */
const LOOK_MS = 250;
const MAX_THREADS = 4;
/** Files handed over at once; enough that a worker never waits for the next message. */
const BATCH = 8;

export interface WorkerPoolOptions {
  readonly distFolder?: string;
  /** Script of the worker; the bundle when absent. */
  readonly script?: string;
  readonly fileDeadlineMs?: number;
}

/** How long a worker may go on without a word. */
interface Patience {
  readonly deadlineMs: number;
  /** What it has run for since its last word. */
  readonly running: RunningTime;
  /** Milliseconds it has been waited for: counted in looks, so that a machine that slept, or a busy thread here, does not count. */
  waitedMs: number;
}

export function createWorkerPool(options: WorkerPoolOptions = {}): ScanRunner {
  const runs = new Set<Run>();
  return {
    run: async (jobs, setup, { threads, signal, onOutcome }) => {
      const run = new Run(jobs, setup, options, onOutcome);
      runs.add(run);
      try {
        await run.start(Math.max(1, Math.min(threads ?? Math.min(os.availableParallelism(), MAX_THREADS), Math.ceil(jobs.length / BATCH))), signal);
      } finally {
        runs.delete(run);
      }
    },
    dispose: () => {
      for (const run of runs) run.stop();
    },
  };
}

/** One worker and what it has been given; the first of `pending` is what it works on. */
interface Crew {
  readonly worker: Worker;
  readonly pending: ScanJob[];
  ready: boolean;
  patience: Patience;
  /** Why the worker died, when it said so. */
  lastError: string | undefined;
}

class Run {
  private readonly queue: ScanJob[];
  private readonly crews = new Set<Crew>();
  private looking: NodeJS.Timeout | undefined;
  private finish: ((error?: Error) => void) | undefined;

  constructor(jobs: readonly ScanJob[], private readonly setup: RunnerSetup, private readonly options: WorkerPoolOptions, private readonly onOutcome: (outcome: ScanOutcome) => void) {
    this.queue = [...jobs].reverse();
  }

  /** Resolves when every job has an outcome or the signal aborts; rejects when no worker can be started. */
  async start(threads: number, signal: AbortSignal | undefined): Promise<void> {
    const aborted = (): void => this.stop();
    signal?.addEventListener('abort', aborted);
    try {
      await new Promise<void>((resolve, reject) => {
        this.finish = (error) => (error ? reject(error) : resolve());
        const every = Math.min(LOOK_MS, this.fileDeadlineMs / 4);
        this.looking = setInterval(() => this.look(every), every);
        for (let index = 0; index < threads; index++) this.hire();
      });
    } finally {
      signal?.removeEventListener('abort', aborted);
      clearInterval(this.looking);
      await Promise.all([...this.crews].map((crew) => this.dismiss(crew)));
    }
  }

  /** Ends early; what is under way is thrown away. */
  stop(): void {
    this.finish?.();
  }

  private hire(): void {
    const distFolder = this.options.distFolder ?? findFolder();
    const data: WorkerStart = { setup: this.setup, distFolder };
    const worker = new Worker(this.options.script ?? path.join(distFolder, 'worker.js'), { workerData: data });
    const patience = { deadlineMs: START_DEADLINE_MS, running: new RunningTime(undefined), waitedMs: 0 };
    const crew: Crew = { worker, pending: [], ready: false, patience, lastError: undefined };
    this.crews.add(crew);
    worker.on('message', (message: FromWorker) => this.hear(crew, message));
    worker.on('error', (error) => { crew.lastError = error instanceof Error ? error.message : String(error); });
    worker.on('exit', () => this.lost(crew, crew.lastError ?? 'it stopped without a word'));
  }

  private hear(crew: Crew, message: FromWorker): void {
    if (!this.crews.has(crew)) return;
    crew.patience.waitedMs = 0;
    if (message.kind === 'ready') {
      crew.ready = true;
      crew.patience = { deadlineMs: this.fileDeadlineMs, running: new RunningTime(message.times), waitedMs: 0 };
    } else {
      crew.pending.shift();
      crew.patience.running.restart();
      this.onOutcome(message.outcome);
    }
    if (crew.pending.length <= BATCH / 2) this.feed(crew);
    if (crew.pending.length === 0) void this.dismiss(crew).then(() => this.checkDone());
  }

  private feed(crew: Crew): void {
    const jobs = this.queue.splice(-BATCH).reverse();
    if (jobs.length === 0) return;
    crew.pending.push(...jobs);
    crew.worker.postMessage({ kind: 'run', jobs } satisfies ToWorker);
  }

  /** Gives up workers whose time is over. */
  private look(sinceMs: number): void {
    for (const crew of [...this.crews]) {
      const { patience } = crew;
      patience.waitedMs += sinceMs;
      const spent = patience.running.spentMs(this.crews.size);
      if (spent >= patience.deadlineMs) this.giveUp(crew, `it took longer than ${patience.deadlineMs / 1000} s`);
      else if (patience.waitedMs >= patience.deadlineMs * STALLED_AFTER) this.giveUp(crew, `it stood still for ${Math.round(patience.waitedMs / 1000)} s`);
    }
  }

  private giveUp(crew: Crew, why: string): void {
    this.lost(crew, why);
    void crew.worker.terminate();
  }

  private get fileDeadlineMs(): number {
    return this.options.fileDeadlineMs ?? FILE_DEADLINE_MS;
  }

  /** A worker died or hangs: the file it worked on is put away, the rest goes to another worker. */
  private lost(crew: Crew, why: string): void {
    if (!this.crews.delete(crew)) return;
    if (!crew.ready) {
      // The next one would fare no better.
      this.finish?.(new Error(`A worker thread could not be started: ${why}.`));
      return;
    }
    const [culprit, ...rest] = crew.pending;
    if (culprit) {
      const detail = `This file is quarantined: its analysis failed, ${why}.`;
      this.onOutcome({ file: culprit.file, bytes: 0, targets: [], missing: [], skipped: { file: culprit.file, reason: 'quarantined', detail } });
    }
    this.queue.push(...rest.reverse());
    if (this.queue.length > 0) this.hire();
    this.checkDone();
  }

  private async dismiss(crew: Crew): Promise<void> {
    if (!this.crews.delete(crew)) return;
    await crew.worker.terminate();
  }

  private checkDone(): void {
    if (this.crews.size === 0 && this.queue.length === 0) this.finish?.();
  }
}
