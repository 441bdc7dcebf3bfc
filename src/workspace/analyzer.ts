/** Analyses single files of a workspace: the part that the facade and the scan's workers have in common. */
import { RuleFailure } from '../engine/index.js';
import { importsRelatively } from '../engine/facts/module.js';
import { addedToPath } from '../engine/facts/searchPath.js';
import { LineIndex } from '../engine/text/lineIndex.js';
import type { Analysis, AnalysisSettings, Engine, LanguageId, Module, ParsedFile, SavedOutput, SourceFile } from '../engine/types.js';
import type { Signal } from '../readiness/index.js';
import { decode } from './decode.js';
import { FolderIndex } from './files.js';
import type { Hash } from './fingerprint.js';
import { languageOf } from './languages.js';
import { CellLines, endOf, FilePlaces, inCells, type NotebookText } from './notebook/index.js';
import { folderOf } from './paths.js';
import { WorkspaceProject } from './project.js';
import { fileResult, type Lines, type LinesOf } from './results.js';
import { Selection, type SelectionSettings } from './scan/selection.js';
import { isSource, readSource, type NoText, type OpenBuffer, type SourceText } from './sources.js';
import { observedSignals } from './signals/observed.js';
import { candidateRows, sourceSignals } from './signals/source.js';
import type { FileHost, FileResult } from './types.js';
import { Versions } from './versions/versions.js';

export interface AnalyzerSettings {
  readonly analysis: AnalysisSettings;
  readonly selection: SelectionSettings;
}

/** A file's text with all that was found in it. */
export interface Analysed {
  readonly file: string;
  readonly language: LanguageId;
  readonly source: SourceText;
  readonly analysis: Analysis;
  readonly lines: Lines;
  /** Rules that failed and were left out; the others ran. */
  readonly failures: readonly string[];
  readonly signals: readonly Signal[];
}

export class Analyzer {
  readonly index: FolderIndex;
  readonly project: WorkspaceProject;
  readonly versions: Versions;
  selection: Selection;
  /** Manifests that are there and cannot be read. */
  readonly brokenManifests = new Set<string>();
  /** Texts parsed so far; a scan of an unchanged workspace adds none. */
  parses = 0;
  readonly buffers = new Map<string, OpenBuffer>();

  constructor(readonly host: FileHost, public engine: Engine, readonly hash: Hash, private settings: AnalyzerSettings) {
    this.index = new FolderIndex(host, (file) => this.buffers.has(file));
    this.selection = new Selection(host, this.index, settings.selection);
    this.versions = new Versions(this.index, (file) => this.readText(file), (file) => this.brokenManifests.add(file));
    this.project = new WorkspaceProject(() => this.engine, this.index, (file) => this.readText(file), (file) => this.readModule(file), () => this.parses++);
  }

  configure(engine: Engine, settings: AnalyzerSettings): void {
    this.engine = engine;
    this.settings = settings;
    this.selection = new Selection(this.host, this.index, settings.selection);
  }

  get analysisSettings(): AnalysisSettings {
    return this.settings.analysis;
  }

  /** The text of a file as it would be analysed, or why there is none. */
  source(file: string, named: boolean): SourceText | NoText {
    return readSource(this.host, this.selection, file, this.buffers.get(file), named);
  }

  /** Analyses a text that was read with `source`. `parsed` must be of the same text. */
  analyse(file: string, source: SourceText, parsed?: ParsedFile): Analysed {
    const { language, notebook } = source;
    const outputs = notebook ? savedOutputs(notebook) : [];
    const sourceFile: SourceFile = { file, language, text: source.text, ...(outputs.length === 0 ? {} : { outputs }) };
    const own = parsed ? undefined : this.parseIfRelevant(sourceFile, source);
    try {
      const failures: string[] = [];
      const found = this.run(sourceFile, parsed ?? own, failures);
      const analysis = notebook ? { ...found, findings: found.findings.map((finding) => inCells(finding, notebook)) } : found;
      const lines = notebook ? new CellLines(notebook) : lazyLines(source.text);
      return { file, language, source, analysis, lines, failures, signals: [...this.signals(sourceFile, lines, (parsed ?? own)?.module), ...observed(file, found, lines, failures)] };
    } finally {
      own?.dispose();
    }
  }

  /** Plain result of an analysis. */
  result(analysed: Analysed, withFixes: boolean): FileResult {
    const { file, language, analysis, lines, source } = analysed;
    const failures = [...analysed.failures];
    const result = fileResult(
      { file, language: source.notebook ? 'notebook' : language, analysis, lines, linesOf: this.linesOf, hash: this.hash, withFixes, ...placesIn(source) },
      (sentence) => failures.push(sentence),
    );
    return { ...result, ...(failures.length === 0 ? {} : { failures }), ...(analysed.signals.length === 0 ? {} : { signals: analysed.signals }) };
  }

  /** Hash of what a file holds now, in the buffer or on disk; `undefined` when there is nothing to read. */
  contentHash(file: string): string | undefined {
    const buffer = this.buffers.get(file);
    if (buffer) return this.hash(buffer.text);
    try {
      return this.hash(this.host.readFile(file));
    } catch {
      return undefined;
    }
  }

  /** Parses, building on an earlier parse of the same file; counted. */
  parse(source: SourceFile, previous?: ParsedFile): ParsedFile {
    this.parses++;
    const parsed = this.engine.parse(source, previous);
    this.project.keep(source.file, parsed.module);
    return parsed;
  }

  isRelevant({ text, notebook }: Pick<SourceText, 'text' | 'notebook'>): boolean {
    return this.engine.isRelevant(text, this.settings.analysis, notebook?.cells.some(({ outputs }) => outputs !== undefined));
  }

  /** Everything that other files may look different for: manifests and configurations changed, files came or went. */
  structureChanged(): void {
    this.versions.forget();
    this.brokenManifests.clear();
    this.project.structureChanged();
    this.selection = new Selection(this.host, this.index, this.settings.selection);
  }

  private readonly linesOf: LinesOf = (file) => {
    const text = this.project.known(file)?.text ?? this.readModule(file)?.text;
    return text === undefined ? undefined : new LineIndex(text);
  };

  private parseIfRelevant(source: SourceFile, read: SourceText): ParsedFile | undefined {
    if (!this.isRelevant(read)) return undefined;
    const known = this.project.known(source.file);
    // Facts do not refer to the tree, so those that another file's analysis needed serve here as well.
    if (known?.text === source.text && known.language === source.language) return { module: known, dispose: () => undefined };
    return this.parse(source);
  }

  /** What the file shows besides findings. Texts without a telling word are not parsed for it. */
  private signals(source: SourceFile, lines: Lines, known: Module | undefined): readonly Signal[] {
    const rows = candidateRows(source.text);
    if (rows.length === 0) return [];
    const signalsOf = (module: Module): readonly Signal[] => {
      const inPackage = source.language === 'python' && importsRelatively(module);
      return sourceSignals({ file: source.file, module, lines, isLocal: (name) => this.project.resolveImport(source.file, name, inPackage, addedToPath(module)) !== undefined }, rows);
    };
    if (known) return signalsOf(known);
    const parsed = this.parse(source);
    try {
      return signalsOf(parsed.module);
    } finally {
      parsed.dispose();
    }
  }

  /** A rule that fails is left out and named; the others still run. */
  private run(source: SourceFile, parsed: ParsedFile | undefined, failures: string[]): Analysis {
    let { analysis: settings } = this.settings;
    for (;;) {
      try {
        return this.engine.analyze(source, { settings, versions: this.versions.lookup(source.file), project: this.project }, parsed);
      } catch (error) {
        if (!(error instanceof RuleFailure) || settings.rules[error.rule] === 'off') throw error;
        failures.push(error.message);
        settings = { ...settings, rules: { ...settings.rules, [error.rule]: 'off' } };
      }
    }
  }

  /** Any text file, whatever it is for. */
  private readText(file: string): string | undefined {
    const buffer = this.buffers.get(file);
    if (buffer) return buffer.text;
    try {
      const decoded = decode(this.host.readFile(file));
      return decoded.kind === 'text' ? decoded.text : undefined;
    } catch {
      return undefined;
    }
  }

  private readModule(file: string): { readonly text: string; readonly language: LanguageId } | undefined {
    const language = this.buffers.get(file)?.language ?? languageOf(file);
    const size = this.index.size(file);
    if (language === undefined || (size !== undefined && this.selection.isTooLarge(size, file))) return undefined;
    const source = this.source(file, false);
    // Generated clients are real code to whoever calls them; minified text is not worth its parse.
    const text = isSource(source) ? source.text : source.reason === 'generated' ? this.readText(file) : undefined;
    return text === undefined ? undefined : { text, language };
  }

  /** Identity of everything but file contents that results below a folder rest on. */
  manifestSignature(file: string): string {
    return this.versions.signature(folderOf(file), this.hash);
  }
}

/** What the engine observed, as signals. Findings do not depend on it: where it fails, that is said and they stay. */
function observed(file: string, { observe }: Analysis, lines: Lines, failures: string[]): Signal[] {
  try {
    return observedSignals(file, observe(), lines);
  } catch (error) {
    failures.push(`What ${file} says of the cost model could not be read: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

/** Most files have no finding, so their lines are never counted. */
function lazyLines(text: string): Lines {
  let index: LineIndex | undefined;
  return { positionAt: (offset) => (index ??= new LineIndex(text)).positionAt(offset) };
}

/** What the cells showed, each at the last line of its code, below which notebooks show it. */
function savedOutputs({ cells }: NotebookText): SavedOutput[] {
  return cells.flatMap((cell) => {
    const last = cell.source.trimEnd().lastIndexOf('\n') + 1;
    const line = cell.source.slice(last).trim();
    const start = cell.start + cell.source.indexOf(line, last);
    return (cell.outputs ?? []).map((text) => ({ at: { start, end: Math.min(start + line.length, endOf(cell)) }, text }));
  });
}

function placesIn({ notebook, file }: SourceText): { readonly places?: FilePlaces } {
  return notebook && file !== undefined ? { places: new FilePlaces(file, notebook) } : {};
}
