/** A place in text as tree-sitter counts it: 0-based row (only \n ends one) and 0-based column in UTF-16 code units. */
export interface Point {
  readonly row: number;
  readonly column: number;
}

/** Row and column of a UTF-16 offset. */
export function pointAt(text: string, offset: number): Point {
  let row = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    row++;
    lineStart = at + 1;
  }
  return { row, column: offset - lineStart };
}
