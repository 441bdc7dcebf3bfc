import type { OpenedWorkspace, ServerRuntime } from '../../../src/server/runtime.js';
import { createGuard } from '../../../src/server/guard.js';
import { FakeWorkspace } from './fakeWorkspace.js';

/** A runtime with a clock that tests turn, and workspaces in memory. */
export class FakeRuntime implements ServerRuntime {
  readonly processId = 4711;
  readonly docsUri = 'file:///docs/rules';
  /** Workspaces that were opened, by folder uri. */
  readonly workspaces = new Map<string, FakeWorkspace>();
  /** Stands in for ten seconds where a test makes the analysis hang. */
  deadlineMs = 10_000;
  private readonly timers = new Map<object, { at: number; run: () => void }>();
  private readonly runGuarded = createGuard();
  private clock = 0;

  /** How often young garbage was collected. */
  collections = 0;

  /** Files on disk, by folder uri, then by name. */
  constructor(readonly disks: Record<string, Record<string, string>> = {}) {}

  setTimer(run: () => void, delayMs: number): { cancel: () => void } {
    const key = {};
    this.timers.set(key, { at: this.clock + delayMs, run });
    return { cancel: () => this.timers.delete(key) };
  }

  /** Lets time pass; timers that are due run in order. */
  advance(ms: number): void {
    this.clock += ms;
    const due = [...this.timers].filter(([, { at }]) => at <= this.clock).sort(([, a], [, b]) => a.at - b.at);
    for (const [key, { run }] of due) if (this.timers.delete(key)) run();
  }

  get pendingTimers(): number {
    return this.timers.size;
  }

  collectGarbage(): void {
    this.collections += 1;
  }

  now(): number {
    return this.clock;
  }

  openWorkspace(folderUri: string): Promise<OpenedWorkspace> {
    const workspace = new FakeWorkspace(new Map(Object.entries(this.disks[folderUri] ?? {})));
    this.workspaces.set(folderUri, workspace);
    return Promise.resolve({ workspace, blindSpots: folderUri.startsWith('file:') ? [] : ['This folder is not on a disk, so only open files were read.'] });
  }

  guard<T>(run: () => T, deadlineMs: number): T {
    return this.runGuarded(run, Math.min(deadlineMs, this.deadlineMs));
  }
}
