/** Versions from package.json and from the lock files of npm, pnpm, yarn and bun. Every reader answers `undefined` for text it cannot read. */
import { parse as parseYaml } from 'yaml';
import { readJson } from '../jsonc.js';
import { plainVersion } from './ranges.js';

/** Ranges by package name. */
export type Declared = ReadonlyMap<string, string>;

/** Locked version of a package as seen from a folder (relative to the lock file's folder), given the declared range where known. */
export type Locked = (name: string, fromFolder: string, range: string | undefined) => string | undefined;

export const NPM_LOCKS: Readonly<Record<string, (text: string) => Locked | undefined>> = {
  'package-lock.json': readPackageLock,
  'npm-shrinkwrap.json': readPackageLock,
  'pnpm-lock.yaml': readPnpmLock,
  'yarn.lock': readYarnLock,
  'bun.lock': readBunLock,
};

const SECTIONS = ['peerDependencies', 'optionalDependencies', 'devDependencies', 'dependencies'];

/** Name and dependency ranges of a package.json; production dependencies win over the others. */
export function readPackageJson(text: string): { readonly name: string | undefined; readonly declared: Declared; readonly workspaces: readonly string[] } | undefined {
  const manifest = readJson(text);
  if (!isRecord(manifest)) return undefined;
  const declared = new Map<string, string>();
  for (const section of SECTIONS) {
    const ranges = manifest[section];
    if (isRecord(ranges)) for (const [name, range] of Object.entries(ranges)) if (typeof range === 'string') declared.set(name, range);
  }
  const { workspaces } = manifest;
  const patterns = isRecord(workspaces) ? workspaces.packages : workspaces;
  return {
    name: typeof manifest.name === 'string' ? manifest.name : undefined,
    declared,
    workspaces: Array.isArray(patterns) ? patterns.filter((pattern) => typeof pattern === 'string') : [],
  };
}

function readPackageLock(text: string): Locked | undefined {
  const lock = readJson(text);
  if (!isRecord(lock)) return undefined;
  const packages = isRecord(lock.packages) ? lock.packages : {};
  const dependencies = isRecord(lock.dependencies) ? lock.dependencies : {};
  return (name, fromFolder) => {
    // As Node looks packages up: from the folder upward.
    for (let folder = fromFolder; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
      const version = versionIn(packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]);
      if (version !== undefined) return version;
      if (folder === '') return versionIn(dependencies[name]);
    }
  };
}

function readPnpmLock(text: string): Locked | undefined {
  // Only the head names what the workspace's own packages use; the rest can be megabytes.
  const end = /^(?:packages|snapshots):/mu.exec(text)?.index ?? text.length;
  const lock = attempt(() => parseYaml(text.slice(0, end)) as unknown);
  if (!isRecord(lock)) return undefined;
  const importers = isRecord(lock.importers) ? lock.importers : { '.': lock };
  return (name, fromFolder) => {
    for (let folder = fromFolder; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
      const importer = importers[folder === '' ? '.' : folder];
      for (const section of isRecord(importer) ? ['dependencies', 'devDependencies', 'optionalDependencies'] : []) {
        const group = isRecord(importer) ? importer[section] : undefined;
        const entry = isRecord(group) ? group[name] : undefined;
        const version = typeof entry === 'string' ? plainVersion(entry) : versionIn(entry);
        if (version !== undefined) return version;
      }
      if (folder === '') return undefined;
    }
  };
}

/** Both yarn formats: entries start with their descriptors at the margin, the version stands indented below. */
function readYarnLock(text: string): Locked | undefined {
  const byDescriptor = new Map<string, string>();
  const byName = new Map<string, string>();
  let descriptors: string[] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (/^["\w@]/u.test(line) && line.endsWith(':')) {
      descriptors = line.slice(0, -1).split(',').map((part) => part.trim().replace(/^"|"$/gu, '').replace(/^"|"$/gu, ''));
      continue;
    }
    const version = /^ {2}"?version"?:? "?([^"\s]+)"?$/u.exec(line)?.[1];
    const plain = version === undefined ? undefined : plainVersion(version);
    if (plain === undefined) continue;
    for (const descriptor of descriptors) {
      byDescriptor.set(descriptor.replace('@npm:', '@'), plain);
      const name = descriptor.slice(0, descriptor.indexOf('@', 1));
      if (!byName.has(name)) byName.set(name, plain);
    }
    descriptors = [];
  }
  return (name, _fromFolder, range) => (range === undefined ? undefined : byDescriptor.get(`${name}@${range.replace(/^npm:/u, '')}`)) ?? byName.get(name);
}

function readBunLock(text: string): Locked | undefined {
  const lock = readJson(text);
  const packages = isRecord(lock) ? lock.packages : undefined;
  if (!isRecord(packages)) return undefined;
  return (name) => {
    const entry = packages[name];
    const id = Array.isArray(entry) ? (entry as unknown[])[0] : undefined;
    return typeof id === 'string' ? plainVersion(id.slice(id.lastIndexOf('@') + 1)) : undefined;
  };
}

function versionIn(entry: unknown): string | undefined {
  return isRecord(entry) && typeof entry.version === 'string' ? plainVersion(entry.version) : undefined;
}

/** True for plain objects, whose fields may then be asked for. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The result, or `undefined` when computing it throws: a manifest that cannot be read says nothing. */
export function attempt<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch {
    return undefined;
  }
}
