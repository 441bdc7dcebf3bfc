/** A cell's source as it is written in the notebook's file: one JSON string, or a list of them, with the way from text to file. */
import type { Span } from '../../engine/types.js';

/** A run of the source that stands in one piece in the file: a list's item, or a line of a string. */
export interface Piece {
  /** What it says. */
  readonly text: string;
  /** How it is written, without quotes. */
  readonly written: string;
  /** Offset of `written` in the file. */
  readonly at: number;
}

export interface SourceLiteral {
  readonly form: 'string' | 'list';
  readonly pieces: readonly Piece[];
  /** The whole value, brackets or quotes included. */
  readonly span: Span;
}

const STRING = /"((?:[^"\\]|\\.)*)"/gu;
/** A line of a written string: up to and with the escape that stands for a line feed. */
const WRITTEN_LINE = /(?:\\(?!n|u000a)[\s\S]|[^\\])*?(?:\\n|\\u000[aA])|(?:\\[\s\S]|[^\\])+$/gu;

/** Reads the value at `span` of a notebook's file; `undefined` when it is neither a string nor a list of strings. */
export function readLiteral(file: string, span: Span): SourceLiteral | undefined {
  const value = file.slice(span.start, span.end);
  const strings = [...value.matchAll(STRING)].map((match) => pieceOf(match[1] ?? '', span.start + match.index + 1));
  if (value.startsWith('[')) return { form: 'list', pieces: strings, span };
  const [whole] = strings;
  if (!value.startsWith('"') || whole === undefined) return undefined;
  const lines = [...whole.written.matchAll(WRITTEN_LINE)].map((match) => pieceOf(match[0], whole.at + match.index));
  return { form: 'string', pieces: lines, span };
}

/** Offset in the file of an offset of the source; the end of the last piece for offsets behind it. */
export function fileOffset({ pieces, span }: SourceLiteral, offset: number): number {
  let left = offset;
  for (const [index, piece] of pieces.entries()) {
    // The end of one piece is the start of the next, where there is one.
    if (left < piece.text.length || (left === piece.text.length && index === pieces.length - 1)) return piece.at + writtenLength(piece.written, left);
    left -= piece.text.length;
  }
  return span.start + 1;
}

/** Characters of `written` that say the first `count` of the text. */
function writtenLength(written: string, count: number): number {
  const characters = /\\u[0-9a-fA-F]{4}|\\.|[\s\S]/gy;
  for (let said = 0; said < count; said++) if (!characters.test(written)) break;
  return characters.lastIndex;
}

function pieceOf(written: string, at: number): Piece {
  return { text: JSON.parse(`"${written}"`) as string, written, at };
}
