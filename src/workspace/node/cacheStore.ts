import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import type { CacheStore } from '../scan/cache.js';

/** Entries nobody used for this long are deleted, in milliseconds. */
const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000;

/** Keeps scan results in a folder outside the workspace. A folder that cannot be used makes every scan a first one. */
export function createCacheStore(folder: string = defaultCacheFolder()): CacheStore {
  const at = (key: string): string => path.join(folder, `${key}.json`);
  return {
    load: (key) => {
      try {
        return fs.readFileSync(at(key), 'utf8');
      } catch {
        return undefined;
      }
    },
    save: (key, text) => {
      try {
        // Results quote messages about the user's code, so nobody else gets to read them.
        fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileAtomic(at(key), text, { mode: 0o600 });
        removeOld(folder, Date.now() - MAX_AGE_MS);
      } catch {
        // A full or read-only disk costs speed, not results.
      }
    },
  };
}

/** `~/.cache/readiness-coach`, or its equivalent under XDG_CACHE_HOME and on Windows. */
export function defaultCacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const base = environment.XDG_CACHE_HOME ?? (process.platform === 'win32' ? environment.LOCALAPPDATA : undefined);
  return path.join(base !== undefined && path.isAbsolute(base) ? base : path.join(os.homedir(), '.cache'), 'readiness-coach');
}

function removeOld(folder: string, before: number): void {
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    if (name.endsWith('.json') && fs.statSync(file).mtimeMs < before) fs.rmSync(file, { force: true });
  }
}
