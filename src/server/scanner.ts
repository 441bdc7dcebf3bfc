import type { Connection } from 'vscode-languageserver';
import type { ScanSummary } from '../protocol/index.js';
import type { FileResult, ScanResult } from '../workspace/types.js';
import type { Folder } from './folders.js';
import type { ServerRuntime } from './runtime.js';

/** What the scanner tells of each folder while it goes. */
export interface ScanListener {
  started(): void;
  file(folder: Folder, result: FileResult): void;
  /** A folder is done; files that were known before and are not in `result` have nothing to report any more, unless it was cancelled. */
  folderDone(folder: Folder, result: ScanResult): void;
  ended(): void;
}

/** How a scan came to be: only one the user asked for shows a way to cancel it. */
export type ScanReason = 'asked' | 'automatic';

interface Run {
  readonly folders: readonly Folder[];
  readonly result: Promise<ScanSummary>;
  readonly abort: AbortController;
}

/** Scans folders, one run at a time. */
export class Scanner {
  private running: Run | undefined;
  /** Folders to scan again once the run under way has ended. */
  private readonly queued = new Set<Folder>();
  private readonly summaries = new Map<Folder, ScanSummary>();

  constructor(
    private readonly connection: Connection,
    private readonly runtime: ServerRuntime,
    private readonly listener: ScanListener,
  ) {}

  get scanning(): boolean {
    return this.running !== undefined;
  }

  /** How the last scans of all folders ended, summed up; `undefined` before the first has. */
  get last(): ScanSummary | undefined {
    return this.summaries.size === 0 ? undefined : sum([...this.summaries.values()]);
  }

  /**
   * Scans the folders. Joins the run under way when it covers them, and follows it otherwise.
   * Never rejects: what fails is logged and leaves a sentence in `blindSpots`.
   */
  scan(folders: readonly Folder[], reason: ScanReason): Promise<ScanSummary> {
    const { running } = this;
    if (running !== undefined) {
      if (folders.every((folder) => running.folders.includes(folder))) return running.result;
      return running.result.then(() => this.scan(folders, reason));
    }
    const abort = new AbortController();
    const result = this.run(folders, reason, abort).finally(() => {
      this.running = undefined;
      this.listener.ended();
      this.scanQueued();
    });
    this.running = { folders, result, abort };
    this.listener.started();
    return result;
  }

  /** Scans folders because something changed there; after the run under way, if there is one. */
  rescan(folders: readonly Folder[]): void {
    for (const folder of folders) this.queued.add(folder);
    if (this.running === undefined) this.scanQueued();
  }

  cancel(): void {
    this.queued.clear();
    this.running?.abort.abort();
  }

  /** Drops what is known of a folder that was closed. */
  forget(folder: Folder): void {
    this.queued.delete(folder);
    this.summaries.delete(folder);
  }

  private scanQueued(): void {
    const folders = [...this.queued];
    this.queued.clear();
    if (folders.length > 0) void this.scan(folders, 'automatic');
  }

  private async run(folders: readonly Folder[], reason: ScanReason, { signal }: AbortController): Promise<ScanSummary> {
    const progress = await this.connection.window.createWorkDoneProgress();
    progress.begin('Readiness: scanning', 0, undefined, reason === 'asked');
    progress.token.onCancellationRequested(() => this.cancel());
    const summaries: ScanSummary[] = [];
    try {
      for (const folder of folders) {
        if (signal.aborted) break;
        const summary = await this.scanFolder(folder, signal, (percent, words) => progress.report(percent, words));
        summaries.push(summary);
        this.summaries.set(folder, summary);
      }
    } finally {
      progress.done();
    }
    return { ...sum(summaries), finishedAt: this.runtime.now() };
  }

  private async scanFolder(folder: Folder, signal: AbortSignal, report: (percent: number, words: string) => void): Promise<ScanSummary> {
    const { workspace, blindSpots, settings } = folder;
    const nothing: ScanSummary = { finishedAt: this.runtime.now(), durationMs: 0, files: 0, cached: 0, cancelled: false, skipped: {}, blindSpots };
    if (workspace === undefined || blindSpots.length > 0 || !settings.enable) return nothing;
    try {
      const result = await workspace.scan({
        signal,
        onProgress: ({ done, total }) => report(total === 0 ? 100 : Math.floor((done / total) * 100), `${done} of ${total} files`),
        onFile: (one) => this.listener.file(folder, one),
      });
      this.listener.folderDone(folder, result);
      for (const { file, message } of result.errors) this.connection.console.warn(`${file} could not be analysed: ${message}`);
      return { ...nothing, finishedAt: this.runtime.now(), durationMs: result.durationMs, files: result.files.length, cached: result.cached, cancelled: result.cancelled, skipped: countReasons(result) };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.connection.console.error(`The scan of ${folder.uri} failed: ${message}`);
      return { ...nothing, blindSpots: [`The scan of a folder failed: ${message}`] };
    }
  }
}

function countReasons({ skipped }: ScanResult): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of skipped) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function sum(summaries: readonly ScanSummary[]): ScanSummary {
  const skipped: Record<string, number> = {};
  for (const one of summaries) for (const [reason, n] of Object.entries(one.skipped)) skipped[reason] = (skipped[reason] ?? 0) + n;
  const add = (pick: (one: ScanSummary) => number) => summaries.reduce((all, one) => all + pick(one), 0);
  return {
    finishedAt: Math.max(0, ...summaries.map(({ finishedAt }) => finishedAt)),
    durationMs: add(({ durationMs }) => durationMs),
    files: add(({ files }) => files),
    cached: add(({ cached }) => cached),
    cancelled: summaries.some(({ cancelled }) => cancelled),
    skipped,
    blindSpots: [...new Set(summaries.flatMap(({ blindSpots }) => blindSpots))],
  };
}
