/** How a scan's files get analysed: here, or in worker threads that `workspace/node` brings along. */
import type { Analyzer } from '../analyzer.js';
import { isSource, type OpenBuffer } from '../sources.js';
import type { FileResult, Skipped, UserSettings } from '../types.js';

/** Everything a worker needs to open the same workspace; plain data. */
export interface RunnerSetup {
  /** Absolute. */
  readonly root: string;
  readonly settings: UserSettings;
  readonly config?: { readonly file: string; readonly text: string };
  readonly buffers: readonly ({ readonly file: string } & OpenBuffer)[];
  readonly withFixes: boolean;
  /** Whether outcomes carry the hash of what was analysed, for the cache. */
  readonly withHash: boolean;
}

export interface ScanJob {
  readonly file: string;
  /** Asked for one by one, so defaults do not skip it. */
  readonly named: boolean;
}

/** What became of one file; plain data. */
export interface ScanOutcome {
  readonly file: string;
  /** Bytes on disk; 0 when they were not read. */
  readonly bytes: number;
  readonly result?: FileResult;
  readonly skipped?: Skipped;
  /** A sentence when the analysis failed. */
  readonly error?: string;
  /** Hash of the content that was analysed; absent when nothing was. */
  readonly hash?: string;
  /** Other files that had a say, and paths that would have had one, had they existed. */
  readonly targets: readonly string[];
  readonly missing: readonly string[];
}

export interface ScanRunner {
  /**
   * Runs jobs until done or aborted; a job that crashes or takes too long ends as `quarantined`. Rejects when no
   * worker can be started at all.
   */
  run(jobs: readonly ScanJob[], setup: RunnerSetup, options: { readonly threads?: number; readonly signal?: AbortSignal; readonly onOutcome: (outcome: ScanOutcome) => void }): Promise<void>;
  dispose(): void;
}

/** Analyses one file of a scan. Never throws. */
export function runJob(analyzer: Analyzer, { file, named }: ScanJob, { withFixes, withHash }: Pick<RunnerSetup, 'withFixes' | 'withHash'>): ScanOutcome {
  const none = { targets: [], missing: [] };
  try {
    const source = analyzer.source(file, named);
    const hashed = withHash ? hashOf(analyzer, file, source) : {};
    if (!isSource(source)) {
      const { reason, detail, bytes = 0 } = source;
      return { file, bytes, ...hashed, ...none, skipped: { file, reason, ...(detail === undefined ? {} : { detail }) } };
    }
    const result = analyzer.result(analyzer.analyse(file, source), withFixes);
    const { targets, missing } = analyzer.project.closure(file);
    return { file, bytes: source.bytes, ...hashed, result, targets, missing };
  } catch (error) {
    return { file, bytes: 0, ...none, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Hash of exactly what was analysed, even when the file has changed since. */
function hashOf(analyzer: Analyzer, file: string, { content }: { readonly content?: Uint8Array }): { readonly hash?: string } {
  const hash = content ? analyzer.hash(content) : analyzer.buffers.has(file) ? analyzer.contentHash(file) : undefined;
  return hash === undefined ? {} : { hash };
}
