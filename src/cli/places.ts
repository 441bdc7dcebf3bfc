/** Which folder is the workspace, and how its files are named in reports. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { UsageError } from './arguments.js';

export interface Places {
  /** Absolute folder whose configuration, manifests and .gitignore count. */
  readonly root: string;
  /** What to scan, from the root; absent = everything. */
  readonly paths: readonly string[] | undefined;
  /** Folder that reports name files from, from the root: the folder that was asked for, or ''. */
  readonly base: string;
}

/** Marks of a project's top folder, strongest first. */
const PROJECT_MARKS = ['.readiness', '.git'];

/**
 * Finds the workspace for the paths given on the command line. With one folder, reports name files from that folder;
 * otherwise from the workspace's root. Throws UsageError for paths that do not exist.
 */
export function locate(words: readonly string[], cwd: string): Places {
  const targets = (words.length === 0 ? ['.'] : words).map((word) => ({ word, at: path.resolve(cwd, word) }));
  for (const { word, at } of targets) if (!fs.existsSync(at)) throw new UsageError(`There is no file or folder "${word}" here.`);
  const folders = targets.map(({ at }) => (fs.statSync(at).isDirectory() ? at : path.dirname(at)));
  const common = folders.reduce(commonFolder);
  const root = projectRoot(common, cwd);
  const fromRoot = targets.map(({ at }) => slashed(path.relative(root, at)));
  const [only] = targets;
  const isFolder = targets.length === 1 && only !== undefined && fs.statSync(only.at).isDirectory();
  const base = isFolder ? fromRoot[0] ?? '' : slashed(path.relative(root, isWithin(root, cwd) ? cwd : root));
  return { root, paths: isFolder && base === '' ? undefined : fromRoot, base: isFolder || fromRoot.every((one) => one.startsWith(base === '' ? '' : `${base}/`)) ? base : '' };
}

/** The nearest folder at or above `folder` that is a project's top; else the current folder when it holds `folder`; else `folder`. */
export function projectRoot(folder: string, cwd: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    // A user's home folder may have both; it is nobody's project.
    if (PROJECT_MARKS.some((mark) => fs.existsSync(path.join(at, mark))) && at !== homeFolder()) return at;
    if (at === path.dirname(at)) break;
  }
  return isWithin(cwd, folder) && isProject(cwd) ? cwd : folder;
}

/** A path with `/` separators. */
export function slashed(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}

function isProject(folder: string): boolean {
  return ['package.json', 'pyproject.toml', 'requirements.txt', 'setup.py', 'Pipfile'].some((name) => fs.existsSync(path.join(folder, name)));
}

function homeFolder(): string | undefined {
  return process.env.HOME ?? process.env.USERPROFILE;
}

function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}

function commonFolder(a: string, b: string): string {
  let at = a;
  while (!isWithin(at, b)) at = path.dirname(at);
  return at;
}
