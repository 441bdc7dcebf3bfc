/** Adding and removing one item of a bracketed, comma-separated list: arguments of a call, entries of a dict. */
import type { Module } from '../../facts/nodes.js';
import type { TextEdit } from '../../text/edits.js';
import type { Span } from '../../text/span.js';
import { eolOf, indentationAt, lineEndAt, lineStartAt, nextLineAt, startsLine } from '../../text/style.js';

/** Adds `code` behind the last item. `brackets` runs from the opening bracket to the closing one. */
export function insertItem(module: Module, items: readonly Span[], brackets: Span, code: string): TextEdit[] {
  const { text } = module;
  const last = items.at(-1);
  const close = brackets.end - 1;
  if (!last) {
    const isEmpty = text.slice(brackets.start + 1, close).trim() === '';
    // Comments between empty brackets stay; only blanks are taken away.
    return [{ start: isEmpty ? brackets.start + 1 : close, end: close, newText: code }];
  }
  const comma = commaAfter(module, last.end, close);
  const ownLine = startsLine(text, last.start) && lineStartAt(text, last.start) > brackets.start;
  const anchor = comma === undefined ? last.end : comma + 1;
  const lineEnd = lineEndAt(text, anchor);
  const sameLine = lineStartAt(text, anchor) === lineStartAt(text, last.end);
  if (!ownLine || !sameLine) return [{ start: last.end, end: last.end, newText: `, ${code}` }];
  const line = `${eolOf(text)}${indentationAt(text, last.start)}${code}`;
  if (close < lineEnd) return [{ start: last.end, end: last.end, newText: `,${line}` }];
  const placed = { start: lineEnd, end: lineEnd, newText: comma === undefined ? line : `${line},` };
  return comma === undefined ? [{ start: last.end, end: last.end, newText: ',' }, placed] : [placed];
}

/** Removes an item with its comma; comments that belong to its neighbours stay. */
export function removeItem(module: Module, items: readonly Span[], index: number, brackets: Span): TextEdit[] | undefined {
  const { text } = module;
  const item = items[index];
  if (!item) return undefined;
  const previous = items[index - 1];
  const next = items[index + 1];
  const close = brackets.end - 1;
  const comma = commaAfter(module, item.end, next?.start ?? close);
  const end = comma === undefined ? item.end : comma + 1;
  const lineEnd = lineEndAt(text, end);
  const restOfLine = text.slice(end, lineEnd).trim();
  if (startsLine(text, item.start) && lineEnd < close && (restOfLine === '' || restOfLine.startsWith('#'))) {
    return [{ start: lineStartAt(text, item.start), end: nextLineAt(text, end), newText: '' }];
  }
  if (next) return [{ start: item.start, end: lineEnd < next.start ? end : next.start, newText: '' }];
  if (previous && !hasCommentBetween(module, previous.end, item.start)) return [{ start: previous.end, end: item.end, newText: '' }];
  return [{ start: item.start, end, newText: '' }];
}

/** Offset of the comma that follows an item, looking past blanks and comments up to `limit`. */
function commaAfter(module: Module, from: number, limit: number): number | undefined {
  const { text } = module;
  for (let at = from; at < limit; at++) {
    const c = text.charAt(at);
    if (c === ',') return at;
    if (c === '#') at = lineEndAt(text, at);
  }
  return undefined;
}

function hasCommentBetween(module: Module, from: number, to: number): boolean {
  return module.comments.some((comment) => comment.start >= from && comment.end <= to);
}
