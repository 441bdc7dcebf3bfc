/** The last parse of every open file, which the next one builds on. */
import type { LanguageId, ParsedFile } from '../engine/types.js';
import type { Analyzer } from './analyzer.js';

export class OpenParses {
  /** `undefined` for files that were opened and not parsed yet. */
  private readonly parses = new Map<string, ParsedFile | undefined>();

  constructor(private readonly analyzer: Pick<Analyzer, 'parse'>) {}

  /** From now on the file's parses are kept. One of the same language stays and is built on. */
  open(file: string, language: LanguageId): void {
    if (this.parses.get(file)?.module.language !== language) this.close(file);
    this.parses.set(file, this.parses.get(file));
  }

  close(file: string): void {
    this.parses.get(file)?.dispose();
    this.parses.delete(file);
  }

  closeAll(): void {
    for (const file of [...this.parses.keys()]) this.close(file);
  }

  isOpen(file: string): boolean {
    return this.parses.has(file);
  }

  /** The last parse, whatever the text has become since. */
  last(file: string): ParsedFile | undefined {
    return this.parses.get(file);
  }

  /** The parse of an open file's text; made when there is none, or that of an earlier text. */
  parse(file: string, language: LanguageId, text: string): ParsedFile {
    const previous = this.parses.get(file);
    if (previous?.module.text === text) return previous;
    const parsed = this.analyzer.parse({ file, language, text }, previous);
    this.parses.set(file, parsed);
    previous?.dispose();
    return parsed;
  }
}
