import type { Argument, Expr, ObjectEntry, StringLiteral, Template } from '../../facts/nodes.js';
import { Cursor, isDigit, isNamePart, isNameStart } from './plainCursor.js';

/** Brackets nested deeper, and chains and rows longer than this, are left to the tree, which counts depth. */
export const MAX_NESTING = 30;

/** Words that are no names. */
const KEYWORDS = new Set([
  'None', 'True', 'False', 'not', 'lambda', 'await', 'yield', 'if', 'else', 'elif', 'for', 'while', 'with', 'try', 'except', 'finally', 'def', 'class',
  'return', 'raise', 'pass', 'break', 'continue', 'import', 'from', 'global', 'nonlocal', 'del', 'assert', 'async', 'and', 'or', 'in', 'is', 'as',
]);

const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
const APOSTROPHE = 39;
const OPEN = 40;
const CLOSE = 41;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;
const COLON = 58;
const EQUALS = 61;
const OPEN_INDEX = 91;
const BACKSLASH = 92;
const CLOSE_INDEX = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Reads names, members, calls, indexes, one-line strings, decimal numbers, lists and dicts; see PlainText. */
export abstract class PlainOperands extends Cursor {
  protected nesting = 0;

  /** An operand with operators around it; what stands between brackets and commas. */
  protected abstract value(): Expr | undefined;

  protected operand(): Expr | undefined {
    const c = this.here();
    if (isNameStart(c)) return this.word(c);
    if (c === QUOTE || c === APOSTROPHE) {
      const literal = this.string(this.at, c);
      return literal && this.trailers(literal);
    }
    if (c === OPEN_INDEX) return this.listLiteral();
    if (c === OPEN_BRACE) return this.dict();
    if (c === MINUS) return this.negative();
    return isDigit(c) ? this.number() : undefined;
  }

  /** `value` or `name=value`. */
  protected readArgument(): Argument | undefined {
    const start = this.at;
    if (isNameStart(this.here())) {
      const name = this.name();
      if (name !== undefined && this.here() === EQUALS && this.text.charCodeAt(this.at + 1) !== EQUALS) {
        this.at++;
        const value = this.value();
        return value && { start, end: value.end, name, value };
      }
      this.at = start;
    }
    const value = this.value();
    return value && { start, end: value.end, value };
  }

  /** Items up to the closing bracket, `undefined` when one of them is not plain. */
  protected items<T>(close: number, read: () => T | undefined): T[] | undefined {
    if (this.nesting >= MAX_NESTING) return undefined;
    this.nesting++;
    const items: T[] = [];
    const closed = this.list(close, () => {
      const item = read();
      if (item !== undefined) items.push(item);
      return item !== undefined;
    });
    this.nesting--;
    return closed ? items : undefined;
  }

  private word(first: number): Expr | undefined {
    const start = this.at;
    const name = this.name();
    // `f"…"`: a prefix, not a name.
    if (name === undefined) return first === 102 ? this.formatted(start) : undefined;
    const end = this.at;
    if (!KEYWORDS.has(name)) return this.trailers({ kind: 'name', start, end, parent: undefined, name });
    switch (name) {
      case 'None': return { kind: 'constant', start, end, parent: undefined, value: null };
      case 'True': case 'False': return { kind: 'constant', start, end, parent: undefined, value: name === 'True' };
      case 'await': {
        this.skipBlanks();
        const value = isNameStart(this.here()) ? this.operand() : undefined;
        return value && { kind: 'await', start, end: value.end, parent: undefined, value };
      }
      default: return undefined;
    }
  }

  private trailers(first: Expr): Expr | undefined {
    const { start } = first;
    let expr: Expr | undefined = first;
    for (let length = 0; expr && length <= MAX_NESTING; length++) {
      switch (this.here()) {
        case DOT: expr = this.member(expr, start); break;
        case OPEN: expr = this.call(expr, start); break;
        case OPEN_INDEX: expr = this.index(expr, start); break;
        default: return expr;
      }
    }
    return undefined;
  }

  private member(object: Expr, start: number): Expr | undefined {
    const from = ++this.at;
    if (!isNameStart(this.here())) return undefined;
    const property = this.name();
    if (property === undefined) return undefined;
    const end = this.at;
    return { kind: 'member', start, end, parent: undefined, object, property, propertySpan: { start: from, end }, optional: false };
  }

  private call(callee: Expr, start: number): Expr | undefined {
    const from = this.at;
    const args = this.items(CLOSE, () => this.readArgument());
    if (!args) return undefined;
    const end = this.at;
    return { kind: 'call', start, end, parent: undefined, callee, args, isNew: false, optional: false, argsSpan: { start: from, end } };
  }

  private index(object: Expr, start: number): Expr | undefined {
    const items = this.items(CLOSE_INDEX, () => this.value());
    const first = items?.[0];
    const last = items?.at(-1);
    if (!items || !first || !last) return undefined;
    const index: Expr = items.length === 1 ? first : { kind: 'list', start: first.start, end: last.end, parent: undefined, form: 'tuple', items };
    return { kind: 'index', start, end: this.at, parent: undefined, object, index, optional: false };
  }

  private listLiteral(): Expr | undefined {
    const start = this.at;
    const items = this.items(CLOSE_INDEX, () => this.value());
    return items && { kind: 'list', start, end: this.at, parent: undefined, form: 'list', items };
  }

  private dict(): Expr | undefined {
    const start = this.at;
    const entries = this.items(CLOSE_BRACE, () => this.entry());
    return entries && { kind: 'object', start, end: this.at, parent: undefined, entries };
  }

  /** `'key': value`; computed keys and spreads are left to the tree. */
  private entry(): ObjectEntry | undefined {
    const start = this.at;
    const c = this.here();
    const key = c === QUOTE || c === APOSTROPHE ? this.string(start, c) : undefined;
    if (!key || this.here() !== COLON) return undefined;
    this.at++;
    this.skipBlanks();
    const value = this.value();
    return value && { start, end: value.end, key: key.value, keySpan: { start, end: key.end }, spread: false, shorthand: false, value };
  }

  /** A string without prefix, escapes and line breaks. */
  private string(start: number, quote: number): StringLiteral | undefined {
    const end = this.stringEnd(this.at + 1, quote);
    if (end === undefined) return undefined;
    const value = this.text.slice(this.at + 1, end - 1);
    this.at = end;
    return { kind: 'string', start, end, parent: undefined, value, bytes: false };
  }

  /** Offset behind the closing quote; `undefined` for escapes, long strings and strings that go on in the next line. */
  private stringEnd(from: number, quote: number): number | undefined {
    const { text } = this;
    let at = from;
    let c = text.charCodeAt(at);
    while (c !== quote) {
      if (c === BACKSLASH || c === LINE_FEED || c === RETURN || at >= text.length) return undefined;
      c = text.charCodeAt(++at);
    }
    // Two quotes in a row are the empty string, three start a long one.
    return at === from && text.charCodeAt(at + 1) === quote ? undefined : at + 1;
  }

  /** `f"a {b.c} d"` whose substitutions are plain and hold no quotes, formats or braces. */
  private formatted(start: number): StringLiteral | Template | undefined {
    const { text } = this;
    const quote = text.charCodeAt(start + 1);
    const end = quote === QUOTE || quote === APOSTROPHE ? this.stringEnd(start + 2, quote) : undefined;
    if (end === undefined) return undefined;
    const parts: (string | Expr)[] = [];
    let from = start + 2;
    for (let at = from; ;) {
      const c = text.charCodeAt(at);
      if (c === CLOSE_BRACE) return undefined;
      if (c !== OPEN_BRACE && at < end - 1) {
        at++;
        continue;
      }
      if (at > from) parts.push(text.slice(from, at));
      if (at >= end - 1) break;
      this.at = at + 1;
      const value = this.here() === OPEN_BRACE ? undefined : this.operand();
      if (!value || this.at >= end || this.here() !== CLOSE_BRACE) return undefined;
      parts.push(value);
      at = from = this.at + 1;
    }
    this.at = end;
    if (parts.every((part) => typeof part === 'string')) return { kind: 'string', start, end, parent: undefined, value: parts.join(''), bytes: false };
    return { kind: 'template', start, end, parent: undefined, parts };
  }

  private negative(): Expr | undefined {
    const start = this.at++;
    const operand = isDigit(this.here()) ? this.number() : undefined;
    return operand && { kind: 'unary', start, end: operand.end, parent: undefined, op: '-', operand };
  }

  private number(): Expr | undefined {
    const { text } = this;
    const start = this.at;
    let at = start;
    while (isDigit(text.charCodeAt(at))) at++;
    if (at > start + 1 && text.charCodeAt(start) === ZERO) return undefined;
    if (text.charCodeAt(at) === DOT) {
      at++;
      while (isDigit(text.charCodeAt(at))) at++;
    }
    const c = text.charCodeAt(at);
    if (isNamePart(c) || c === DOT || c >= 128) return undefined;
    this.at = at;
    return { kind: 'number', start, end: at, parent: undefined, value: Number(text.slice(start, at)) };
  }
}
