import type { Workspace } from '../workspace/types.js';

/** Quiet time after a change before findings are pushed, dependents refreshed and status told, in milliseconds. The only such constant. */
export const debounceMs = 150;

/** Editors answer that they watch files before they do; after so many milliseconds they are taken to. */
export const watchersReadyMs = 20_000;

/** Longest time one file's analysis may take, in milliseconds; then the file is quarantined. */
export const analysisDeadlineMs = 10_000;

export interface Timer {
  cancel(): void;
}

/** A folder that was opened for analysis. */
export interface OpenedWorkspace {
  readonly workspace: Workspace;
  /** Why a scan of the folder is impossible or incomplete, as sentences; empty for a folder on disk. */
  readonly blindSpots: readonly string[];
}

/** The world the server lives in, as parameters, so that tests bring their own clock and files. */
export interface ServerRuntime {
  /** Calls `run` once after `delayMs`, unless cancelled. */
  setTimer(run: () => void, delayMs: number): Timer;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  readonly processId: number;
  /** Uri of the folder with one page per rule, without a slash at the end. */
  readonly docsUri: string;
  /** Opens the folder a uri names; folders that are not on a disk get a workspace that knows open files alone. Rejects when the engine cannot be loaded. */
  openWorkspace(folderUri: string): Promise<OpenedWorkspace>;
  /** Runs synchronous work. Throws `DeadlineError` when it takes longer than `deadlineMs`, and what the work throws otherwise. */
  guard<T>(run: () => T, deadlineMs: number): T;
  /** Frees what recent work left behind, while nobody waits; a few milliseconds. */
  collectGarbage(): void;
}

/** Analysis of one file took too long and was stopped. */
export class DeadlineError extends Error {
  constructor(deadlineMs: number) {
    super(`took longer than ${deadlineMs / 1000} s`);
    this.name = 'DeadlineError';
  }
}
