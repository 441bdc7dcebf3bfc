/** The analyses of single files as they are now, each kept until something it depends on changes. */
import type { Analysed, Analyzer } from './analyzer.js';
import { isAnalysable } from './languages.js';
import { OpenParses } from './openParses.js';
import { isSource, type OpenBuffer } from './sources.js';

export class Analyses {
  private readonly parses: OpenParses;
  private readonly known = new Map<string, Analysed | undefined>();

  constructor(private readonly analyzer: Analyzer) {
    this.parses = new OpenParses(analyzer);
  }

  /** From now on the editor's text counts, not the disk's. */
  open(file: string, buffer: OpenBuffer): void {
    this.parses.open(file, buffer.language);
    this.analyzer.buffers.set(file, buffer);
    this.contentChanged(file);
  }

  /** @throws Error when the file is not open. */
  change(file: string, text: string): void {
    const buffer = this.analyzer.buffers.get(file);
    if (!buffer) throw new Error(`${file} is not open.`);
    this.analyzer.buffers.set(file, { language: buffer.language, text });
    this.contentChanged(file);
  }

  close(file: string): void {
    this.parses.close(file);
    this.analyzer.buffers.delete(file);
    this.contentChanged(file);
  }

  /** The analysis of a file as it is now, from memory when nothing changed; `undefined` where nothing is analysed. */
  of(file: string): Analysed | undefined {
    if (this.known.has(file)) return this.known.get(file);
    const analysed = this.analyse(file);
    // Closed files are asked about one at a time; only open ones are worth keeping.
    if (!this.analyzer.buffers.has(file)) for (const known of this.known.keys()) if (!this.analyzer.buffers.has(known)) this.known.delete(known);
    this.known.set(file, analysed);
    return analysed;
  }

  /** What an open file was last parsed to. */
  lastParse(file: string): ReturnType<OpenParses['last']> {
    return this.parses.last(file);
  }

  /** The text of a file changed, in the editor or on disk. */
  contentChanged(file: string): void {
    for (const other of this.analyzer.project.dependents(file, this.known.keys())) this.known.delete(other);
    this.known.delete(file);
    this.analyzer.project.changed(file);
  }

  /** Files came or went, or settings changed: imports may lead elsewhere, and nothing known counts any more. */
  structureChanged(): void {
    this.analyzer.structureChanged();
    this.known.clear();
  }

  dispose(): void {
    this.parses.closeAll();
    this.known.clear();
  }

  private analyse(file: string): Analysed | undefined {
    if (!isAnalysable(file) && !this.analyzer.buffers.has(file)) return undefined;
    if (this.analyzer.selection.skipReason(file) !== undefined) return undefined;
    const source = this.analyzer.source(file, false);
    if (!isSource(source)) return undefined;
    if (!this.parses.isOpen(file) || !this.analyzer.isRelevant(source)) return this.analyzer.analyse(file, source);
    return this.analyzer.analyse(file, source, this.parses.parse(file, source.language, source.text));
  }
}
