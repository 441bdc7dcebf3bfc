import type { Counts } from '../protocol/index.js';
import type { FileFinding } from '../workspace/types.js';
import type { Folder } from './folders.js';
import { uriKey } from './uris.js';

/** What is known of one file. */
export interface LedgerEntry {
  readonly uri: string;
  readonly folder: Folder;
  readonly file: string;
  readonly findings: readonly FileFinding[];
  /** Findings come from the open document rather than from disk. */
  readonly open: boolean;
  /** Grows with every change of this entry; names a result towards clients that pull. */
  readonly revision: number;
}

/** The findings of every file that was analysed, open or scanned. */
export class Ledger {
  private readonly entries = new Map<string, LedgerEntry>();
  private revision = 0;

  get all(): readonly LedgerEntry[] {
    return [...this.entries.values()];
  }

  get(uri: string): LedgerEntry | undefined {
    return this.entries.get(uriKey(uri));
  }

  /** Records findings; true when they differ from what was known. */
  set(entry: Omit<LedgerEntry, 'revision'>): boolean {
    const known = this.get(entry.uri);
    if (known?.open === entry.open && known.folder === entry.folder && sameFindings(known.findings, entry.findings)) return false;
    this.revision += 1;
    this.entries.set(uriKey(entry.uri), { ...entry, revision: this.revision });
    return true;
  }

  /** Forgets a file; true when it was known. */
  delete(uri: string): boolean {
    return this.entries.delete(uriKey(uri));
  }
}

function sameFindings(a: readonly FileFinding[], b: readonly FileFinding[]): boolean {
  return a === b || (a.length === b.length && JSON.stringify(a) === JSON.stringify(b));
}

export function countFindings(lists: Iterable<readonly FileFinding[]>): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0, fixable: 0 };
  for (const findings of lists) {
    for (const { severity, fixable } of findings) {
      counts[severity] += 1;
      if (fixable) counts.fixable += 1;
    }
  }
  return counts;
}
