/** A notebook as one text to analyse: its code cells one after the other, with the way back to cells. */
import { LineIndex, type Position } from '../../engine/text/lineIndex.js';
import type { LanguageId, Span } from '../../engine/types.js';
import { isForeignCell, withoutIPython } from './ipython.js';
import type { Notebook, NotebookCell } from './read.js';

/** Plain data; survives a worker boundary. */
export interface NotebookText {
  readonly language: LanguageId;
  /** Code cells joined by line breaks; what only IPython understands has become comments of the same length. */
  readonly text: string;
  readonly cells: readonly CellText[];
}

export interface CellText extends NotebookCell {
  /** Offset of its first character in the joined text; the cell ends `source.length` later, before the line break that joins it to the next. */
  readonly start: number;
}

/** Joins a notebook's cells. */
export function joinCells({ language, cells }: Notebook): NotebookText {
  const placed: CellText[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const cell of cells) {
    placed.push({ ...cell, start });
    texts.push(plain(cell.source, language), '\n');
    start += cell.source.length + 1;
  }
  return { language, text: texts.join(''), cells: placed };
}

/** The notebook with other sources for some cells, by their index. */
export function withSources({ language, cells }: Notebook, sources: ReadonlyMap<number, string>): Notebook {
  return { language, cells: cells.map((cell) => ({ ...cell, source: sources.get(cell.index) ?? cell.source })) };
}

/** The cell that holds an offset of the joined text; a line break between two belongs to the first. */
export function cellAt(notebook: NotebookText, offset: number): CellText | undefined {
  let [low, high] = [0, notebook.cells.length - 1];
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((notebook.cells[mid]?.start ?? 0) <= offset) low = mid;
    else high = mid - 1;
  }
  return notebook.cells[low];
}

export function endOf({ start, source }: CellText): number {
  return start + source.length;
}

/** Positions within cells, from offsets of the joined text. */
export class CellLines {
  private lines: LineIndex | undefined;

  constructor(private readonly notebook: NotebookText) {}

  positionAt(offset: number): Position {
    return this.position(offset, cellAt(this.notebook, offset));
  }

  /** Both ends within the cell of the first. */
  rangeOf({ start, end }: Span): { readonly start: Position; readonly end: Position } {
    const cell = cellAt(this.notebook, start);
    return { start: this.position(start, cell), end: this.position(cell ? Math.min(end, endOf(cell)) : end, cell) };
  }

  /** 0-based cell that holds an offset. */
  cellOf(offset: number): number | undefined {
    return cellAt(this.notebook, offset)?.index;
  }

  private position(offset: number, cell: CellText | undefined): Position {
    this.lines ??= new LineIndex(this.notebook.text);
    const { line, character } = this.lines.positionAt(offset);
    return { line: line - this.lines.positionAt(cell?.start ?? 0).line, character };
  }
}

function plain(source: string, language: LanguageId): string {
  if (language === 'python') return withoutIPython(source);
  // Kernels for JavaScript have no magics of their own; what other kernels' magics lead in is another language.
  if (isForeignCell(source) || source.trimStart().startsWith('#!')) return source.replace(/^[^\r\n]{1,2}/gmu, (head) => (head.length === 2 ? '//' : ' '));
  return source;
}
