/** Which files of a workspace are analysed, and why the others are not. */
import { isAnalysable, isNotebook } from '../languages.js';
import type { FileHost, Skipped, SkipReason } from '../types.js';
import { compileGlobs, type GlobSet } from '../globs.js';
import type { FolderIndex } from '../files.js';
import { inFolder, nameOf, relativeTo, upward } from '../paths.js';
import { Gitignore } from './gitignore.js';
import { fileSkip, folderSkip, isInvisible, pathSkip } from './skipRules.js';

/** Saved pictures and tables are most of a notebook, and cost no analysis: it may be so many times as large as other files. */
const NOTEBOOK_ROOM = 16;

export interface SelectionSettings {
  /** Globs of files to leave out, added to the defaults. */
  readonly exclude: readonly string[];
  /** Globs of files to analyse although a default would leave them out. */
  readonly include: readonly string[];
  readonly maxFileSizeKb: number;
}

export interface Discovery {
  /** Files to analyse, sorted. */
  readonly files: readonly string[];
  /** Everything left out by its name, place or size; a folder stands for all it holds and ends with `/`. */
  readonly skipped: readonly Skipped[];
}

export class Selection {
  private readonly gitignore: Gitignore;
  private readonly excluded: GlobSet;
  private readonly included: GlobSet;

  constructor(private readonly host: FileHost, private readonly index: FolderIndex, private readonly settings: SelectionSettings) {
    this.gitignore = new Gitignore(host, (file) => index.isFile(file));
    this.excluded = compileGlobs(settings.exclude);
    this.included = compileGlobs(settings.include);
  }

  /** Why a path is not analysed, from its name and place alone. */
  skipReason(file: string): SkipReason | undefined {
    if (this.excluded.matches(file)) return 'excluded';
    if (this.included.matches(file)) return undefined;
    const folders = upward(file).slice(1, -1);
    if (this.gitignore.ignores(file, false) || folders.some((folder) => this.gitignore.ignores(folder, true))) return 'ignored';
    return pathSkip(file);
  }

  /** True when a file of this many bytes is over the limit. */
  isTooLarge(bytes: number, file: string): boolean {
    return bytes > this.settings.maxFileSizeKb * 1024 * (isNotebook(file) ? NOTEBOOK_ROOM : 1);
  }

  /** Walks the given folders (everything by default). Files named one by one are taken even where defaults would skip them. */
  discover(paths: readonly string[] = ['']): Discovery {
    const files = new Set<string>();
    const skipped = new Map<string, Skipped>();
    for (const path of paths) {
      if (this.index.isFile(path) && isAnalysable(path)) files.add(path);
      else if (this.index.isFile(path)) skipped.set(path, { file: path, reason: 'excluded', detail: 'Only Python, TypeScript and JavaScript are analysed.' });
      else if (this.index.isFolder(path)) this.walk(path, path, undefined, files, skipped);
      else skipped.set(path, { file: path, reason: 'unreadable', detail: 'There is no such file or folder.' });
    }
    return { files: [...files].sort(), skipped: [...skipped.values()].filter(({ file }) => !files.has(file)) };
  }

  /** `from` is the folder the user named: defaults look only at names below it. `inherited` is the reason that holds for the whole folder. */
  private walk(folder: string, from: string, inherited: SkipReason | undefined, files: Set<string>, skipped: Map<string, Skipped>): void {
    const skip = (file: string, reason: SkipReason, detail?: string): void => {
      skipped.set(file, { file, reason, ...(detail === undefined ? {} : { detail }) });
    };
    for (const { name, kind, sizeBytes, error } of this.host.list(folder)) {
      if (isInvisible(name)) continue;
      const path = inFolder(folder, name);
      if (name === '') skip(`${folder}/`, 'unreadable', `This folder was left out: ${error ?? 'it cannot be read'}.`);
      else if (kind === 'folder') {
        const reason = inherited ?? this.folderReason(path, from);
        if (reason === undefined || this.mayHoldIncluded(path, reason)) this.walk(path, from, reason, files, skipped);
        else skip(`${path}/`, reason);
      } else if (!isAnalysable(path)) {
        if (kind === 'symlink' && error === undefined) skip(`${path}/`, 'excluded', 'This folder is a link; links to folders are not followed.');
      } else if (error !== undefined) skip(path, 'unreadable', `This file was left out: ${error}.`);
      else if (kind !== 'file') skip(path, 'unreadable', 'This is neither a file nor a folder.');
      else {
        const reason = this.fileReason(path, from, inherited) ?? (this.isTooLarge(sizeBytes, path) ? 'tooLarge' : undefined);
        if (reason === undefined) files.add(path);
        else skip(path, reason);
      }
    }
  }

  private folderReason(path: string, from: string): SkipReason | undefined {
    if (this.excluded.matches(path)) return 'excluded';
    return this.gitignore.ignores(path, true, from) ? 'ignored' : folderSkip(nameOf(path));
  }

  private fileReason(path: string, from: string, inherited: SkipReason | undefined): SkipReason | undefined {
    if (this.excluded.matches(path)) return 'excluded';
    if (this.included.matches(path)) return undefined;
    if (inherited !== undefined) return inherited;
    return this.gitignore.ignores(path, false, from) ? 'ignored' : fileSkip(relativeTo(from, path));
  }

  /** Installed packages are entered only when a glob names them: there may be tens of thousands of files. */
  private mayHoldIncluded(folder: string, reason: SkipReason): boolean {
    if (reason === 'excluded') return false;
    return this.included.pointsInto(folder) || (this.included.anywhere && reason === 'test');
  }
}
