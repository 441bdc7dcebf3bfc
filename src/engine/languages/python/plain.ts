import type { Argument, Expr, Index, Member, Name, StringLiteral } from '../../facts/nodes.js';

/** Calls nested deeper than this are left to the tree. */
const MAX_NESTING = 30;

/** Words that start an expression and are no names. */
const WORDS = new Set(['None', 'True', 'False', 'not', 'lambda', 'await', 'yield']);

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const OPEN = 40;
const CLOSE = 41;
const COMMA = 44;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const EQUALS = 61;
const OPEN_INDEX = 91;
const BACKSLASH = 92;
const CLOSE_INDEX = 93;
const CLOSE_BRACE = 125;

/**
 * Reads the plainest expressions (names, members, calls, single-line strings, decimal numbers) straight from the text.
 *
 * They are most of any program, and asking the tree about each of their nodes costs several calls into WebAssembly.
 * The tree has already vouched for the syntax and says where an expression starts and ends; whatever holds anything
 * else (an operator, a comment, an escape, a prefix, non-ASCII names) is refused and left to the tree. A test compares
 * both ways over the same sources.
 */
export class PlainText {
  private at = 0;
  private nesting = 0;

  constructor(private readonly text: string) {}

  /** The expression that fills the span exactly, or `undefined` when it is not plain. */
  expression(start: number, end: number): Expr | undefined {
    const expr = this.from(start);
    return expr?.end === end ? expr : undefined;
  }

  /** The argument, item or element that starts here, when it is plain and a comma or closing bracket follows. */
  item(start: number): Expr | undefined {
    const expr = this.from(start);
    return expr && this.delimited() ? expr : undefined;
  }

  /** Like `item`, for a call's arguments: `value` or `name=value`. */
  argument(start: number): Argument | undefined {
    this.at = start;
    this.nesting = 0;
    const argument = this.readArgument();
    return argument && this.delimited() ? argument : undefined;
  }

  /** `target = value` that fills the span exactly. */
  assignment(start: number, end: number): { target: Name | Member | Index; value: Expr } | undefined {
    const target = this.from(start);
    if (!target || (target.kind !== 'name' && target.kind !== 'member' && target.kind !== 'index')) return undefined;
    this.skipBlanks();
    if (this.text.charCodeAt(this.at) !== EQUALS || this.text.charCodeAt(this.at + 1) === EQUALS) return undefined;
    this.at++;
    this.skipBlanks();
    const value = this.from(this.at);
    return value?.end === end ? { target, value } : undefined;
  }

  private from(start: number): Expr | undefined {
    this.at = start;
    this.nesting = 0;
    return this.operand();
  }

  private operand(): Expr | undefined {
    const c = this.text.charCodeAt(this.at);
    if (isNameStart(c)) return this.word();
    if (c === QUOTE || c === APOSTROPHE) {
      const literal = this.string(c);
      return literal && this.trailers(literal);
    }
    return isDigit(c) ? this.number() : undefined;
  }

  private word(): Expr | undefined {
    const start = this.at;
    const name = this.name();
    if (name === undefined) return undefined;
    const end = this.at;
    if (WORDS.has(name)) {
      if (name.length > 5 || name === 'not' || name === 'await' || name === 'yield') return undefined;
      return { kind: 'constant', start, end, parent: undefined, value: name === 'None' ? null : name === 'True' };
    }
    const expr: Name = { kind: 'name', start, end, parent: undefined, name };
    return this.trailers(expr);
  }

  /** Reads an ASCII name; `undefined` when it goes on with something else, such as a string it is the prefix of. */
  private name(): string | undefined {
    const { text } = this;
    const start = this.at;
    let at = start + 1;
    let c = text.charCodeAt(at);
    while (isNamePart(c)) c = text.charCodeAt(++at);
    if (c >= 128 || c === QUOTE || c === APOSTROPHE) return undefined;
    this.at = at;
    return text.slice(start, at);
  }

  private trailers(first: Expr): Expr | undefined {
    const { start } = first;
    let expr: Expr | undefined = first;
    while (expr) {
      switch (this.text.charCodeAt(this.at)) {
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
    if (!isNameStart(this.text.charCodeAt(from))) return undefined;
    const property = this.name();
    if (property === undefined) return undefined;
    const end = this.at;
    return { kind: 'member', start, end, parent: undefined, object, property, propertySpan: { start: from, end }, optional: false };
  }

  private call(callee: Expr, start: number): Expr | undefined {
    const from = this.at;
    if (this.nesting >= MAX_NESTING) return undefined;
    this.nesting++;
    const args: Argument[] = [];
    const closed = this.list(CLOSE, () => {
      const argument = this.readArgument();
      if (argument) args.push(argument);
      return argument !== undefined;
    });
    this.nesting--;
    if (!closed) return undefined;
    const end = this.at;
    return { kind: 'call', start, end, parent: undefined, callee, args, isNew: false, optional: false, argsSpan: { start: from, end } };
  }

  private index(object: Expr, start: number): Expr | undefined {
    if (this.nesting >= MAX_NESTING) return undefined;
    this.nesting++;
    const items: Expr[] = [];
    const closed = this.list(CLOSE_INDEX, () => {
      const item = this.operand();
      if (item) items.push(item);
      return item !== undefined;
    });
    this.nesting--;
    const [first] = items;
    const last = items.at(-1);
    if (!closed || !first || !last) return undefined;
    const index: Expr = items.length === 1 ? first : { kind: 'list', start: first.start, end: last.end, parent: undefined, form: 'tuple', items };
    return { kind: 'index', start, end: this.at, parent: undefined, object, index, optional: false };
  }

  /** Reads comma-separated items up to and including `close`; false when something else is there. */
  private list(close: number, read: () => boolean): boolean {
    this.at++;
    for (;;) {
      this.skipSpace();
      if (this.text.charCodeAt(this.at) === close) {
        this.at++;
        return true;
      }
      if (!read()) return false;
      this.skipSpace();
      const c = this.text.charCodeAt(this.at);
      if (c === COMMA) this.at++;
      else if (c !== close) return false;
    }
  }

  private readArgument(): Argument | undefined {
    const start = this.at;
    if (isNameStart(this.text.charCodeAt(start))) {
      const name = this.name();
      if (name === undefined) return undefined;
      if (this.text.charCodeAt(this.at) === EQUALS && this.text.charCodeAt(this.at + 1) !== EQUALS) {
        this.at++;
        const value = this.operand();
        return value && { start, end: value.end, name, value };
      }
      this.at = start;
    }
    const value = this.operand();
    return value && { start, end: value.end, value };
  }

  private string(quote: number): StringLiteral | undefined {
    const { text } = this;
    const start = this.at;
    let at = start + 1;
    let c = text.charCodeAt(at);
    while (c !== quote) {
      if (c === BACKSLASH || c === LINE_FEED || c === RETURN || at >= text.length) return undefined;
      c = text.charCodeAt(++at);
    }
    // Two quotes in a row are the empty string, three start a long one.
    if (at === start + 1 && text.charCodeAt(at + 1) === quote) return undefined;
    this.at = at + 1;
    return { kind: 'string', start, end: this.at, parent: undefined, value: text.slice(start + 1, at), bytes: false };
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

  private delimited(): boolean {
    this.skipSpace();
    const c = this.text.charCodeAt(this.at);
    return c === COMMA || c === CLOSE || c === CLOSE_INDEX || c === CLOSE_BRACE;
  }

  private skipBlanks(): void {
    let c = this.text.charCodeAt(this.at);
    while (c === SPACE || c === TAB) c = this.text.charCodeAt(++this.at);
  }

  /** Inside brackets line breaks are blanks too. */
  private skipSpace(): void {
    let c = this.text.charCodeAt(this.at);
    while (c === SPACE || c === LINE_FEED || c === RETURN || c === TAB) c = this.text.charCodeAt(++this.at);
  }
}

function isNameStart(c: number): boolean {
  return (c >= 97 && c <= 122) || c === 95 || (c >= 65 && c <= 90);
}

function isNamePart(c: number): boolean {
  return (c >= 97 && c <= 122) || c === 95 || (c >= 65 && c <= 90) || (c >= 48 && c <= 57);
}

function isDigit(c: number): boolean {
  return c >= ZERO && c <= NINE;
}
