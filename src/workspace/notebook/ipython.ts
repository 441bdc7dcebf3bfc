/**
 * What IPython reads that Python does not: magics (`%…`, `%%…`), shell lines (`!…`), help (`name?`) and the escapes that call (`/f x`).
 * They become comments or a `0` of the same length, so that no offset moves.
 */

/** Cell magics whose body is still Python. */
const PYTHON_MAGICS = /^%%(?:time|timeit|capture|prun|python[23]?|debug|memit|mprun|memprofile)\b/u;
/** A line that only IPython understands, behind its indentation. */
const ESCAPED = /[ \t]*(?:[%!]|\?{1,2}[\w%*]|[/,;][\w.]+[ \t]|[^#'"\r\n]*[\w*\])]\?{1,2}[ \t]*(?=[\r\n]|$))/uy;
/** `files = !ls` and `result = %timeit f()`: what is assigned is not Python. Ends before the `!` or `%`. */
const ASSIGNED = /[ \t]*[\w.*,[\]'" \t]+=[ \t]*(?=[!%]\w)/uy;

/** The source of a Python cell as plain Python. */
export function withoutIPython(source: string): string {
  if (isForeignCell(source)) return commentedOut(source);
  const mask = new Mask(source);
  let at = 0;
  while (at < source.length) {
    const command = commandAt(source, at);
    // A statement that never ends would swallow the cells behind this one.
    const end = command === undefined ? statementEnd(source, at) : commandEnd(source, command);
    if (end === undefined) return commentedOut(source);
    if (command !== undefined) mask.silence(command, command === at, end);
    at = command === undefined ? end : nextLine(source, end);
  }
  return mask.text;
}

/** True when a cell is for another language altogether: shell, HTML, a file to write. */
export function isForeignCell(source: string): boolean {
  const start = source.trimStart();
  return start.startsWith('%%') && !PYTHON_MAGICS.test(start);
}

/** Every line as a comment, at the same length. */
export function commentedOut(source: string): string {
  return source.replace(/^[^\r\n]/gmu, (first) => '#'.padEnd(first.length));
}

/** Offset of the first character that only IPython understands in the statement at `at`; `undefined` for Python. */
function commandAt(source: string, at: number): number | undefined {
  if (matchEnd(ESCAPED, source, at) !== undefined) return matchEnd(/[ \t]*/uy, source, at);
  return matchEnd(ASSIGNED, source, at);
}

/** Collects what is silenced and writes it over the source. */
class Mask {
  private readonly characters: string[];

  constructor(source: string) {
    // Not by code points: offsets are UTF-16.
    this.characters = source.split('');
  }

  get text(): string {
    return this.characters.join('');
  }

  /** Silences a command of one or several lines. In front of nothing but the margin a comment will do; elsewhere a value has to stand. */
  silence(start: number, atMargin: boolean, end: number): void {
    if (atMargin) this.characters[start] = '#';
    else {
      this.characters[start] = '0';
      if (start + 1 < end) this.characters[start + 1] = '#';
    }
    for (let at = start + 1; at < end; at++) {
      if (this.characters[at - 1] === '\n' && !/[\r\n]/u.test(this.characters[at] ?? '')) this.characters[at] = '#';
    }
  }
}

/** End of a command's last line; a backslash at the end of a line goes on to the next. */
function commandEnd(source: string, start: number): number {
  const lines = /(?:[^\r\n]*\\(?:\r\n|\r|\n))*[^\r\n]*/uy;
  return matchEnd(lines, source, start) ?? source.length;
}

function nextLine(source: string, end: number): number {
  return matchEnd(/\r\n|\r|\n/uy, source, end) ?? end;
}

/** A piece of Python that line breaks may or may not end: strings, comments, brackets, continued lines, line breaks, anything else. */
const TOKEN = /"""(?:[^\\]|\\[\s\S])*?"""|'''(?:[^\\]|\\[\s\S])*?'''|"""|'''|"(?:[^"\\\r\n]|\\(?:\r\n|[\s\S]))*"?|'(?:[^'\\\r\n]|\\(?:\r\n|[\s\S]))*'?|#[^\r\n]*|\\(?:\r\n|\r|\n)|[([{]|[)\]}]|\r\n|\r|\n|[^"'#\\()[\]{}\r\n]+|[\s\S]/uy;

/** Offset behind the line break that ends the statement (or the blank line) at `at`; `undefined` when a bracket or string stays open. */
function statementEnd(source: string, at: number): number | undefined {
  let depth = 0;
  TOKEN.lastIndex = at;
  for (let match = TOKEN.exec(source); match; match = TOKEN.exec(source)) {
    const [token] = match;
    if (token === '"""' || token === "'''") return undefined;
    if (token === '(' || token === '[' || token === '{') depth++;
    else if (token === ')' || token === ']' || token === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (token === '\n' || token === '\r' || token === '\r\n')) return TOKEN.lastIndex;
    if (TOKEN.lastIndex >= source.length) break;
  }
  return depth === 0 ? source.length : undefined;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
