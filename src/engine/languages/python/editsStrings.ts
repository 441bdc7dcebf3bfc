import type { Module } from '../../facts/nodes.js';
import type { Span } from '../../text/span.js';

const LITERAL = /[rRbBfFuUtT]{0,2}("""|'''|"|')/y;
const BETWEEN = /(?:[\s\\]|#[^\n]*)*/y;

/** The string literals of `within` that go over more than one line: their lines must not be moved. */
export function literalsOverLines(module: Module, within: Span): Span[] {
  const { text } = module;
  return module.index.strings
    .filter((s) => s.start >= within.start && s.start < within.end && text.slice(s.start, s.end).includes('\n'))
    .flatMap((s) => split(text, s))
    .filter((s) => text.slice(s.start, s.end).includes('\n'));
}

/** The literals of an implicit concatenation; the whole of it when its parts cannot be told apart. */
function split(text: string, whole: Span): Span[] {
  const parts: Span[] = [];
  for (let at = whole.start; at < whole.end;) {
    const start = at;
    LITERAL.lastIndex = at;
    const opening = LITERAL.exec(text);
    if (!opening) return [whole];
    at = literalEnd(text, LITERAL.lastIndex, opening[1] ?? '"', whole.end);
    parts.push({ start, end: at });
    BETWEEN.lastIndex = at;
    BETWEEN.exec(text);
    at = Math.max(at, BETWEEN.lastIndex);
    if (at > whole.end) return [whole];
  }
  return parts;
}

function literalEnd(text: string, from: number, quote: string, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.startsWith(quote, at)) return at + quote.length;
  }
  return limit;
}
