/** What the pool and its workers tell each other; everything is plain data. */
import type { RunnerSetup, ScanJob, ScanOutcome } from '../scan/runner.js';

/** Given to a worker when it starts. */
export interface WorkerStart {
  readonly setup: RunnerSetup;
  /** Folder of the bundles. */
  readonly distFolder: string;
}

export type ToWorker = { readonly kind: 'run'; readonly jobs: readonly ScanJob[] };

export type FromWorker =
  /** `times`: where the system counts the worker's time, as `ownTimes` tells it. */
  | { readonly kind: 'ready'; readonly times?: string }
  | { readonly kind: 'outcome'; readonly outcome: ScanOutcome };
