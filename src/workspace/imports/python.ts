import { folderOf, inFolder, join, upward } from '../paths.js';

/** Answers about the folders of the workspace, noting every question so that a later answer can be told to have changed. */
export interface Probe {
  isFile(file: string): boolean;
  isFolder(folder: string): boolean;
}

const PROJECT_FILES = ['pyproject.toml', 'setup.py', 'setup.cfg'];

/**
 * The workspace file a Python import means: `.clients`, `..shared.http`, `app.clients`. Folders without `__init__.py` mean no file.
 * `inPackage`: the file imports relatively, so it is never started as a script. `added`: folders it adds to the search path itself, seen from its own.
 */
export function resolvePython(probe: Probe, fromFile: string, module: string, inPackage = false, added: readonly string[] = []): string | undefined {
  const dots = /^\.+/u.exec(module)?.[0].length ?? 0;
  const path = module.slice(dots).split('.').filter((part) => part !== '').join('/');
  if (dots > 0) {
    const base = upward(folderOf(fromFile))[dots - 1];
    return base === undefined ? undefined : moduleAt(probe, base, path, fromFile);
  }
  if (path === '') return undefined;
  const searched = added.flatMap((folder) => join(folderOf(fromFile), folder) ?? []);
  for (const root of new Set([...roots(probe, fromFile, inPackage), ...searched])) {
    const found = moduleAt(probe, root, path, fromFile);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Folders that absolute imports of a file may start from, likeliest first. */
function roots(probe: Probe, fromFile: string, inPackage: boolean): string[] {
  const own = folderOf(fromFile);
  const above = upward(own);
  const packageRoot = above.find((folder) => !probe.isFile(inFolder(folder, '__init__.py'))) ?? '';
  const projects = above.filter((folder) => folder === '' || PROJECT_FILES.some((name) => probe.isFile(inFolder(folder, name))));
  const withSources = projects.flatMap((folder) => [folder, inFolder(folder, 'src')]);
  const roots = new Set([packageRoot, ...withSources]);
  // A script finds its neighbours because Python starts there: `agents` beside a module of a package is the library of that name.
  if (inPackage) roots.delete(own);
  else roots.add(own);
  return [...roots];
}

function moduleAt(probe: Probe, root: string, path: string, fromFile: string): string | undefined {
  if (path !== '' && root !== '' && !probe.isFolder(root)) return undefined;
  const target = path === '' ? root : inFolder(root, path);
  for (const candidate of [inFolder(target, '__init__.py'), ...(path === '' ? [] : [`${target}.py`])]) {
    if (candidate !== fromFile && probe.isFile(candidate)) return candidate;
  }
  return undefined;
}
