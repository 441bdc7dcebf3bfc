/** Results of earlier scans, valid while the file, everything it leans on, the settings and the engine stay the same. */
import type { Hash } from '../fingerprint.js';
import type { FileResult, Skipped } from '../types.js';
import type { ScanOutcome } from './runner.js';

/** Keeps texts between runs. Both may fail silently: a cache is never needed. */
export interface CacheStore {
  load(key: string): string | undefined;
  save(key: string, text: string): void;
}

interface Entry {
  readonly hash: string;
  /** Identity of the manifests above the file. */
  readonly manifests: string;
  /** Numbers of the paths (in `Stored.paths`) that had a say. */
  readonly leansOn: readonly number[];
  readonly bytes: number;
  readonly result?: FileResult;
  readonly skipped?: Skipped;
}

/** Paths are listed once with the hash they had ('' = there was no such file); entries refer to them by number. */
interface Stored {
  readonly paths: readonly (readonly [path: string, hash: string])[];
  readonly entries: Readonly<Record<string, Entry>>;
}

/** What the world looks like now. */
export interface CacheView {
  /** Hash of what a file holds, '' when there is no such file. */
  hashOf(file: string): string;
  manifestsOf(file: string): string;
}

export class ScanCache {
  private readonly entries = new Map<string, Entry>();
  private readonly numbers = new Map<string, number>();
  private readonly paths: (readonly [string, string])[] = [];
  private stored: Stored | undefined;
  private changed = false;

  constructor(private readonly store: CacheStore, private readonly key: string, private readonly hash: Hash, private readonly view: CacheView) {
    this.stored = read(store.load(key), hash);
  }

  /** The outcome of an earlier scan when it still holds. */
  lookup(file: string): ScanOutcome | undefined {
    const entry = this.stored?.entries[file];
    if (entry?.hash !== this.view.hashOf(file) || entry.manifests !== this.view.manifestsOf(file)) return undefined;
    const paths = entry.leansOn.map((number) => this.stored?.paths[number]);
    if (!paths.every((path) => path?.[1] === this.view.hashOf(path?.[0] ?? ''))) return undefined;
    const targets = paths.flatMap((path) => (path && path[1] !== '' ? [path[0]] : []));
    const missing = paths.flatMap((path) => (path?.[1] === '' ? [path[0]] : []));
    const { hash, bytes, result, skipped } = entry;
    const outcome: ScanOutcome = { file, hash, bytes, targets, missing, ...(result ? { result } : {}), ...(skipped ? { skipped } : {}) };
    this.note(outcome);
    return outcome;
  }

  /** Remembers an outcome for the next scan; failures are tried again. */
  add(outcome: ScanOutcome): void {
    if (outcome.hash === undefined || outcome.error !== undefined || (outcome.result?.failures?.length ?? 0) > 0) return;
    this.changed = true;
    this.note(outcome);
  }

  /** Writes what this scan saw. After a scan of only some files, the others keep their entries. */
  save(complete: boolean): void {
    const kept = complete ? [] : Object.entries(this.stored?.entries ?? {}).filter(([file]) => !this.entries.has(file));
    for (const [file, entry] of kept) this.entries.set(file, { ...entry, leansOn: entry.leansOn.map((number) => this.renumber(this.stored?.paths[number])) });
    if (!this.changed && this.entries.size === Object.keys(this.stored?.entries ?? {}).length) return;
    const body = JSON.stringify({ paths: this.paths, entries: Object.fromEntries(this.entries) } satisfies Stored);
    this.store.save(this.key, `${this.hash(body)}\n${body}`);
  }

  private note(outcome: ScanOutcome): void {
    const { file, hash = '', bytes, result, skipped } = outcome;
    const leansOn = [...outcome.targets.map((path) => this.number(path, this.view.hashOf(path))), ...outcome.missing.map((path) => this.number(path, ''))];
    this.entries.set(file, { hash, manifests: this.view.manifestsOf(file), leansOn, bytes, ...(result ? { result } : {}), ...(skipped ? { skipped } : {}) });
  }

  private renumber(path: readonly [string, string] | undefined): number {
    return path ? this.number(path[0], path[1]) : -1;
  }

  private number(path: string, hash: string): number {
    // The same path may stand there with an older hash, kept from entries this scan did not look at.
    const key = `${path}\u0000${hash}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.paths.push([path, hash]) - 1;
      this.numbers.set(key, number);
    }
    return number;
  }
}

/** The stored text when it is whole; a damaged one is as good as none. */
function read(text: string | undefined, hash: Hash): Stored | undefined {
  const cut = text?.indexOf('\n') ?? -1;
  if (text === undefined || cut < 0) return undefined;
  const body = text.slice(cut + 1);
  // Only this program writes texts that carry their own hash, so the shape is as it was written.
  return hash(body) === text.slice(0, cut) ? (JSON.parse(body) as Stored) : undefined;
}
