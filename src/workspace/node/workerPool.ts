/** Runs a scan in worker threads, and goes on when one of them dies or hangs. */
import * as os from 'node:os';
import * as path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RunnerSetup, ScanJob, ScanOutcome, ScanRunner } from '../scan/runner.js';
import { findFolder } from './engineFiles.js';
import type { FromWorker, ToWorker, WorkerStart } from './workerProtocol.js';

/** Longest time one file may take, in milliseconds. */
const FILE_DEADLINE_MS = 10_000;
/** Longest time a worker may take to load the engine, in milliseconds. */
const START_DEADLINE_MS = 30_000;
const MAX_THREADS = 4;
/** Files handed over at once; enough that a worker never waits for the next message. */
const BATCH = 8;

export interface WorkerPoolOptions {
  readonly distFolder?: string;
  /** Script of the worker; the bundle when absent. */
  readonly script?: string;
  readonly fileDeadlineMs?: number;
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
  timer: NodeJS.Timeout | undefined;
  /** Why the worker died, when it said so. */
  lastError: string | undefined;
}

class Run {
  private readonly queue: ScanJob[];
  private readonly crews = new Set<Crew>();
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
        for (let index = 0; index < threads; index++) this.hire();
      });
    } finally {
      signal?.removeEventListener('abort', aborted);
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
    const crew: Crew = { worker, pending: [], ready: false, timer: undefined, lastError: undefined };
    this.crews.add(crew);
    this.watch(crew, START_DEADLINE_MS);
    worker.on('message', (message: FromWorker) => this.hear(crew, message));
    worker.on('error', (error) => { crew.lastError = error instanceof Error ? error.message : String(error); });
    worker.on('exit', () => this.lost(crew, crew.lastError ?? 'it stopped without a word'));
  }

  private hear(crew: Crew, message: FromWorker): void {
    if (!this.crews.has(crew)) return;
    if (message.kind === 'ready') crew.ready = true;
    else {
      crew.pending.shift();
      this.onOutcome(message.outcome);
    }
    if (crew.pending.length <= BATCH / 2) this.feed(crew);
    this.watch(crew, this.options.fileDeadlineMs ?? FILE_DEADLINE_MS);
    if (crew.pending.length === 0) void this.dismiss(crew).then(() => this.checkDone());
  }

  private feed(crew: Crew): void {
    const jobs = this.queue.splice(-BATCH).reverse();
    if (jobs.length === 0) return;
    crew.pending.push(...jobs);
    crew.worker.postMessage({ kind: 'run', jobs } satisfies ToWorker);
  }

  private watch(crew: Crew, deadlineMs: number): void {
    clearTimeout(crew.timer);
    crew.timer = setTimeout(() => {
      this.lost(crew, `it took longer than ${deadlineMs / 1000} s`);
      void crew.worker.terminate();
    }, deadlineMs);
  }

  /** A worker died or hangs: the file it worked on is put away, the rest goes to another worker. */
  private lost(crew: Crew, why: string): void {
    if (!this.crews.delete(crew)) return;
    clearTimeout(crew.timer);
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
    clearTimeout(crew.timer);
    await crew.worker.terminate();
  }

  private checkDone(): void {
    if (this.crews.size === 0 && this.queue.length === 0) this.finish?.();
  }
}
