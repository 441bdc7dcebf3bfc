/** Items between brackets, separated by commas: arguments, entries, declarators, imported names. */
import type { Module } from '../../facts/nodes.js';
import type { TextEdit } from '../../text/edits.js';
import type { Span } from '../../text/span.js';
import { indentationAt, lineEndAt, lineStartAt, nextLineAt, startsLine } from '../../text/style.js';
import type { Site } from './editsPlace.js';
import { endsLine, tokenAfter } from './editsPlace.js';

/** A list: its items in order, and the span from its opening to its closing bracket inclusive. */
export interface ItemList {
  readonly items: readonly Span[];
  readonly brackets: Span;
  /** True when one-line lists have a blank inside their brackets: `{ a }`. */
  readonly padded: boolean;
}

/** Puts `code` behind the last item, on a line of its own where the items have theirs. */
export function appendItem(site: Site, { items, brackets, padded }: ItemList, code: string): TextEdit[] {
  const { module, eol } = site;
  const { text } = module;
  const last = items[items.length - 1];
  if (!last) return appendFirst(site, brackets, padded, code);
  const comma = commaAfter(module, last.end);
  const at = comma ?? last.end;
  if (!startsLine(text, last.start) || !endsLine(module, at)) return [{ start: last.end, end: last.end, newText: `, ${code}` }];
  const lineEnd = lineEndAt(text, at);
  const line = `${eol}${indentationAt(text, last.start)}${code}`;
  if (comma !== undefined) return [{ start: lineEnd, end: lineEnd, newText: `${line},` }];
  if (lineEnd === last.end) return [{ start: last.end, end: last.end, newText: `,${line}` }];
  return [{ start: last.end, end: last.end, newText: ',' }, { start: lineEnd, end: lineEnd, newText: line }];
}

/** The first item of an empty list; comments in it stay. */
function appendFirst(site: Site, brackets: Span, padded: boolean, code: string): TextEdit[] {
  const { text } = site.module;
  const close = brackets.end - 1;
  const inside = text.slice(brackets.start + 1, close);
  const pad = padded ? ' ' : '';
  if (inside.trim() === '') return [{ start: brackets.start + 1, end: close, newText: pad + code + pad }];
  if (startsLine(text, close)) {
    const at = lineStartAt(text, close);
    return [{ start: at, end: at, newText: indentationAt(text, close) + site.indentUnit + code + site.eol }];
  }
  const gap = /\s$/.test(inside) ? '' : ' ';
  return [{ start: close, end: close, newText: `${gap}${code}${pad}` }];
}

/** Takes an item out with its comma; comments that belong to other items stay. */
export function removeItem(module: Module, { items, brackets }: ItemList, index: number): TextEdit[] | undefined {
  const { text } = module;
  const item = items[index];
  if (!item) return undefined;
  const previous = items[index - 1];
  const next = items[index + 1];
  const comma = commaAfter(module, item.end);
  const end = comma ?? item.end;
  if (!previous && !next) {
    const alone = text.slice(brackets.start + 1, item.start).trim() === '' && text.slice(end, brackets.end - 1).trim() === '';
    return [alone ? { start: brackets.start + 1, end: brackets.end - 1, newText: '' } : { start: item.start, end, newText: '' }];
  }
  if (startsLine(text, item.start) && endsLine(module, end)) {
    const line: TextEdit = { start: lineStartAt(text, item.start), end: nextLineAt(text, end), newText: '' };
    // Without a comma behind the last item, the one before it is the last now.
    const before = !next && comma === undefined && previous ? commaAfter(module, previous.end) : undefined;
    return before === undefined ? [line] : [{ start: before - 1, end: before, newText: '' }, line];
  }
  if (next) return [{ start: item.start, end: blanksAfter(text, end), newText: '' }];
  if (!previous) return undefined;
  const separator = commaAfter(module, previous.end) ?? previous.end;
  const plain = /^\s*,\s*$/.test(text.slice(previous.end, item.start));
  if (plain) return [{ start: previous.end, end: item.end, newText: '' }];
  return comma !== undefined
    ? [{ start: item.start, end: comma, newText: '' }]
    : [{ start: separator - 1, end: separator, newText: '' }, { start: item.start, end: item.end, newText: '' }];
}

/** End of the comma that follows `offset`, or `undefined`. */
export function commaAfter(module: Module, offset: number): number | undefined {
  const at = tokenAfter(module, offset);
  return module.text.charAt(at) === ',' ? at + 1 : undefined;
}

function blanksAfter(text: string, offset: number): number {
  let at = offset;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
  return at;
}
