/**
 * Positions in source text. Inside the engine everything is a UTF-16 offset into the analysed text;
 * lines and columns exist only at the edges (see LineIndex).
 */

/** Half-open range of UTF-16 offsets: `start` is included, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when `inner` lies completely inside `outer` (equal spans count). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the spans share at least one character; an empty span counts when it lies inside or at an edge. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
