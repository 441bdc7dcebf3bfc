/** All files of a workspace that speak of its operation, source or not: tests and dot-folders included, installed and ignored ones left out. */
import { decode } from '../decode.js';
import type { FolderIndex } from '../files.js';
import { inFolder, nameOf, upward } from '../paths.js';
import { Gitignore } from '../scan/gitignore.js';
import { folderSkip, isInvisible } from '../scan/skipRules.js';
import type { FileHost } from '../types.js';

/** More files than this are not looked at; the first ones by folder are. */
const MAX_FILES = 20_000;
/** Longer documents are read up to here, in bytes. */
const MAX_BYTES = 512 * 1024;

export class Listing {
  readonly files: readonly string[];
  private readonly texts = new Map<string, string>();

  private readonly gitignore: Gitignore;

  constructor(private readonly host: FileHost, private readonly index: FolderIndex, private readonly open: (file: string) => string | undefined) {
    this.gitignore = new Gitignore(host, (file) => index.isFile(file));
    this.files = list(index, this.gitignore);
  }

  /** Whether a file or folder is there; `undefined` for what is not and git would ignore, because it may be on another machine. */
  has(path: string): boolean | undefined {
    if (this.index.isFile(path) || this.index.isFolder(path)) return true;
    return upward(path).some((at) => at !== '' && (this.gitignore.ignores(at, true) || this.gitignore.ignores(at, false))) ? undefined : false;
  }

  /** Files whose path matches. */
  matching(pattern: RegExp): string[] {
    return this.files.filter((file) => pattern.test(file));
  }

  /** Text of a file; '' when it cannot be read, is binary or too large. Open buffers win. */
  text(file: string): string {
    const known = this.texts.get(file);
    if (known !== undefined) return known;
    const text = this.open(file) ?? this.read(file);
    this.texts.set(file, text);
    return text;
  }

  private read(file: string): string {
    if ((this.index.size(file) ?? 0) > MAX_BYTES) return '';
    try {
      const decoded = decode(this.host.readFile(file));
      return decoded.kind === 'text' ? decoded.text : '';
    } catch {
      return '';
    }
  }
}

function list(index: FolderIndex, gitignore: Gitignore): string[] {
  const files: string[] = [];
  const folders = [''];
  for (let folder = folders.shift(); folder !== undefined && files.length < MAX_FILES; folder = folders.shift()) {
    for (const name of index.names(folder)) {
      const path = inFolder(folder, name);
      if (isInvisible(name)) continue;
      if (index.isFile(path)) {
        if (!gitignore.ignores(path, false)) files.push(path);
      } else if (index.isRealFolder(path) && !isPassedOver(name) && !gitignore.ignores(path, true)) folders.push(path);
    }
  }
  return files;
}

/** Installed and built folders say nothing of the project; test folders may hold its evaluation. */
function isPassedOver(name: string): boolean {
  const reason = folderSkip(nameOf(name));
  return reason !== undefined && reason !== 'test';
}
