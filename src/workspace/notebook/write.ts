/** Brings changed sources back into a notebook's file. Everything else in it stays as it is, byte for byte. */
import { diffArrays } from 'diff';
import type { TextEdit } from '../../engine/types.js';
import { parseJsonc } from '../jsonc.js';
import { isRecord } from '../versions/npmManifests.js';
import { readLiteral, type Piece, type SourceLiteral } from './literal.js';
import { cellPlaces } from './shape.js';

/**
 * Edits of the file's text that give cells (by their index) a new source. Lines that stay keep their spelling. Throws JsonError when the text
 * is no JSON, and an Error when a cell's source does not stand where it should.
 */
export function sourceEdits(file: string, sources: ReadonlyMap<number, string>): TextEdit[] {
  const document = parseJsonc(file);
  const places = isRecord(document.value) ? cellPlaces(document.value) ?? [] : [];
  const isAscii = /^[\0-\x7f]*$/u.test(file);
  return [...sources].map(([index, source]) => {
    const span = document.spanOf(places[index]?.source ?? []);
    const literal = span && readLiteral(file, span);
    if (!literal) throw new Error(`The source of cell ${index + 1} could not be found.`);
    const lines = written(literal.pieces, source, isAscii);
    return { ...literal.span, newText: literal.form === 'string' ? `"${lines.join('')}"` : list(file, literal, lines) };
  });
}

/** The new source line by line as JSON writes it; lines that were there before as they were written. */
function written(pieces: readonly Piece[], source: string, isAscii: boolean): string[] {
  const lines = source.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
  const kept = matchLines(pieces, lines);
  return lines.map((line, index) => kept.get(index)?.written ?? encode(line, isAscii));
}

/** A list in the layout it had: blanks before the first item, between items, and behind the last. */
function list(file: string, { pieces, span }: SourceLiteral, lines: readonly string[]): string {
  const [first, second] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return lines.length === 0 ? file.slice(span.start, span.end) : `[${lines.map((line) => `"${line}"`).join(', ')}]`;
  const lead = file.slice(span.start + 1, first.at - 1);
  const between = second ? file.slice(first.at + first.written.length + 1, second.at - 1) : `,${lead === '' ? ' ' : lead}`;
  const end = file.slice(last.at + last.written.length + 1, span.end);
  return `[${lead}${lines.map((line) => `"${line}"`).join(between)}${end}`;
}

/** JSON's spelling without the quotes; a file that holds nothing but ASCII stays so. */
function encode(line: string, isAscii: boolean): string {
  const text = JSON.stringify(line).slice(1, -1);
  return isAscii ? text.replace(/[^\0-\x7f]/gu, (character) => [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')) : text;
}

/** Which old piece each new line is, by the new line's number. */
function matchLines(pieces: readonly Piece[], lines: readonly string[]): Map<number, Piece> {
  const kept = new Map<number, Piece>();
  let [piece, line] = [0, 0];
  for (const { count, added, removed } of diffArrays(pieces.map(({ text }) => text), [...lines])) {
    for (let at = 0; at < count && !added && !removed; at++) {
      const same = pieces[piece + at];
      if (same) kept.set(line + at, same);
    }
    if (!added) piece += count;
    if (!removed) line += count;
  }
  return kept;
}
