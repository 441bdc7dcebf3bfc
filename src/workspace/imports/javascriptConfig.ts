import type { FolderIndex } from '../files.js';
import { compileGlobs } from '../globs.js';
import { folderOf, inFolder, join, relativeTo, upward } from '../paths.js';
import { isRecord, readPackageJson } from '../versions/npmManifests.js';
import { readJson } from '../jsonc.js';
import { parse as parseYaml } from 'yaml';
import type { JavaScriptConfig } from './javascript.js';
import { readTsconfig, referencedConfigs, type PathMapping } from './tsconfig.js';

/** How deep below a workspace root its packages are looked for (`packages/*`, `apps/x/y`). */
const PACKAGE_DEPTH = 4;
const CONFIG_NAMES = ['tsconfig.json', 'jsconfig.json'];

/** Reads the configuration files when they are first asked for, and keeps them until `forget`. */
export class ImportConfig implements JavaScriptConfig {
  private readonly mappings = new Map<string, PathMapping>();
  private readonly packages = new Map<string, ReadonlyMap<string, string>>();

  constructor(private readonly index: FolderIndex, private readonly read: (file: string) => string | undefined) {}

  forget(): void {
    this.mappings.clear();
    this.packages.clear();
  }

  mapping(folder: string): PathMapping {
    let known = this.mappings.get(folder);
    if (!known) {
      const own = CONFIG_NAMES.map((name) => inFolder(folder, name)).find((file) => this.index.isFile(file));
      if (own !== undefined) known = this.withReferences(own);
      else known = folder === '' ? { paths: [] } : this.mapping(folderOf(folder));
      this.mappings.set(folder, known);
    }
    return known;
  }

  packageFolder(name: string, fromFolder: string): string | undefined {
    for (const folder of upward(fromFolder)) {
      const found = this.packagesBelow(folder).get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  entries(folder: string, subpath: string): readonly string[] {
    const manifest = readJson(this.read(inFolder(folder, 'package.json')) ?? '');
    const declared = isRecord(manifest) ? exported(manifest, subpath) : [];
    const targets = declared.flatMap((target) => join(folder, target) ?? []);
    // Built files are seldom there; their source usually has the same name under src.
    const sources = targets.flatMap((target) => {
      const inside = relativeTo(folder, target);
      return /^(?:dist|build|lib|out)\//u.test(inside) ? [inFolder(folder, inside.replace(/^[^/]+\//u, 'src/'))] : [];
    });
    const guesses = subpath === '' ? ['src/index', 'index', 'src/main'] : [`src/${subpath}`, subpath];
    return [...sources.map(withoutExtension), ...targets, ...guesses.map((guess) => inFolder(folder, guess))];
  }

  private withReferences(file: string): PathMapping {
    const own = readTsconfig(file, this.read);
    if (own.paths.length > 0 || own.baseUrl !== undefined) return own;
    // A solution file only points at the configurations that hold the settings.
    return referencedConfigs(file, this.read).map((other) => readTsconfig(other, this.read)).find((other) => other.paths.length > 0) ?? own;
  }

  /** Packages of the npm, yarn or pnpm workspace whose root is this folder, by name. */
  private packagesBelow(folder: string): ReadonlyMap<string, string> {
    let known = this.packages.get(folder);
    if (!known) {
      const found = new Map<string, string>();
      const patterns = this.workspacePatterns(folder);
      if (patterns.length > 0) {
        const globs = compileGlobs(patterns.map((pattern) => `/${pattern.replace(/^\.?\//u, '')}`));
        this.collect(folder, folder, PACKAGE_DEPTH, (at) => globs.matches(relativeTo(folder, at)), found);
      }
      known = found;
      this.packages.set(folder, known);
    }
    return known;
  }

  private workspacePatterns(folder: string): readonly string[] {
    const manifest = inFolder(folder, 'package.json');
    const npm = this.index.isFile(manifest) ? readPackageJson(this.read(manifest) ?? '')?.workspaces ?? [] : [];
    const pnpm = inFolder(folder, 'pnpm-workspace.yaml');
    return this.index.isFile(pnpm) ? [...npm, ...pnpmPatterns(this.read(pnpm) ?? '')] : npm;
  }

  private collect(root: string, folder: string, depth: number, isMember: (folder: string) => boolean, found: Map<string, string>): void {
    for (const name of this.index.names(folder)) {
      const at = inFolder(folder, name);
      if (name === 'node_modules' || name.startsWith('.') || !this.index.isFolder(at)) continue;
      const manifest = inFolder(at, 'package.json');
      if (isMember(at) && this.index.isFile(manifest)) {
        const own = readPackageJson(this.read(manifest) ?? '')?.name;
        if (own !== undefined && !found.has(own)) found.set(own, at);
      }
      if (depth > 1) this.collect(root, at, depth - 1, isMember, found);
    }
  }
}

function pnpmPatterns(text: string): string[] {
  try {
    const value = parseYaml(text) as unknown;
    const packages = isRecord(value) ? value.packages : undefined;
    return Array.isArray(packages) ? (packages as unknown[]).filter((pattern) => typeof pattern === 'string') : [];
  } catch {
    return [];
  }
}

/** Paths a package.json gives for a subpath: `exports`, then `module`, `main`, `types`. */
function exported(manifest: Record<string, unknown>, subpath: string): string[] {
  const exportsField = manifest.exports;
  const key = subpath === '' ? '.' : `./${subpath}`;
  const conditional = isRecord(exportsField) && Object.keys(exportsField).some((name) => name.startsWith('.')) ? exportsField[key] : subpath === '' ? exportsField : undefined;
  const legacy = subpath === '' ? [manifest.source, manifest.module, manifest.main] : [];
  return [...leaves(conditional), ...legacy.filter((value) => typeof value === 'string')];
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return (value as unknown[]).flatMap(leaves);
  return isRecord(value) ? Object.values(value).flatMap(leaves) : [];
}

function withoutExtension(path: string): string {
  return path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/u, '');
}
