import * as fs from 'node:fs';
import * as path from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import type { FileHost } from '../types.js';
import { holdingFile } from './fileLock.js';

type Entry = ReturnType<FileHost['list']>[number];

/** The file system below an absolute folder. Reading never leaves it through `..`, but follows links to single files. */
export function createNodeFileHost(root: string): FileHost {
  const absolute = path.resolve(root);
  const at = (file: string): string => path.join(absolute, ...file.split('/'));
  const statOf = (file: string): fs.Stats | undefined => {
    try {
      return fs.statSync(at(file), { throwIfNoEntry: false });
    } catch {
      // A loop of links, or a folder on the way that may not be entered: to us the file is not there.
      return undefined;
    }
  };
  return {
    root: absolute,
    readFile: (file) => {
      try {
        return fs.readFileSync(at(file));
      } catch (error) {
        throw new FileError(error, file);
      }
    },
    exists: (file) => statOf(file) !== undefined,
    isFile: (file) => statOf(file)?.isFile() === true,
    list: (folder) => listFolder(at(folder)),
    writeFile: (file, content) => {
      fs.mkdirSync(path.dirname(at(file)), { recursive: true });
      // An edited file keeps being the same file: a link is followed, and mode and owner stay.
      writeFileAtomic(realPath(at(file)), typeof content === 'string' ? content : Buffer.from(content), { encoding: 'utf8' });
    },
    canWrite: (file) => isWritable(at(file)),
    alone: (file, run) => holdingFile(at(file), run),
  };
}

/** A file system error in words; `code` is the system's (`ENOENT`, `EACCES`). */
export class FileError extends Error {
  readonly code: string;

  constructor(cause: unknown, file: string) {
    const code = codeOf(cause);
    super(`${file}: ${explain(code)}`, { cause });
    this.name = 'FileError';
    this.code = code;
  }
}

function listFolder(folder: string): Entry[] {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return [{ name: '', kind: 'other', sizeBytes: 0, error: explain(codeOf(error)) }];
  }
  return entries
    .map((entry) => describe(folder, entry))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function describe(folder: string, entry: fs.Dirent): Entry {
  const { name } = entry;
  if (entry.isDirectory()) return { name, kind: 'folder', sizeBytes: 0 };
  if (!entry.isFile() && !entry.isSymbolicLink()) return { name, kind: 'other', sizeBytes: 0 };
  try {
    const stats = fs.statSync(path.join(folder, name));
    // A link to a file is a file; a link to a folder is left alone, because it may lead back here.
    if (stats.isFile()) return { name, kind: 'file', sizeBytes: stats.size };
    return { name, kind: entry.isSymbolicLink() ? 'symlink' : 'other', sizeBytes: 0 };
  } catch (error) {
    const kind = entry.isSymbolicLink() ? 'symlink' : 'file';
    return { name, kind, sizeBytes: 0, error: explain(codeOf(error)) };
  }
}

/** Whether the nearest thing that exists on the way to a file may be written. Writing replaces files, so their folder decides too. */
function isWritable(file: string): boolean {
  for (let place = path.dirname(file); ; place = path.dirname(place)) {
    if (!fs.existsSync(place) && place !== path.dirname(place)) continue;
    try {
      fs.accessSync(place, fs.constants.W_OK);
      return true;
    } catch {
      return false;
    }
  }
}

function realPath(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return file;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';
}

function explain(code: string): string {
  switch (code) {
    case 'ENOENT': return 'it is no longer there';
    case 'EACCES': case 'EPERM': return 'reading it is not permitted';
    case 'ELOOP': return 'its links lead round in a circle';
    case 'EISDIR': return 'it is a folder';
    case 'EMFILE': case 'ENFILE': return 'too many files are open';
    case 'EIO': return 'the disk reported an error';
    default: return `it cannot be read (${code})`;
  }
}
