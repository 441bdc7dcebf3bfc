/** Which version of a library a file uses: the nearest manifest upward that names it decides. */
import type { VersionLookup } from '../../engine/catalog/view.js';
import type { FolderIndex } from '../files.js';
import { folderOf, inFolder, join, nameOf, relativeTo, upward } from '../paths.js';
import { NPM_LOCKS, readPackageJson, type Declared, type Locked } from './npmManifests.js';
import { normalizeName, readPipfile, readPipfileLock, readPyproject, readRequirements, readSetupCfg, readSetupPy, readTomlLock } from './pythonManifests.js';
import { isExact, lowestOfNpmRange, lowestOfPythonRange, plainVersion } from './ranges.js';

const PYTHON_LOCKS: Readonly<Record<string, (text: string) => Declared | undefined>> = {
  'uv.lock': readTomlLock, 'poetry.lock': readTomlLock, 'pdm.lock': readTomlLock, 'Pipfile.lock': readPipfileLock,
};
const PYTHON_MANIFESTS: Readonly<Record<string, (text: string) => Declared | undefined>> = {
  'pyproject.toml': readPyproject, Pipfile: readPipfile, 'setup.cfg': readSetupCfg, 'setup.py': readSetupPy,
};
const REQUIREMENTS = /^(?:requirements|constraints)[\w.-]*\.(?:txt|in)$/u;
/** A chain of included requirement files longer than this goes round in a circle. */
const MAX_INCLUDES = 20;

interface PythonFolder {
  readonly locked: readonly Declared[];
  readonly declared: readonly Declared[];
}

interface NpmFolder {
  readonly declared: Declared | undefined;
  readonly locked: readonly Locked[];
}

/** True for names of files that say which versions are in use. */
export function isManifest(file: string): boolean {
  const name = nameOf(file);
  return name === 'package.json' || name in NPM_LOCKS || name in PYTHON_LOCKS || name in PYTHON_MANIFESTS || REQUIREMENTS.test(name)
    || (nameOf(folderOf(file)) === 'requirements' && /\.(?:txt|in)$/u.test(name));
}

export class Versions {
  private readonly python = new Map<string, PythonFolder>();
  private readonly npm = new Map<string, NpmFolder>();
  private readonly signatures = new Map<string, string>();

  /** `read` gives a text, `undefined` when it cannot be had; `broken` hears of manifests that are there but unreadable. */
  constructor(
    private readonly index: FolderIndex,
    private readonly read: (file: string) => string | undefined,
    private readonly broken: (file: string) => void,
  ) {}

  /** Versions as seen from one file. */
  lookup(file: string): VersionLookup {
    const folder = folderOf(file);
    return (ecosystem, name) => {
      if (name === '') return undefined;
      return ecosystem === 'python' ? this.pythonVersion(folder, normalizeName(name)) : this.npmVersion(folder, name);
    };
  }

  /** Reads the manifests of a folder and those above it, so that broken ones are known even when other threads do the analysis. */
  visit(folder: string): void {
    for (const at of upward(folder)) {
      if (this.python.has(at) && this.npm.has(at)) return;
      this.pythonFolder(at);
      this.npmFolder(at);
    }
  }

  /** Everything the manifests above a folder say, as text: results for its files hold as long as it stays the same. */
  signature(folder: string, hash: (text: string) => string): string {
    const known = this.signatures.get(folder);
    if (known !== undefined) return known;
    const own = this.manifestsIn(folder).map((file) => `${file}:${hash(this.read(file) ?? '')}`).join('\n');
    const above = folder === '' ? '' : this.signature(folderOf(folder), hash);
    const signature = own === '' ? above : hash(`${above}\n${own}`);
    this.signatures.set(folder, signature);
    return signature;
  }

  /** Forgets everything after a manifest changed. */
  forget(): void {
    this.python.clear();
    this.npm.clear();
    this.signatures.clear();
  }

  private manifestsIn(folder: string): string[] {
    const files = this.index.names(folder).map((name) => inFolder(folder, name));
    const nested = this.index.isFolder(inFolder(folder, 'requirements')) ? this.index.names(inFolder(folder, 'requirements')).map((name) => inFolder(folder, `requirements/${name}`)) : [];
    return [...files, ...nested].filter((file) => isManifest(file) && this.index.isFile(file));
  }

  private pythonVersion(from: string, name: string): string | undefined {
    const folders = upward(from);
    const nearest = folders.findIndex((folder) => {
      const { declared, locked } = this.pythonFolder(folder);
      return [...declared, ...locked].some((list) => list.has(name));
    });
    if (nearest < 0) return undefined;
    const { declared } = this.pythonFolder(folders[nearest] ?? '');
    const ranges = declared.map((list) => list.get(name)).filter((range) => range !== undefined && range !== '');
    // A lock may stand in this folder or, for a workspace of projects, above it.
    const lock = folders.slice(nearest).flatMap((folder) => this.pythonFolder(folder).locked).map((list) => list.get(name)).find((range) => range !== undefined);
    const range = lock ?? ranges.find((one) => one !== undefined && isExact(one)) ?? ranges[0];
    return range === undefined ? undefined : lowestOfPythonRange(range);
  }

  private npmVersion(from: string, name: string): string | undefined {
    const folders = upward(from);
    const home = folders.find((folder) => this.npmFolder(folder).declared?.has(name) === true);
    const range = home === undefined ? undefined : this.npmFolder(home).declared?.get(name);
    for (const folder of home === undefined ? folders : upward(home)) {
      for (const locked of this.npmFolder(folder).locked) {
        const version = locked(name, relativeTo(folder, home ?? from), range);
        if (version !== undefined) return plainVersion(version);
      }
    }
    return range === undefined ? undefined : lowestOfNpmRange(range);
  }

  private pythonFolder(folder: string): PythonFolder {
    let known = this.python.get(folder);
    if (!known) {
      const readAll = (readers: typeof PYTHON_LOCKS): Declared[] => Object.entries(readers).flatMap(([name, reader]) => this.parsed(inFolder(folder, name), reader) ?? []);
      const requirements = this.manifestsIn(folder).filter((file) => REQUIREMENTS.test(nameOf(file)) || nameOf(folderOf(file)) === 'requirements');
      // The plain name first: `requirements-dev.txt` may pin something else.
      requirements.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
      known = { locked: readAll(PYTHON_LOCKS), declared: [...this.requirements(requirements), ...readAll(PYTHON_MANIFESTS)] };
      this.python.set(folder, known);
    }
    return known;
  }

  private requirements(files: readonly string[]): Declared[] {
    const queue = [...files];
    const seen = new Set<string>();
    const found: Declared[] = [];
    for (let file = queue.shift(); file !== undefined && seen.size < MAX_INCLUDES; file = queue.shift()) {
      if (seen.has(file)) continue;
      seen.add(file);
      const parsed = this.parsed(file, readRequirements);
      if (!parsed) continue;
      found.push(parsed.declared);
      for (const include of parsed.includes) {
        const path = join(folderOf(file), include);
        if (path !== undefined) queue.push(path);
      }
    }
    return found;
  }

  private npmFolder(folder: string): NpmFolder {
    let known = this.npm.get(folder);
    if (!known) {
      const locked = Object.entries(NPM_LOCKS).flatMap(([name, reader]) => this.parsed(inFolder(folder, name), reader) ?? []);
      known = { declared: this.parsed(inFolder(folder, 'package.json'), readPackageJson)?.declared, locked };
      this.npm.set(folder, known);
    }
    return known;
  }

  private parsed<T>(file: string, reader: (text: string) => T | undefined): T | undefined {
    if (!this.index.isFile(file)) return undefined;
    const text = this.read(file);
    const value = text === undefined ? undefined : reader(text);
    if (value === undefined) this.broken(file);
    return value;
  }
}
