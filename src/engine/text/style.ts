/**
 * How a file is written: line endings, indentation, and where its lines start and end.
 * Lines end at \n (with or without \r before it); offsets are UTF-16.
 */

/** The line ending most of the file uses; `\n` when there is none. */
export function eolOf(text: string): '\n' | '\r\n' {
  let total = 0;
  let withReturn = 0;
  // The first lines tell; a whole large file need not be counted.
  for (let at = text.indexOf('\n'); at !== -1 && total < 100; at = text.indexOf('\n', at + 1)) {
    total++;
    if (text.charCodeAt(at - 1) === 13) withReturn++;
  }
  return withReturn * 2 > total ? '\r\n' : '\n';
}

/** One indentation step: a tab, or the number of blanks by which lines are most often indented more than the line before. */
export function indentUnitOf(text: string, fallback: string): string {
  const votes = new Map<string, number>();
  let previous = '';
  let seen = 0;
  for (const line of text.split('\n', 2_000)) {
    if (line.trim() === '') continue;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    const step = indent.startsWith(previous) ? indent.slice(previous.length) : '';
    previous = indent;
    // A single blank is the alignment of a comment's stars.
    if (step !== '\t' && !/^ {2,8}$/.test(step)) continue;
    votes.set(step, (votes.get(step) ?? 0) + 1);
    seen++;
  }
  if (seen === 0) return fallback;
  return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
}

/** Offset where the line holding `offset` starts. */
export function lineStartAt(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset just before the line break that ends the line holding `offset`, or the end of the text. */
export function lineEndAt(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at === -1) return text.length;
  return at > offset && text.charCodeAt(at - 1) === 13 ? at - 1 : at;
}

/** Offset where the next line starts, or the end of the text when this is the last line. */
export function nextLineAt(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at === -1 ? text.length : at + 1;
}

/** The blanks at the start of the line holding `offset`. */
export function indentationAt(text: string, offset: number): string {
  const start = lineStartAt(text, offset);
  let end = start;
  while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9) end++;
  return text.slice(start, end);
}

/** The step that goes on from `indentation` without mixing tabs and blanks; `unit` where both will do. */
export function stepBehind(indentation: string, unit: string): string {
  if (indentation.endsWith('\t')) return '\t';
  return indentation !== '' && unit === '\t' ? '    ' : unit;
}

/** True when only blanks stand before `offset` on its line. */
export function startsLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStartAt(text, offset), offset));
}

/** Lines with an indentation in front (empty ones stay empty), each followed by the line ending. */
export function asLines(lines: readonly string[], indentation: string, eol: string): string {
  return lines.map((line) => (line === '' ? eol : indentation + line + eol)).join('');
}
