/** The parts of tsconfig.json and jsconfig.json that say where imports lead. */
import { folderOf, inFolder, join } from '../paths.js';
import { readJson } from '../jsonc.js';
import { isRecord } from '../versions/npmManifests.js';

export interface PathMapping {
  /** Folder that plain module names are tried in; absent when `baseUrl` is not set. */
  readonly baseUrl?: string;
  /** Patterns with at most one `*`, longest fixed part first, and where they lead (workspace paths). */
  readonly paths: readonly { readonly prefix: string; readonly suffix: string; readonly exact: boolean; readonly targets: readonly string[] }[];
}

/** Chains of `extends` longer than this go round in a circle. */
const MAX_EXTENDS = 10;

/** Reads a configuration with everything it extends inside the workspace. `read` gives texts, `undefined` where there is none. */
export function readTsconfig(file: string, read: (file: string) => string | undefined, depth = 0): PathMapping {
  const config = readJson(read(file) ?? '');
  if (!isRecord(config) || depth > MAX_EXTENDS) return { paths: [] };
  const folder = folderOf(file);
  const inherited = bases(config.extends, folder)
    .map((base) => readTsconfig(base, read, depth + 1))
    .reduce<PathMapping>((all, next) => ({ ...all, ...next, paths: next.paths.length > 0 ? next.paths : all.paths }), { paths: [] });
  const options = isRecord(config.compilerOptions) ? config.compilerOptions : {};
  const ownBase = typeof options.baseUrl === 'string' ? join(folder, options.baseUrl) : undefined;
  const baseUrl = ownBase ?? inherited.baseUrl;
  const paths = isRecord(options.paths) ? mappings(options.paths, ownBase ?? inherited.baseUrl ?? folder) : inherited.paths;
  return { ...(baseUrl === undefined ? {} : { baseUrl }), paths };
}

/** Other configurations that a solution file refers to (`references`), as workspace paths. */
export function referencedConfigs(file: string, read: (file: string) => string | undefined): string[] {
  const config = readJson(read(file) ?? '');
  const references = isRecord(config) && Array.isArray(config.references) ? (config.references as unknown[]) : [];
  return references.flatMap((reference) => {
    const path = isRecord(reference) && typeof reference.path === 'string' ? join(folderOf(file), reference.path) : undefined;
    if (path === undefined) return [];
    return path.endsWith('.json') ? [path] : [inFolder(path, 'tsconfig.json')];
  });
}

/** Places an import may lead to under the mapping, without extensions tried; best first. */
export function mappedTargets(mapping: PathMapping, module: string): string[] {
  const hit = mapping.paths.find((row) => covers(row, module));
  const star = hit ? module.slice(hit.prefix.length, module.length - hit.suffix.length) : '';
  const mapped = (hit?.targets ?? []).map((target) => target.replace('*', () => star));
  return mapping.baseUrl === undefined ? mapped : [...mapped, inFolder(mapping.baseUrl, module)];
}

function covers({ prefix, suffix, exact }: PathMapping['paths'][number], module: string): boolean {
  if (exact) return module === prefix;
  return module.length >= prefix.length + suffix.length && module.startsWith(prefix) && module.endsWith(suffix);
}

function bases(value: unknown, folder: string): string[] {
  const names = Array.isArray(value) ? (value as unknown[]) : [value];
  return names.flatMap((name) => {
    // Shared configurations from packages set no paths of this workspace.
    if (typeof name !== 'string' || !name.startsWith('.')) return [];
    const path = join(folder, name);
    return path === undefined ? [] : [path.endsWith('.json') ? path : `${path}.json`];
  });
}

function mappings(paths: Record<string, unknown>, base: string): PathMapping['paths'] {
  return Object.entries(paths)
    .map(([pattern, targets]) => {
      const star = pattern.indexOf('*');
      const list = Array.isArray(targets) ? (targets as unknown[]).filter((target) => typeof target === 'string') : [];
      return {
        prefix: star < 0 ? pattern : pattern.slice(0, star),
        suffix: star < 0 ? '' : pattern.slice(star + 1),
        exact: star < 0,
        targets: list.flatMap((target) => join(base, target) ?? []),
      };
    })
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.prefix.length - a.prefix.length);
}
