/** Versions from the manifests and lock files of Python projects. Every reader answers `undefined` for text it cannot read. */
import { parse as parseToml } from 'smol-toml';
import { readJson } from '../jsonc.js';
import { attempt, isRecord, type Declared } from './npmManifests.js';

/** A requirement line of a file, or another file it includes. */
export interface Requirements {
  /** Version specifiers by normalised name; '' when none is given. */
  readonly declared: Declared;
  /** Paths of `-r` and `-c` lines, relative to the file's folder. */
  readonly includes: readonly string[];
}

/** PEP 503: the one spelling of a distribution's name. */
export function normalizeName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/gu, '-');
}

/** requirements.txt, constraints.txt, requirements.in. */
export function readRequirements(text: string): Requirements {
  const declared = new Map<string, string>();
  const includes: string[] = [];
  for (const raw of text.replace(/\\\r?\n/gu, ' ').split(/\r?\n/u)) {
    const line = raw.replace(/(^|\s)#.*$/u, '').trim();
    const include = /^(?:-r|-c|--requirement|--constraint)[\s=]+(\S+)/u.exec(line)?.[1];
    if (include !== undefined) includes.push(include);
    else note(declared, line);
  }
  return { declared, includes };
}

/** pyproject.toml: PEP 621 dependencies and extras, dependency groups, poetry and uv tables. */
export function readPyproject(text: string): Declared | undefined {
  const toml = attempt(() => parseToml(text));
  if (!toml) return undefined;
  const declared = new Map<string, string>();
  const project = record(toml.project);
  const uv = record(record(toml.tool).uv);
  for (const list of [...Object.values(record(toml['dependency-groups'])), ...Object.values(record(project['optional-dependencies'])), uv['dev-dependencies'], uv['constraint-dependencies'], project.dependencies]) {
    if (Array.isArray(list)) for (const item of list as unknown[]) if (typeof item === 'string') note(declared, item);
  }
  const poetry = record(record(toml.tool).poetry);
  const groups = Object.values(record(poetry.group)).map((group) => record(group).dependencies);
  for (const table of [poetry['dev-dependencies'], ...groups, poetry.dependencies]) noteTable(declared, record(table));
  return declared;
}

/** Pipfile: `packages` and `dev-packages`. */
export function readPipfile(text: string): Declared | undefined {
  const toml = attempt(() => parseToml(text));
  if (!toml) return undefined;
  const declared = new Map<string, string>();
  for (const section of ['dev-packages', 'packages']) noteTable(declared, record(toml[section]));
  return declared;
}

/** uv.lock, poetry.lock, pdm.lock: `[[package]]` tables with name and version. */
export function readTomlLock(text: string): Declared | undefined {
  const toml = attempt(() => parseToml(text));
  const packages = toml?.package;
  if (!Array.isArray(packages)) return undefined;
  const locked = new Map<string, string>();
  for (const item of packages as unknown[]) {
    const { name, version } = record(item);
    if (typeof name === 'string' && typeof version === 'string') locked.set(normalizeName(name), `==${version}`);
  }
  return locked;
}

/** Pipfile.lock: `default` and `develop`. */
export function readPipfileLock(text: string): Declared | undefined {
  const lock = readJson(text);
  if (!isRecord(lock)) return undefined;
  const locked = new Map<string, string>();
  for (const section of ['develop', 'default']) noteTable(locked, record(lock[section]));
  return locked;
}

/** setup.cfg: `install_requires` and the extras. */
export function readSetupCfg(text: string): Declared {
  const declared = new Map<string, string>();
  let inside = false;
  for (const line of text.split(/\r?\n/u)) {
    if (line.startsWith("[")) inside = line.startsWith("[options.extras_require]");
    else if (/^\S/u.test(line)) {
      const key = /^(\w+)\s*=\s*(.*)$/u.exec(line);
      inside = key?.[1] === 'install_requires' || (inside && key !== null);
      if (inside && key) note(declared, key[2] ?? '');
    } else if (inside) note(declared, line.replace(/#.*$/u, '').trim());
  }
  return declared;
}

/** setup.py: string literals inside `install_requires=[…]` and `extras_require={…}`; what is computed stays unknown. */
export function readSetupPy(text: string): Declared {
  const declared = new Map<string, string>();
  for (const block of text.matchAll(/(?:install|extras|tests)_require\w*\s*=\s*(?:\[([^\]]*)\]|\{([^}]*)\})/gu)) {
    for (const [, , literal = '', colon] of (block[1] ?? block[2] ?? '').matchAll(/(["'])((?:(?!\1).)+)\1(\s*:)?/gu)) {
      // Names of extras are keys.
      if (colon === undefined) note(declared, literal);
    }
  }
  return declared;
}

/** One PEP 508 requirement; a later one for the same name replaces an earlier one unless it says nothing. */
function note(declared: Map<string, string>, requirement: string): void {
  const match = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*\(?\s*((?:[~=!<>]=?=?\s*[\w.*+!-]+\s*,?\s*)*)\)?\s*(?:;|--|@|$)/u.exec(requirement);
  if (match?.[1] === undefined) return;
  const name = normalizeName(match[1]);
  const range = (match[2] ?? '').trim();
  if (range !== '' || !declared.has(name)) declared.set(name, range);
}

function noteTable(declared: Map<string, string>, table: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(table)) {
    const first: unknown = Array.isArray(value) ? (value as unknown[])[0] : value;
    const range = typeof first === 'string' ? first : record(first).version;
    if (name !== 'python') declared.set(normalizeName(name), typeof range === 'string' ? range : '');
  }
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
