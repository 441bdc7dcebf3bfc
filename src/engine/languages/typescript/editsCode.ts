/** Writing JavaScript values, and looking at code fragments that rules hand in. */

export type Quote = '"' | "'";

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u2028': '\\u2028', '\u2029': '\\u2029' };

/** A string literal; the other quote is taken when it saves escaping. */
export function stringCode(value: string, quote: Quote): string {
  const other = quote === '"' ? "'" : '"';
  const chosen = value.includes(quote) && !value.includes(other) ? other : quote;
  let inside = '';
  for (const c of value) inside += c === chosen || c === '\\' ? `\\${c}` : ESCAPES[c] ?? escapeControl(c);
  return chosen + inside + chosen;
}

function escapeControl(c: string): string {
  const code = c.charCodeAt(0);
  if (code < 32 || code === 127) return `\\x${code.toString(16).padStart(2, '0')}`;
  return c.length === 1 && code >= 0xd800 && code <= 0xdfff ? `\\u${code.toString(16)}` : c;
}

/** A number; whole numbers of five digits and more are grouped (`30_000`). */
export function numberCode(value: number): string {
  const plain = String(value);
  return Number.isInteger(value) && /^-?\d{5,}$/.test(plain) ? plain.replace(/\B(?=(?:\d{3})+$)/g, '_') : plain;
}

/** A key of an object literal, quoted when it is no identifier. */
export function keyCode(key: string, quote: Quote): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : stringCode(key, quote);
}

/** `{ a: 1 }` on one line. */
export function objectCode(entries: readonly (readonly [key: string, value: string])[], quote: Quote): string {
  if (entries.length === 0) return '{}';
  return `{ ${entries.map(([key, value]) => `${keyCode(key, quote)}: ${value}`).join(', ')} }`;
}

/** A comment for a line of its own or the end of a line. */
export function commentCode(text: string): string {
  return `// ${text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim()}`;
}

/** True when `code` keeps its meaning as an operand, callee or object: a chain of names, calls and indexes, a literal, or something in brackets. */
export function isPrimary(code: string): boolean {
  const bare = outsideBrackets(code);
  return bare !== undefined && /^(?:new\s+)?[\w$.?!#\x80-\uffff]*$/.test(bare) && !/^(?:async|await|class|delete|function|typeof|void|yield)\b/.test(bare) && !/^\s*\{/.test(code);
}

/** True when `code` can stand alone as an argument, value or item: no comma at its outside. */
export function isArgument(code: string): boolean {
  const bare = outsideBrackets(code);
  return bare !== undefined && !bare.includes(',');
}

/** True when a line starting with `code` would go on from a line before it that has no semicolon. */
export function continuesLine(code: string): boolean {
  return /^\s*(?:[([`/+\-*%<>=&|^?.,]|in\b|instanceof\b)/.test(code) && !/^\s*(?:\+\+|--|\/\/|\/\*)/.test(code);
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** `code` without its strings and bracketed parts; `undefined` when its brackets or quotes do not match. */
function outsideBrackets(code: string): string | undefined {
  let bare = '';
  const open: string[] = [];
  for (let i = 0; i < code.length; i++) {
    const c = code.charAt(i);
    const closing = CLOSING[c];
    if (c === '"' || c === "'" || c === '`') {
      const end = quoteEnd(code, i);
      if (end === undefined) return undefined;
      i = end;
    } else if (closing !== undefined) open.push(closing);
    else if (c === ')' || c === ']' || c === '}') {
      if (open.pop() !== c) return undefined;
    } else if (open.length === 0) bare += c;
  }
  return open.length === 0 ? bare.trim() : undefined;
}

/** Offset of the quote that closes the one at `from`; substitutions of templates may nest. */
function quoteEnd(code: string, from: number): number | undefined {
  const quote = code.charAt(from);
  for (let i = from + 1; i < code.length; i++) {
    const c = code.charAt(i);
    if (c === '\\') i++;
    else if (c === quote) return i;
    else if (quote === '`' && c === '$' && code.charAt(i + 1) === '{') {
      const end = braceEnd(code, i + 1);
      if (end === undefined) return undefined;
      i = end;
    }
  }
  return undefined;
}

function braceEnd(code: string, from: number): number | undefined {
  let depth = 0;
  for (let i = from; i < code.length; i++) {
    const c = code.charAt(i);
    if (c === '{') depth++;
    else if (c === '}' && --depth === 0) return i;
    else if (c === '"' || c === "'" || c === '`') {
      const end = quoteEnd(code, i);
      if (end === undefined) return undefined;
      i = end;
    }
  }
  return undefined;
}

/** True when code mentions the variable `name` (strings count as well: a template may hold it). */
export function mentions(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w$.])${name}(?![\\w$])`).test(code);
}
