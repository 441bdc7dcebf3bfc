import type { Summary } from '../protocol/index.js';
import type { FileFinding, FileResult, ScanResult } from '../workspace/types.js';
import type { Folder, Place } from './folders.js';
import type { LedgerEntry } from './ledger.js';
import type { ScanListener } from './scanner.js';
import type { Session } from './session.js';
import { uriKey, uriOf } from './uris.js';

/** Up to so many changed files are checked at once, here; more, as after switching branches, are left to the scan's threads. */
const fewFiles = 20;

/** Keeps the findings of files that are not open: from scans, and from what changes on disk afterwards. */
export class Sweeper implements ScanListener {
  constructor(private readonly session: Session) {}

  started(): void {
    this.session.statusChanged();
  }

  file(folder: Folder, { file, findings }: FileResult): void {
    this.record({ folder, file }, findings);
  }

  folderDone(folder: Folder, result: ScanResult): void {
    folder.scanned = true;
    for (const one of result.files) this.file(folder, one);
    if (result.cancelled) return;
    const seen = new Set(result.files.map(({ file }) => uriKey(uriOf(folder.uri, file))));
    this.forgetWhere((entry) => entry.folder === folder && !entry.open && !seen.has(uriKey(entry.uri)));
  }

  ended(): void {
    this.session.statusChanged();
  }

  /** A document was closed: from now on its file on disk counts, if the folder has been scanned. */
  closed(place: Place, uri: string): void {
    if (place.folder.scanned && place.folder.listed) {
      this.session.ledger.delete(uri);
      this.record(place, this.session.analyst.checkOnDisk(place));
    } else {
      this.forget(uri);
    }
  }

  /** Files changed, appeared or vanished. Those that are not open are checked if their folder was scanned, with the ones whose findings point at them. */
  changedOnDisk(folder: Folder, files: readonly string[]): void {
    folder.workspace?.changedOnDisk(files);
    const dependents = files.flatMap((file) => folder.workspace?.dependents(file) ?? []);
    this.session.touch([...dependents, ...files], { folder });
    if (!folder.scanned) return;
    if (files.length > fewFiles) {
      this.session.scanner.rescan([folder]);
      return;
    }
    const changed = new Set(files);
    const pointing = this.session.ledger.all.filter((entry) => entry.folder === folder && entry.findings.some(({ related }) => related.some(({ file }) => changed.has(file)))).map(({ file }) => file);
    for (const file of new Set([...files, ...pointing])) this.recheck({ folder, file });
    this.session.statusChanged();
  }

  /** Drops everything known of a folder that was closed. */
  forgetFolder(folder: Folder): void {
    this.forgetWhere((entry) => entry.folder === folder);
  }

  /** Drops what a scan found in files that are not open, because only open files are wanted now. */
  forgetClosedFiles(folder: Folder): void {
    this.forgetWhere((entry) => entry.folder === folder && !entry.open);
  }

  configProblems(): Summary['configProblems'] {
    return this.session.folders.listed.flatMap(({ uri, workspace }) => (workspace?.configProblems ?? []).map(({ file, line1, message }) => ({ uri: uriOf(uri, file), line1, message })));
  }

  private forgetWhere(applies: (entry: LedgerEntry) => boolean): void {
    for (const entry of this.session.ledger.all) if (applies(entry)) this.forget(entry.uri);
    this.session.statusChanged();
  }

  private recheck(place: Place): void {
    const uri = uriOf(place.folder.uri, place.file);
    if (this.session.document(uri) !== undefined) return;
    this.session.quarantine.release(uri);
    const skipped = place.folder.workspace?.skipReason(place.file) !== undefined;
    this.record(place, skipped ? undefined : this.session.analyst.checkOnDisk(place));
  }

  private record(place: Place, findings: readonly FileFinding[] | undefined): void {
    const uri = uriOf(place.folder.uri, place.file);
    // Open documents speak for themselves, and a nested folder for its own files.
    if (this.session.document(uri) !== undefined || !this.session.folders.owns(place.folder, place.file)) return;
    if (findings === undefined || findings.length === 0) this.forget(uri);
    else if (this.session.ledger.set({ uri, ...place, findings, open: false })) {
      const entry = this.session.ledger.get(uri);
      if (entry !== undefined) this.session.publisher.publishClosed(entry);
    }
  }

  private forget(uri: string): void {
    this.session.ledger.delete(uri);
    this.session.publisher.clear(uri);
  }
}
