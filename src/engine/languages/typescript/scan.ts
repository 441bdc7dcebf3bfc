/** Small readers of source text. They save round trips into WebAssembly for things the characters already tell. */

/** End of the identifier that starts at `at` (a leading `#` counts); `at` itself when there is none. */
export function identifierEnd(text: string, at: number): number {
  let end = at;
  if (text.charCodeAt(end) === 35) end++;
  for (; end < text.length; end++) if (!isWordCode(text.charCodeAt(end))) break;
  return end;
}

/** Letters, digits, `_`, `$`, everything beyond ASCII that is not a blank, and the escapes of `\u0061` (without braces). */
export function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 36
    || code === 92 || (code > 127 && code !== 0xa0 && code !== 0xfeff && !(code >= 0x2000 && code <= 0x206f) && code !== 0x3000);
}

export function isSpaceCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029;
}

const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/[^\n\r]*/g;

/** `text[from, to)` without comments. */
export function withoutComments(text: string, from: number, to: number): string {
  const part = text.slice(from, to);
  return part.includes('/') ? part.replace(COMMENTS, ' ') : part;
}

/** First offset at or after `at` that is neither a blank nor inside a comment. */
export function skipTrivia(text: string, at: number): number {
  let i = at;
  for (; i < text.length;) {
    const code = text.charCodeAt(i);
    if (isSpaceCode(code)) { i++; continue; }
    if (code !== 47) break;
    const next = text.charCodeAt(i + 1);
    if (next === 47) i = lineEnd(text, i);
    else if (next === 42) i = blockEnd(text, i);
    else break;
  }
  return i;
}

/** Offset of the line break (or end of text) at or after `at`. */
export function lineEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) break;
    i++;
  }
  return i;
}

function blockEnd(text: string, at: number): number {
  const end = text.indexOf('*/', at + 2);
  return end === -1 ? text.length : end + 2;
}

/** Commas between two neighbours of a list, outside comments: one when both are plain neighbours, more when there are holes. */
export function commasBetween(text: string, from: number, to: number): number {
  let commas = 0;
  for (let i = skipTrivia(text, from); i < to; i = skipTrivia(text, i + 1)) if (text.charCodeAt(i) === 44) commas++;
  return commas;
}

/**
 * Comment spans inside code that is not lowered (types). Knows strings and template literals; there are no regular
 * expressions in types.
 */
export function commentSpans(text: string, from: number, to: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const part = text.slice(from, to);
  if (!part.includes('//') && !part.includes('/*')) return found;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 34 || code === 39 || code === 96) i = quotedEnd(text, i, to) - 1;
    else if (code === 47) {
      const next = text.charCodeAt(i + 1);
      if (next !== 47 && next !== 42) continue;
      const end = next === 47 ? lineEnd(text, i) : blockEnd(text, i);
      found.push({ start: i, end });
      i = end - 1;
    }
  }
  return found;
}

function quotedEnd(text: string, at: number, to: number): number {
  const quote = text.charCodeAt(at);
  for (let i = at + 1; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === quote) return i + 1;
  }
  return to;
}
