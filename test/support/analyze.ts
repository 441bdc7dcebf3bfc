import { posix } from 'node:path';
import { createEngine, rules } from '../../src/engine/index.js';
import type { Analysis, Engine, LanguageId, Module, ParsedFile, Project, RuleOptions, RuleSettings } from '../../src/engine/index.js';
import { installedFiles } from './syntax.js';

let shared: Promise<Engine> | undefined;

/** One engine with the shipped rules and catalog for all tests of the process. */
export function testEngine(): Promise<Engine> {
  shared ??= createEngine(installedFiles());
  return shared;
}

export const OPTIONS: RuleOptions = { timeoutSeconds: 30, redactors: [], personalWords: [], harmlessWords: [] };

export interface World {
  /** Rule settings; default: every rule at its own severity. */
  readonly rules?: RuleSettings;
  /** Other files of the workspace, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Versions in use, by package. */
  readonly versions?: Readonly<Record<string, string>>;
  readonly options?: Partial<RuleOptions>;
}

/** Analyses one text as if it stood at `file` in a small workspace. */
export async function analyzeText(file: string, text: string, world: World = {}): Promise<Analysis> {
  const engine = await testEngine();
  return engine.analyze({ file, language: languageOf(file), text }, contextOf(engine, file, text, world));
}

export function contextOf(engine: Engine, file: string, text: string, world: World): Parameters<Engine['analyze']>[1] {
  return {
    settings: { rules: world.rules ?? {}, options: { ...OPTIONS, ...world.options } },
    versions: (_ecosystem, name) => world.versions?.[name],
    project: new MemoryProject(engine, { ...world.files, [file]: text }),
  };
}

/** Only this rule, at its own severity. */
export function only(id: string): RuleSettings {
  const rule = rules.find((r) => r.meta.id === id);
  if (!rule) throw new Error(`No rule is called ${id}`);
  return { '*': 'off', [id]: rule.meta.severity };
}

const LANGUAGES: Readonly<Record<string, LanguageId>> = {
  '.py': 'python', '.ts': 'typescript', '.mts': 'typescript', '.cts': 'typescript', '.tsx': 'tsx', '.js': 'javascript', '.jsx': 'javascript', '.mjs': 'javascript', '.cjs': 'javascript',
};

export function languageOf(file: string): LanguageId {
  const language = LANGUAGES[posix.extname(file)];
  if (!language) throw new Error(`No language for ${file}`);
  return language;
}

/** A workspace that lives in a record. */
class MemoryProject implements Project {
  private readonly parsed = new Map<string, ParsedFile>();

  constructor(private readonly engine: Engine, private readonly files: Readonly<Record<string, string>>) {}

  module(file: string): Module | undefined {
    const text = this.files[file];
    if (text === undefined) return undefined;
    let parsed = this.parsed.get(file);
    if (!parsed) this.parsed.set(file, (parsed = this.engine.parse({ file, language: languageOf(file), text })));
    return parsed.module;
  }

  resolveImport(from: string, module: string): string | undefined {
    return from.endsWith('.py') ? this.python(from, module) : this.script(from, module);
  }

  private python(from: string, module: string): string | undefined {
    const dots = /^\.*/u.exec(module)?.[0].length ?? 0;
    let base = dots > 0 ? posix.dirname(from) : '';
    for (let i = 1; i < dots; i++) base = posix.dirname(base);
    const path = posix.join(base, ...module.slice(dots).split('.'));
    return [`${path}.py`, posix.join(path, '__init__.py')].find((f) => f in this.files);
  }

  private script(from: string, module: string): string | undefined {
    if (!module.startsWith('.')) return undefined;
    const path = posix.join(posix.dirname(from), module).replace(/\.(js|mjs|cjs)$/u, '');
    return ['.ts', '.tsx', '.js', '.mjs', '.cjs', '/index.ts', '/index.js'].map((e) => path + e).find((f) => f in this.files);
  }
}
