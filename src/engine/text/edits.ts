import type { Span } from './span.js';

/** Replace `span` of the analysed text by `newText`; an empty span inserts. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/**
 * Applies edits that all refer to the same text. Order does not matter; edits at the same place are applied in the
 * order given. Returns `undefined` when two edits overlap, because then no result would be what the author meant.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  let result = '';
  let at = 0;
  for (const { edit } of sorted) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) return undefined;
    result += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** True when the two edit lists cannot be applied together (equal edits, such as the same import, can). */
export function conflicts(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
  return a.some((x) => b.some((y) => !sameEdit(x, y) && touches(x, y)));
}

/** Joins edit lists, dropping exact repetitions (two fixes that add the same import add it once). */
export function mergeEdits(lists: readonly (readonly TextEdit[])[]): TextEdit[] {
  const merged: TextEdit[] = [];
  for (const edit of lists.flat()) if (!merged.some((other) => sameEdit(edit, other))) merged.push(edit);
  return merged;
}

function sameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.newText === b.newText;
}

function touches(a: TextEdit, b: TextEdit): boolean {
  if (a.start === a.end && b.start === b.end) return false;
  return a.start < b.end && b.start < a.end;
}
