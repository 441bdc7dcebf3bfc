/** Writing Python values and looking at Python code fragments that rules hand in. */

/** A string literal; the other quote is taken when it saves escaping. */
export function stringCode(value: string, quote: '"' | "'"): string {
  const other = quote === '"' ? "'" : '"';
  const chosen = value.includes(quote) && !value.includes(other) ? other : quote;
  let inside = '';
  for (const c of value) inside += c === chosen || c === '\\' ? `\\${c}` : ESCAPES[c] ?? escapeControl(c);
  return chosen + inside + chosen;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeControl(c: string): string {
  const code = c.charCodeAt(0);
  if (code < 32 || code === 127) return `\\x${code.toString(16).padStart(2, '0')}`;
  // Python source must be valid UTF-8, so half a surrogate pair cannot stand in it.
  return c.length === 1 && code >= 0xd800 && code <= 0xdfff ? `\\u${code.toString(16)}` : c;
}

/** A number; the infinite ones have no literal. */
export function numberCode(value: number): string {
  if (Number.isNaN(value)) return 'float("nan")';
  if (!Number.isFinite(value)) return value > 0 ? 'float("inf")' : 'float("-inf")';
  return String(value);
}

/** True when `code` keeps its meaning as an operand, callee or object: a name chain with calls and indexes, a literal, or something in brackets. */
export function isPrimary(code: string): boolean {
  const bare = outsideBrackets(code);
  return bare !== undefined && /^(?:[\w.]|[^\x00-\x7f])*$/.test(bare) && !WORD.test(bare);
}

/** True when `code` can stand alone as an argument or element: no bare comma, walrus, yield or star at its outside. */
export function isArgument(code: string): boolean {
  const bare = outsideBrackets(code);
  return bare !== undefined && !/,|:=|^\s*\*|^\s*yield\b|\bfor\b/.test(bare);
}

const WORD = /^(?:await|not|lambda|yield)\b/;

/** `code` without its strings and bracketed parts (each string leaves nothing, each bracket pair nothing); `undefined` when unbalanced. */
function outsideBrackets(code: string): string | undefined {
  let bare = '';
  const open: string[] = [];
  for (const token of pieces(code)) {
    if (token.isString) continue;
    for (const c of token.text) {
      if (c === '(' || c === '[' || c === '{') open.push(c === '(' ? ')' : c === '[' ? ']' : '}');
      else if (c === ')' || c === ']' || c === '}') {
        if (open.pop() !== c) return undefined;
      } else if (open.length === 0) bare += c;
    }
  }
  return open.length === 0 ? bare.trim() : undefined;
}

interface Piece {
  readonly text: string;
  readonly isString: boolean;
}

const STRING = /[rRbBfFuUtT]{0,2}("""[\s\S]*?(?<!\\)(?:\\\\)*"""|'''[\s\S]*?(?<!\\)(?:\\\\)*'''|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')/g;

/** Splits code into string literals and what stands between them. */
function pieces(code: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of code.matchAll(STRING)) {
    found.push({ text: code.slice(at, match.index), isString: false }, { text: match[0], isString: true });
    at = match.index + match[0].length;
  }
  found.push({ text: code.slice(at), isString: false });
  return found;
}

/** Replaces the variable `from` by `to` in code, also inside f-strings, but in no other string, attribute or keyword. */
export function renameVariable(code: string, from: string, to: string): string {
  if (from === to) return code;
  const variable = new RegExp(`(?<![\\w.])${from}(?![\\w]|\\s*=(?!=))`, 'g');
  const substituted = new RegExp(`(\\{[^{}"']*?(?<![\\w.]))${from}(?!\\w)`, 'g');
  return pieces(code)
    .map(({ text, isString }) => {
      if (!isString) return text.replace(variable, to);
      return /^[rR]?[fFtT]/.test(text) ? text.replace(substituted, `$1${to}`) : text;
    })
    .join('');
}

/** True when code mentions a variable. */
export function mentions(code: string, name: string): boolean {
  return renameVariable(code, name, `${name}_`) !== code;
}
