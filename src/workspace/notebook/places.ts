/** Where places in cells stand in the notebook's file, for reports that know files only. */
import { LineIndex, type Position } from '../../engine/text/lineIndex.js';
import type { Span } from '../../engine/types.js';
import { parseJsonc, type JsonDocument } from '../jsonc.js';
import { isRecord } from '../versions/npmManifests.js';
import { fileOffset, readLiteral } from './literal.js';
import { cellPlaces } from './shape.js';
import { cellAt, type NotebookText } from './text.js';

export class FilePlaces {
  private document: JsonDocument | undefined;
  private lines: LineIndex | undefined;

  /** `file` is the text of the file that `notebook` was read from. */
  constructor(private readonly file: string, private readonly notebook: NotebookText) {}

  /** Range in the file of a span of the joined text; `undefined` when the file is not as it should be. */
  rangeOf({ start, end }: Span): { readonly start: Position; readonly end: Position } | undefined {
    const cell = cellAt(this.notebook, start);
    if (!cell) return undefined;
    this.document ??= parseJsonc(this.file);
    const places = isRecord(this.document.value) ? cellPlaces(this.document.value) : undefined;
    const value = this.document.spanOf(places?.[cell.index]?.source ?? []);
    const literal = value && readLiteral(this.file, value);
    if (!literal) return undefined;
    this.lines ??= new LineIndex(this.file);
    const at = (offset: number): Position => this.lines?.positionAt(fileOffset(literal, Math.min(offset - cell.start, cell.source.length))) ?? { line: 0, character: 0 };
    return { start: at(start), end: at(end) };
  }
}
