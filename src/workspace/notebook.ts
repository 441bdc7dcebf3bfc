/** Jupyter notebooks as one text: the code cells one after the other, with the way back to cells. */
import { LineIndex, type Position } from '../engine/text/lineIndex.js';
import { readJson } from './jsonc.js';
import { isRecord } from './versions/npmManifests.js';

export interface NotebookText {
  /** Code cells joined by line breaks; lines for IPython (`%…`, `!…`) have become comments of the same length. */
  readonly text: string;
  readonly cells: readonly Cell[];
}

interface Cell {
  /** 0-based among all cells of the notebook. */
  readonly index: number;
  /** Offset of its first character in the joined text. */
  readonly start: number;
}

/** Cell magics whose body is still Python. */
const PYTHON_MAGICS = /^%%(?:time|timeit|capture|prun|python3?|debug)\b/u;

/** The code of a notebook; `undefined` when the text is no notebook or its kernel does not speak Python. */
export function readNotebook(text: string): NotebookText | undefined {
  const notebook = readJson(text);
  if (!isRecord(notebook) || !Array.isArray(notebook.cells) || !speaksPython(notebook.metadata)) return undefined;
  const cells: Cell[] = [];
  let joined = '';
  for (const [index, cell] of (notebook.cells as unknown[]).entries()) {
    if (!isRecord(cell) || cell.cell_type !== 'code') continue;
    cells.push({ index, start: joined.length });
    joined += `${withoutMagics(sourceOf(cell.source))}\n`;
  }
  return { text: joined, cells };
}

/** Positions within cells, from offsets of the joined text. */
export class CellLines {
  private readonly lines: LineIndex;

  constructor(private readonly notebook: NotebookText) {
    this.lines = new LineIndex(notebook.text);
  }

  positionAt(offset: number): Position {
    const { line, character } = this.lines.positionAt(offset);
    return { line: line - this.lines.positionAt(this.cellAt(offset)?.start ?? 0).line, character };
  }

  /** 0-based cell that holds an offset. */
  cellOf(offset: number): number | undefined {
    return this.cellAt(offset)?.index;
  }

  private cellAt(offset: number): Cell | undefined {
    return this.notebook.cells.findLast(({ start }) => start <= offset);
  }
}

function speaksPython(metadata: unknown): boolean {
  const { kernelspec, language_info: info } = isRecord(metadata) ? metadata : {};
  const language = isRecord(info) ? info.name : isRecord(kernelspec) ? kernelspec.language : undefined;
  return typeof language !== 'string' || language.toLowerCase().includes('python');
}

function sourceOf(source: unknown): string {
  if (typeof source === 'string') return source;
  return Array.isArray(source) ? (source as unknown[]).filter((line) => typeof line === 'string').join('') : '';
}

function withoutMagics(code: string): string {
  const foreign = code.startsWith('%%') && !PYTHON_MAGICS.test(code);
  // Only the first character goes, so that every offset stays what it was.
  return foreign ? code.replace(/^[^\r\n]/gmu, '#') : code.replace(/^([ \t]*)[%!?](?=\S|[ \t]+\w)/gmu, '$1#');
}
