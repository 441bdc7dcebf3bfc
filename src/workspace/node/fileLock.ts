/** Keeps other processes of this program away from a file for a moment. The lock lies outside the workspace, so that nothing appears there. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { sha256 } from './hash.js';

/** A lock older than this was left by a process that died, in milliseconds. */
const STALE_MS = 5_000;
/** Longest wait for a lock, in milliseconds. */
const PATIENCE_MS = 3_000;
const PAUSE_MS = 5;

/** Runs `run` while no other process holds the file. Throws when the lock cannot be had in time. */
export function holdingFile<T>(absolute: string, run: () => T, folder = os.tmpdir()): T {
  const lock = path.join(folder, `readiness-coach-${sha256(absolute).slice(0, 24)}.lock`);
  const until = Date.now() + PATIENCE_MS;
  while (!take(lock)) {
    if (isStale(lock)) fs.rmSync(lock, { force: true });
    else if (Date.now() > until) throw new Error('another window is writing it; try again');
    else pause();
  }
  try {
    return run();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    fs.closeSync(fs.openSync(lock, 'wx', 0o600));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(lock: string): boolean {
  try {
    return Date.now() - fs.statSync(lock).mtimeMs > STALE_MS;
  } catch {
    // Released meanwhile: the next try takes it.
    return false;
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}
