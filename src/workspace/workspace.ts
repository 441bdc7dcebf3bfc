/** The facade over one folder, used by the server and the command line alike. */
import type { CatalogPart } from '../engine/catalog/schema.js';
import type { Engine, Finding, LanguageId, RuleMeta, RuleOptions, SourceFile, Suppressed, TextEdit } from '../engine/types.js';
import { Analyses } from './analyses.js';
import { Analyzer, type Analysed } from './analyzer.js';
import { BASELINE_FILE, readBaseline, withoutKnown, type Baseline } from './baseline.js';
import type { LoadedConfig } from './config/load.js';
import { readConfig } from './config/read.js';
import { CONFIG_FILE } from './config/schema.js';
import { DEFAULT_SETTINGS, effectiveSettings, type EffectiveSettings } from './effective.js';
import { fingerprints, type Hash } from './fingerprint.js';
import { isAnalysable } from './languages.js';
import { cellAt, editedSources, joinCells, placed, savedNotebook, sourceEdits, withSavedOutputs, type Notebook, type NotebookText } from './notebook/index.js';
import { nameOf } from './paths.js';
import { scan, type ScanParts } from './scan/scan.js';
import type { CacheStore } from './scan/cache.js';
import type { ScanRunner } from './scan/runner.js';
import { ReadinessBook } from './readinessBook.js';
import { isSource } from './sources.js';
import type { Surroundings } from './surroundings.js';
import type { ChecklistEdit, ConfigProblem, DocumentDraft, DocumentId, Documents, EditCheck, EditOutcome, FileHost, FileResult, FixFilter, ReadinessReport, ScanOptions, ScanResult, SkipReason, UserSettings, Workspace } from './types.js';
import { isManifest } from './versions/versions.js';

export interface WorkspaceOptions {
  readonly hash: Hash;
  /** Facts about the rules that exist. */
  readonly rules: readonly RuleMeta[];
  /** An engine that also knows the project's own catalog rows; without it such rows are reported as unusable here. */
  readonly engineWith?: (parts: readonly CatalogPart[]) => Engine;
  /** Where scan results are kept between runs. */
  readonly cache?: CacheStore;
  /** Runs scans outside this thread. */
  readonly runner?: ScanRunner;
  /** Identity of the program's build, so that cached results of another build do not count. */
  readonly build?: string;
  /** A configuration to use instead of the workspace's own; `file` is for messages. */
  readonly config?: { readonly file: string; readonly text: string };
  /** A baseline to use instead of the workspace's own. */
  readonly baseline?: Baseline;
  /** What lies around the folder: version control and who works on it. */
  readonly surroundings?: () => Surroundings;
  /** The time, as ISO 8601 in UTC; the clock's when absent. */
  readonly now?: () => string;
}

/** What makes imports lead elsewhere or versions differ, besides source files. */
const STRUCTURE = /^(?:[jt]sconfig(?:\..+)?\.json|pnpm-workspace\.yaml|\.gitignore)$/u;

/** Opens a folder. Reads nothing but its configuration until it is asked something. */
export function openWorkspace(host: FileHost, engine: Engine, options: WorkspaceOptions): Workspace {
  return new FolderWorkspace(host, engine, options);
}

class FolderWorkspace implements Workspace {
  private readonly analyzer: Analyzer;
  private readonly book: ReadinessBook;
  private readonly analyses: Analyses;
  private user = DEFAULT_SETTINGS;
  private loaded: LoadedConfig;
  private baseline: Baseline;
  private effective: EffectiveSettings;

  constructor(private readonly host: FileHost, private readonly baseEngine: Engine, private readonly setup: WorkspaceOptions) {
    this.loaded = readConfig(this.host, this.setup.rules, this.setup.config);
    this.baseline = setup.baseline ?? readBaseline(host);
    this.effective = effectiveSettings(this.user, this.loaded.config, setup.rules);
    this.analyzer = new Analyzer(host, this.engineFor(this.effective), setup.hash, this.effective);
    this.analyses = new Analyses(this.analyzer);
    const { rules, surroundings, now = () => new Date().toISOString() } = setup;
    this.book = new ReadinessBook({ analyzer: this.analyzer, rules, now, documentPaths: () => this.effective.documents, ...(surroundings ? { surroundings } : {}) });
  }

  get root(): string {
    return this.host.root;
  }

  get options(): RuleOptions {
    return this.effective.analysis.options;
  }

  get configProblems(): readonly ConfigProblem[] {
    const manifests = [...this.analyzer.brokenManifests].sort().map((file) => ({ file, line1: 1, message: 'This manifest cannot be read, so versions are taken from elsewhere.' }));
    return [...this.loaded.problems, ...this.baseline.problems, ...manifests];
  }

  get rules(): readonly RuleMeta[] {
    return this.setup.rules;
  }

  text(file: string): string | undefined {
    const source = this.analyzer.source(file, true);
    return isSource(source) ? source.text : undefined;
  }

  configure(settings: UserSettings): void {
    this.user = settings;
    this.reconfigure();
  }

  open(file: string, language: LanguageId, text: string): void {
    this.analyses.open(file, { language, text });
  }

  change(file: string, text: string): void {
    this.analyses.change(file, text);
  }

  openNotebook(file: string, notebook: Notebook): void {
    const { language, text, ...joined } = joinCells(withSavedOutputs(notebook, savedNotebook(this.host, file)));
    this.analyses.open(file, { language, text, notebook: { language, text, ...joined } });
  }

  notebook(file: string): NotebookText | undefined {
    const source = this.analyzer.source(file, true);
    return isSource(source) ? source.notebook : undefined;
  }

  close(file: string): void {
    this.analyses.close(file);
  }

  changedOnDisk(files: readonly string[]): void {
    let structure = false;
    for (const file of files) {
      const existed = this.analyzer.index.isFile(file);
      this.analyzer.index.forget(file);
      const exists = this.analyzer.index.isFile(file);
      structure ||= existed !== exists || isManifest(file) || STRUCTURE.test(nameOf(file));
      const buffer = this.analyzer.buffers.get(file);
      if (!buffer) this.analyses.contentChanged(file);
      // Outputs come from disk even while the cells are open.
      else if (buffer.notebook) this.openNotebook(file, buffer.notebook);
    }
    if (files.includes(CONFIG_FILE)) {
      this.loaded = readConfig(this.host, this.setup.rules, this.setup.config);
      this.reconfigure();
    } else if (structure) {
      this.analyses.structureChanged();
    }
    // Analyses are kept with all findings; the baseline decides only which are told.
    if (files.includes(BASELINE_FILE)) this.baseline = this.setup.baseline ?? readBaseline(this.host);
    this.book.changed(files, structure);
  }

  folderChanged(path: string): boolean {
    const { index, selection } = this.analyzer;
    // Builds and installations tell of thousands of paths: none of them is looked at on disk.
    const reason = selection.skipReason(`${path}/`);
    if (reason === 'ignored' || reason === 'vendored' || reason === 'generated') {
      index.forget(path);
      return false;
    }
    const was = index.isRealFolder(path);
    index.forget(path);
    // An empty folder changes nothing; what is put into it is told of file by file.
    const is = index.isRealFolder(path) && index.names(path).length > 0;
    if (!was && !is) return false;
    this.analyses.structureChanged();
    this.book.changed([path], true);
    return true;
  }

  check(file: string): FileResult | undefined {
    const analysed = this.analyses.of(file);
    const result = analysed && withoutKnown(this.analyzer.result(analysed, false), this.baseline);
    this.book.note(file, result);
    return result;
  }

  readiness(): ReadinessReport {
    return this.book.report(this.effective.analysis.rules, this.baseline);
  }

  previewChecklist(edit: ChecklistEdit): ReturnType<Workspace['previewChecklist']> {
    const preview = this.book.checklist.preview(edit);
    return preview.ok ? { ok: true, report: this.book.report(this.effective.analysis.rules, this.baseline, preview.checklist) } : preview;
  }

  documents(): Documents {
    return this.book.documents();
  }

  documentDraft(id: DocumentId, text?: string): DocumentDraft {
    return this.book.draft(id, text);
  }

  checkEdit(edit: ChecklistEdit): EditCheck {
    return this.book.checklist.check(edit);
  }

  editChecklist(edit: ChecklistEdit): EditOutcome {
    return this.book.checklist.edit(edit);
  }

  findings(file: string): readonly Finding[] {
    const analysed = this.analyses.of(file);
    return analysed ? this.reported(analysed) : [];
  }

  suppressed(file: string): readonly Suppressed[] {
    return this.analyses.of(file)?.analysis.suppressed ?? [];
  }

  dependents(file: string): readonly string[] {
    return this.analyzer.project.dependents(file, this.analyzer.buffers.keys());
  }

  fixAll(file: string, filter: FixFilter): readonly TextEdit[] {
    const analysed = this.analyses.of(file);
    if (!analysed || analysed.source.lossy) return [];
    const { cell, only } = filter;
    const findings = this.reported(analysed, only).filter((one) => cell === undefined || one.cell === cell);
    return this.analyzer.engine.fixAll(sourceFile(analysed), { ...analysed.analysis, findings }, filter);
  }

  inFile(file: string, edits: readonly TextEdit[]): { readonly text: string; readonly edits: readonly TextEdit[] } | undefined {
    const source = this.analyzer.source(file, true);
    if (!isSource(source)) return undefined;
    if (!source.notebook || source.file === undefined) return { text: source.text, edits };
    const sources = editedSources(source.notebook, edits);
    return sources && { text: source.file, edits: sourceEdits(source.file, sources) };
  }

  suppress(file: string, finding: Finding, scope: 'line' | 'file', reason: string): readonly TextEdit[] {
    const analysed = this.analyses.of(file);
    if (!analysed || analysed.source.lossy) return [];
    const edits = this.analyzer.engine.suppress(sourceFile(analysed), finding, scope, reason, this.analyses.lastParse(file));
    const { notebook } = analysed.source;
    const cell = notebook && cellAt(notebook, finding.span.start);
    return cell ? placed(edits, cell, notebook) ?? [] : edits;
  }

  skipReason(file: string): SkipReason | undefined {
    const reason = this.analyzer.selection.skipReason(file);
    if (reason !== undefined || !isAnalysable(file)) return reason;
    const source = this.analyzer.source(file, false);
    return isSource(source) ? undefined : source.reason;
  }

  async scan(options: ScanOptions = {}): Promise<ScanResult> {
    const { cache, runner, config } = this.setup;
    // Between scans nobody may have told us what changed on disk.
    this.analyzer.index.forgetAll();
    this.analyzer.structureChanged();
    const parts: ScanParts = {
      analyzer: this.analyzer,
      setup: {
        root: this.root,
        settings: this.user,
        ...(config ? { config } : {}),
        buffers: [...this.analyzer.buffers].map(([file, buffer]) => ({ file, ...buffer })),
        withFixes: options.withFixes ?? false,
        withHash: cache !== undefined && options.useCache !== false,
      },
      settingsKey: this.setup.hash(JSON.stringify([this.setup.build, this.analyzer.engine.version, this.effective, options.withFixes ?? false])),
      ...(cache ? { cache } : {}),
      ...(runner ? { runner } : {}),
    };
    const { onFile } = options;
    const found = await scan(parts, onFile ? { ...options, onFile: (one) => onFile(withoutKnown(one, this.baseline)) } : options);
    const result = { ...found, files: found.files.map((one) => withoutKnown(one, this.baseline)) };
    this.book.scanned(result, options.paths);
    return result;
  }

  dispose(): void {
    this.analyses.dispose();
    this.setup.runner?.dispose();
  }

  /** Findings that the baseline does not list, of `only` when that is given. */
  private reported({ file, analysis: { findings } }: Analysed, only?: ReadonlySet<string>): readonly Finding[] {
    const { known } = this.baseline;
    if (known.size === 0 && !only) return findings;
    const prints = fingerprints(file, findings, this.setup.hash);
    return findings.filter((_one, index) => !known.has(prints[index] ?? '') && (only?.has(prints[index] ?? '') ?? true));
  }

  private reconfigure(): void {
    this.effective = effectiveSettings(this.user, this.loaded.config, this.setup.rules);
    this.analyzer.configure(this.engineFor(this.effective), this.effective);
    this.book.reconfigured();
    this.analyses.structureChanged();
  }

  private engineFor({ catalog }: EffectiveSettings): Engine {
    return catalog && this.setup.engineWith ? this.setup.engineWith([catalog]) : this.baseEngine;
  }
}

function sourceFile({ file, language, source }: Analysed): SourceFile {
  return { file, language, text: source.text };
}
