/** What the engine may ask about other files, and who asked: the graph that says whose findings depend on whom. */
import type { Engine, LanguageId, Module, Project } from '../engine/types.js';
import type { FolderIndex } from './files.js';
import { resolveJavaScript } from './imports/javascript.js';
import { ImportConfig } from './imports/javascriptConfig.js';
import { resolvePython, type Probe } from './imports/python.js';
import { isNotebook, isPython } from './languages.js';
import { Lru } from './lru.js';

/** Characters of source whose facts are kept in memory; facts take some thirty times the space of their text. */
const MODULE_CAPACITY = 2_000_000;
/** Files of one closure; beyond this everything is taken to depend on everything. */
const MAX_CLOSURE = 5_000;

interface Edges {
  readonly targets: Set<string>;
  /** Paths that were looked for, in vain or not: when one appears or goes, the answer changes. */
  readonly probes: Set<string>;
}

/** Gives the text of a file for its facts; `undefined` when it must not be parsed. */
export type ReadModule = (file: string) => { readonly text: string; readonly language: LanguageId } | undefined;

export class WorkspaceProject implements Project {
  readonly imports: ImportConfig;
  private readonly modules = new Lru<{ readonly module: Module | undefined }>(MODULE_CAPACITY);
  private readonly edges = new Map<string, Edges>();
  private readonly resolved = new Map<string, Map<string, string | undefined>>();

  constructor(
    private readonly engine: () => Engine,
    private readonly index: FolderIndex,
    read: (file: string) => string | undefined,
    private readonly readModule: ReadModule,
    private readonly parsed: () => void,
  ) {
    this.imports = new ImportConfig(index, read);
  }

  resolveImport(fromFile: string, module: string, inPackage = false, added: readonly string[] = []): string | undefined {
    const known = this.resolved.get(fromFile);
    // The text of the importing file decides whether it is in a package and what else is searched, and may change meanwhile.
    const question = [inPackage ? `${module} from a package` : module, ...added].join(' ');
    if (known?.has(question) === true) return known.get(question);
    const edges = this.edgesOf(fromFile);
    const probe: Probe = {
      isFile: (file) => {
        edges.probes.add(file);
        return this.index.isFile(file);
      },
      isFolder: (folder) => this.index.isFolder(folder),
    };
    const target = this.isPython(fromFile) ? resolvePython(probe, fromFile, module, inPackage, added) : resolveJavaScript(probe, this.imports, fromFile, module);
    if (target !== undefined) edges.targets.add(target);
    const answers = known ?? new Map<string, string | undefined>();
    answers.set(question, target);
    this.resolved.set(fromFile, answers);
    return target;
  }

  /** Notebooks have one ending for all languages, and most are Python. */
  private isPython(file: string): boolean {
    return isPython(file) || (isNotebook(file) && (this.known(file)?.language ?? 'python') === 'python');
  }

  module(file: string): Module | undefined {
    const known = this.modules.get(file);
    if (known) return known.module;
    const source = this.readModule(file);
    const module = source && this.parse(file, source);
    this.modules.set(file, { module }, source?.text.length ?? 1);
    return module;
  }

  /** Facts that are in memory already. */
  known(file: string): Module | undefined {
    return this.modules.get(file)?.module;
  }

  /** Keeps facts that the analysis of the file itself has produced. */
  keep(file: string, module: Module): void {
    this.modules.set(file, { module }, module.text.length);
  }

  /** The text of a file changed: its facts and what it imports are no longer known. */
  changed(file: string): void {
    this.modules.delete(file);
    this.edges.delete(file);
    this.resolved.delete(file);
  }

  /** Files came or went, or a configuration changed: imports may lead elsewhere. */
  structureChanged(): void {
    this.imports.forget();
    this.resolved.clear();
    // A module that could not be read may be readable now.
    this.modules.clear();
  }

  /** Files whose content or existence has a say in the findings of `file`, itself left out; sorted. */
  closure(file: string): { readonly targets: readonly string[]; readonly missing: readonly string[] } {
    const targets = new Set<string>([file]);
    const probes = new Set<string>();
    for (const at of targets) {
      const edges = this.edges.get(at);
      if (!edges) continue;
      for (const probe of edges.probes) probes.add(probe);
      if (targets.size < MAX_CLOSURE) for (const target of edges.targets) targets.add(target);
    }
    targets.delete(file);
    const missing = [...probes].filter((probe) => probe !== file && !targets.has(probe) && !this.index.isFile(probe));
    return { targets: [...targets].sort(), missing: missing.sort() };
  }

  /** Those of `candidates` whose findings may change when `file` changes, comes or goes. */
  dependents(file: string, candidates: Iterable<string>): string[] {
    const found: string[] = [];
    for (const candidate of candidates) if (candidate !== file && this.reaches(candidate, file)) found.push(candidate);
    return found;
  }

  private reaches(from: string, file: string): boolean {
    const seen = new Set<string>([from]);
    for (const at of seen) {
      const edges = this.edges.get(at);
      if (!edges) continue;
      if (edges.targets.has(file) || edges.probes.has(file)) return true;
      for (const target of edges.targets) seen.add(target);
    }
    return false;
  }

  private parse(file: string, source: { readonly text: string; readonly language: LanguageId }): Module | undefined {
    this.parsed();
    const parsed = this.engine().parse({ file, ...source });
    try {
      return parsed.module;
    } finally {
      parsed.dispose();
    }
  }

  private edgesOf(file: string): Edges {
    let edges = this.edges.get(file);
    if (!edges) {
      edges = { targets: new Set(), probes: new Set() };
      this.edges.set(file, edges);
    }
    return edges;
  }
}
