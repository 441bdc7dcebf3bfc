import type { FileHost } from './types.js';
import { folderOf, nameOf } from './paths.js';

type Entry = ReturnType<FileHost['list']>[number];

/**
 * Which files exist, asked one folder at a time: imports probe dozens of names in few folders, and one listing answers
 * them all (with the right case, also on disks that do not care). Listings are kept until `forget`.
 */
export class FolderIndex {
  private readonly folders = new Map<string, ReadonlyMap<string, Entry>>();

  constructor(private readonly host: FileHost, private readonly isOpen: (file: string) => boolean) {}

  /** True when the path is a file on disk or an open buffer. */
  isFile(file: string): boolean {
    return this.isOpen(file) || this.entry(file)?.kind === 'file';
  }

  /** True when the path is a folder, or a link to something that may be one. */
  isFolder(folder: string): boolean {
    if (folder === '') return true;
    const kind = this.entry(folder)?.kind;
    return kind === 'folder' || kind === 'symlink';
  }

  /** True when the path is a folder itself, and no link to one: links may lead round in circles. */
  isRealFolder(folder: string): boolean {
    return folder === '' || this.entry(folder)?.kind === 'folder';
  }

  /** Names in a folder, sorted; empty when it is no folder. */
  names(folder: string): readonly string[] {
    return [...this.listing(folder).keys()];
  }

  /** Size on disk, or `undefined` when there is no such file. */
  size(file: string): number | undefined {
    const entry = this.entry(file);
    return entry?.kind === 'file' ? entry.sizeBytes : undefined;
  }

  /** Drops what is known about the folders around a path, and below it should it have been a folder. */
  forget(file: string): void {
    for (const folder of [...this.folders.keys()]) if (folder.startsWith(`${file}/`)) this.folders.delete(folder);
    for (let at = file; ; at = folderOf(at)) {
      this.folders.delete(at);
      if (at === '') return;
    }
  }

  /** Drops everything; the next question asks the disk again. */
  forgetAll(): void {
    this.folders.clear();
  }

  private entry(file: string): Entry | undefined {
    return this.listing(folderOf(file)).get(nameOf(file));
  }

  private listing(folder: string): ReadonlyMap<string, Entry> {
    let listing = this.folders.get(folder);
    if (!listing) {
      // Asking the disk about a folder that its parent does not have would be one failing call per guess.
      const known = folder === '' || this.isFolder(folder);
      listing = new Map(known ? this.host.list(folder).filter((entry) => entry.name !== '').map((entry) => [entry.name, entry]) : []);
      this.folders.set(folder, listing);
    }
    return listing;
  }
}
