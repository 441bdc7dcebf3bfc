/** One scan from discovery to result. */
import type { Analyzer } from '../analyzer.js';
import { folderOf } from '../paths.js';
import type { FileResult, ScanOptions, ScanResult, Skipped } from '../types.js';
import { ScanCache, type CacheStore } from './cache.js';
import { runJob, type RunnerSetup, type ScanJob, type ScanOutcome, type ScanRunner } from './runner.js';

/** Below this many files, starting worker threads costs more than it saves. */
const IN_PROCESS_BELOW = 40;
/** How long the thread is kept busy before other work gets a turn, in milliseconds. */
const SLICE_MS = 30;

export interface ScanParts {
  readonly analyzer: Analyzer;
  readonly setup: RunnerSetup;
  /** Identity of engine and settings: other settings, other results. */
  readonly settingsKey: string;
  readonly cache?: CacheStore;
  readonly runner?: ScanRunner;
}

/** Scans the workspace. Rejects only when no worker can be started; what happens to single files is in the result. */
export async function scan(parts: ScanParts, options: ScanOptions): Promise<ScanResult> {
  const started = Date.now();
  const { analyzer } = parts;
  const discovery = analyzer.selection.discover(options.paths);
  for (const file of discovery.files) analyzer.versions.visit(folderOf(file));
  const named = new Set(options.paths);
  const progress = new Progress(discovery.files.length, discovery.skipped, options);
  const cache = options.useCache === false || !parts.cache ? undefined : openCache(parts, parts.cache);
  const jobs: ScanJob[] = [];
  const pause = slices();
  for (const file of discovery.files) {
    if (isAborted(options)) break;
    // A file named one by one may be treated differently, so it does not share entries with scans.
    const known = named.has(file) ? undefined : cache?.lookup(file);
    if (known) progress.note(known, true);
    else jobs.push({ file, named: named.has(file) });
    await pause();
  }
  const onOutcome = (outcome: ScanOutcome): void => {
    if (!named.has(outcome.file)) cache?.add(outcome);
    progress.note(outcome, false);
  };
  await run(parts, jobs, options, onOutcome);
  const cancelled = isAborted(options);
  cache?.save(options.paths === undefined && !cancelled);
  return progress.result(Date.now() - started, cancelled);
}

function openCache({ analyzer, settingsKey, setup }: ScanParts, store: CacheStore): ScanCache {
  const hashes = new Map<string, string>();
  const hashOf = (file: string): string => {
    let hash = hashes.get(file);
    if (hash === undefined) {
      hash = analyzer.index.isFile(file) ? analyzer.contentHash(file) ?? '' : '';
      hashes.set(file, hash);
    }
    return hash;
  };
  return new ScanCache(store, analyzer.hash(`${setup.root}\n${settingsKey}`), analyzer.hash, { hashOf, manifestsOf: (file) => analyzer.manifestSignature(file) });
}

async function run({ analyzer, runner, setup }: ScanParts, jobs: readonly ScanJob[], options: ScanOptions, onOutcome: (outcome: ScanOutcome) => void): Promise<void> {
  if (jobs.length === 0 || isAborted(options)) return;
  if (runner && (options.jobs ?? 0) !== 1 && jobs.length >= IN_PROCESS_BELOW) {
    const { jobs: threads, signal } = options;
    await runner.run(jobs, setup, { ...(threads === undefined ? {} : { threads }), ...(signal ? { signal } : {}), onOutcome });
    return;
  }
  const pause = slices();
  for (const job of jobs) {
    if (isAborted(options)) return;
    onOutcome(runJob(analyzer, job, setup));
    await pause();
  }
}

/** Gathers outcomes and tells the listeners. */
class Progress {
  private readonly files: FileResult[] = [];
  private readonly skipped: Skipped[];
  private readonly errors: { readonly file: string; readonly message: string }[] = [];
  private bytes = 0;
  private cached = 0;
  private done = 0;

  constructor(private readonly total: number, skipped: readonly Skipped[], private readonly options: ScanOptions) {
    this.skipped = [...skipped];
  }

  note({ file, bytes, result, skipped, error }: ScanOutcome, fromCache: boolean): void {
    this.done++;
    this.bytes += bytes;
    if (fromCache) this.cached++;
    if (error !== undefined) this.errors.push({ file, message: error });
    if (skipped) {
      this.skipped.push(skipped);
      if (skipped.reason === 'quarantined' || skipped.reason === 'unreadable') this.errors.push({ file, message: skipped.detail ?? 'It cannot be read.' });
    }
    if (result) {
      this.files.push(result);
      for (const message of result.failures ?? []) this.errors.push({ file, message });
      this.options.onFile?.(result);
    }
    this.options.onProgress?.({ done: this.done, total: this.total, file });
  }

  result(durationMs: number, cancelled: boolean): ScanResult {
    const byFile = (a: { readonly file: string }, b: { readonly file: string }): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);
    return {
      files: this.files.sort(byFile), skipped: this.skipped.sort(byFile), errors: this.errors.sort(byFile), bytes: this.bytes, durationMs, cached: this.cached, cancelled,
    };
  }
}

function isAborted({ signal }: ScanOptions): boolean {
  return signal?.aborted === true;
}

/** Lets timers, messages and cancellation have a turn now and then. */
function slices(): () => Promise<void> {
  let since = Date.now();
  return async () => {
    if (Date.now() - since < SLICE_MS) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    since = Date.now();
  };
}
