import { extensionOf, folderOf, inFolder, join, nameOf, upward } from '../paths.js';
import type { Probe } from './python.js';
import { mappedTargets, type PathMapping } from './tsconfig.js';

/** What package.json and tsconfig.json of the workspace say about imports. */
export interface JavaScriptConfig {
  /** Mapping that holds for files of a folder. */
  mapping(folder: string): PathMapping;
  /** Folder of the workspace package with this name, seen from a folder. */
  packageFolder(name: string, fromFolder: string): string | undefined;
  /** Source files a workspace package offers under a subpath ('' for the package itself), best guess first. */
  entries(folder: string, subpath: string): readonly string[];
}

const EXTENSIONS = ['.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.mts', '.cts'];
/** What is written as a JavaScript file and may be a TypeScript source. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.jsx'], '.jsx': ['.tsx'], '.mjs': ['.mts'], '.cjs': ['.cts'],
};

/** The workspace file an import of a TypeScript or JavaScript file means; `undefined` for libraries. */
export function resolveJavaScript(probe: Probe, config: JavaScriptConfig, fromFile: string, module: string): string | undefined {
  const folder = folderOf(fromFile);
  if (/^\.{1,2}(?:\/|$)/u.test(module)) {
    const target = join(folder, module);
    return target === undefined ? undefined : fileAt(probe, target);
  }
  if (module.startsWith('/') || module.includes(':')) return undefined;
  for (const target of mappedTargets(config.mapping(folder), module)) {
    const found = fileAt(probe, target);
    if (found !== undefined) return found;
  }
  return conventional(probe, folder, module) ?? fromPackage(probe, config, folder, module);
}

/** `@/x` and `~/x` without a configuration: the source folder of the nearest package, by the habit of bundlers. */
function conventional(probe: Probe, folder: string, module: string): string | undefined {
  const rest = /^[@~]\/(.+)$/u.exec(module)?.[1];
  if (rest === undefined) return undefined;
  const home = upward(folder).find((at) => probe.isFile(inFolder(at, 'package.json'))) ?? '';
  return fileAt(probe, inFolder(home, `src/${rest}`)) ?? fileAt(probe, inFolder(home, rest));
}

function fromPackage(probe: Probe, config: JavaScriptConfig, folder: string, module: string): string | undefined {
  const segments = module.split('/');
  const count = module.startsWith('@') ? 2 : 1;
  const home = config.packageFolder(segments.slice(0, count).join('/'), folder);
  if (home === undefined) return undefined;
  for (const entry of config.entries(home, segments.slice(count).join('/'))) {
    const found = fileAt(probe, entry);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The file a path without certain extension means: itself, its TypeScript source, with an extension, or an index file. */
export function fileAt(probe: Probe, target: string): string | undefined {
  const extension = extensionOf(target);
  const stem = target.slice(0, target.length - extension.length);
  const asWritten = EXTENSIONS.includes(extension) ? [...(SOURCES[extension] ?? []).map((source) => stem + source), target] : [];
  // A source beside its compiled twin is what people edit; only then the compiled file.
  for (const candidate of [...asWritten, ...EXTENSIONS.map((one) => target + one)]) {
    if (!/\.d\.[cm]?ts$/u.test(nameOf(candidate)) && probe.isFile(candidate)) return candidate;
  }
  if (!probe.isFolder(target)) return undefined;
  return EXTENSIONS.map((one) => inFolder(target, `index${one}`)).find((candidate) => probe.isFile(candidate));
}
