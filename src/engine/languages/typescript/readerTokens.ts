import type { Expr, Name, ObjectPattern, Param, Pattern, StringLiteral } from '../../facts/nodes.js';
import { cooked, numberValue } from './literals.js';
import { identifierEnd, isWordCode } from './scan.js';

/** Longer stretches are left to the parser, so that reading ahead in vain stays cheap. */
const MAX_LENGTH = 1_000;

/** Words that start something else than a plain name. */
export const RESERVED: ReadonlySet<string> = new Set([
  'async', 'class', 'const', 'delete', 'enum', 'function', 'if', 'in', 'instanceof', 'let', 'new', 'of', 'typeof', 'var', 'void', 'yield',
  'abstract', 'as', 'satisfies', 'using', 'static', 'get', 'set', 'type', 'default', 'export', 'extends',
]);

/** Reads words, literals, bracketed lists and patterns from a text; what an expression is, the reader above it knows. */
export class TokenReader {
  /** Offset just past what was read last. */
  at = 0;
  protected limit = 0;
  private readonly numberPattern = /(?:0[xob][\da-f_]+|\d[\d_]*(?:\.[\d_]+)?(?:e[+-]?\d+)?)n?(?![\w.])/iy;

  constructor(protected readonly text: string) {}

  /** A pattern of plain names at `from`: `a`, `{ a, b: c }`, or `undefined`. */
  pattern(from: number): Pattern | undefined {
    this.start(from);
    return this.text.charCodeAt(from) === 123 ? this.objectPattern() : this.plainName();
  }

  /** Parameters without types and defaults, from the opening parenthesis at `from`, or `undefined`. */
  params(from: number): Param[] | undefined {
    this.start(from);
    const params: Param[] = [];
    const read = (start: number): boolean => {
      const pattern = this.text.charCodeAt(start) === 123 ? this.objectPattern() : this.plainName();
      if (!pattern || (pattern.kind === 'name' && pattern.name === 'this')) return false;
      params.push({ start, end: pattern.end, pattern, annotation: undefined, default: undefined, form: 'plain' });
      return true;
    };
    return this.items(from, 41, read) ? params : undefined;
  }

  /** First offset at or after `at` that is no blank. Comments are not skipped. */
  blanks(at: number): number {
    let i = at;
    for (;;) {
      const code = this.text.charCodeAt(i);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return i;
      i++;
    }
  }

  protected start(from: number): void {
    this.at = from;
    this.limit = from + MAX_LENGTH;
  }

  protected plainName(): Name | undefined {
    const start = this.at;
    const code = this.text.charCodeAt(start);
    if (!isWordCode(code) || (code >= 48 && code <= 57)) return undefined;
    const end = identifierEnd(this.text, start);
    const name = this.text.slice(start, end);
    if (RESERVED.has(name) || name.includes('\\')) return undefined;
    this.at = end;
    return { kind: 'name', start, end, parent: undefined, name };
  }

  /** An entry's key: any word will do, keywords too. */
  protected keyName(): Name | undefined {
    const start = this.at;
    const code = this.text.charCodeAt(start);
    if (!isWordCode(code) || (code >= 48 && code <= 57)) return undefined;
    const end = identifierEnd(this.text, start);
    const name = this.text.slice(start, end);
    if (name.includes('\\')) return undefined;
    this.at = end;
    return { kind: 'name', start, end, parent: undefined, name };
  }

  private objectPattern(): ObjectPattern | undefined {
    const open = this.at;
    const entries: ObjectPattern['entries'][number][] = [];
    const read = (): boolean => {
      const key = this.keyName();
      if (!key) return false;
      const colon = this.blanks(this.at);
      if (this.text.charCodeAt(colon) !== 58) {
        entries.push({ key: key.name, target: key, default: undefined, rest: false });
        return true;
      }
      this.at = this.blanks(colon + 1);
      const target = this.plainName();
      if (target) entries.push({ key: key.name, target, default: undefined, rest: false });
      return target !== undefined;
    };
    if (!this.items(open, 125, read)) return undefined;
    return { kind: 'objectPattern', start: open, end: this.at, parent: undefined, entries };
  }

  /** Items between brackets, separated by commas; leaves `at` behind the closing one. False when anything is not simple. */
  protected items(open: number, close: number, read: (start: number) => boolean): boolean {
    let at = this.blanks(open + 1);
    while (this.text.charCodeAt(at) !== close) {
      this.at = at;
      if (!read(at)) return false;
      at = this.blanks(this.at);
      if (this.text.charCodeAt(at) === 44) at = this.blanks(at + 1);
      else if (this.text.charCodeAt(at) !== close) return false;
    }
    this.at = at + 1;
    return true;
  }

  /** Takes `...` when it stands here. */
  protected dots(): boolean {
    if (!this.text.startsWith('...', this.at)) return false;
    this.at = this.blanks(this.at + 3);
    return true;
  }

  protected stringLiteral(quote: number): StringLiteral | undefined {
    const start = this.at;
    for (let i = start + 1; i < this.text.length; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 10 || code === 13) return undefined;
      if (code === 92) i++;
      else if (code === quote) {
        this.at = i + 1;
        return { kind: 'string', start, end: this.at, parent: undefined, value: cooked(this.text.slice(start + 1, i)), bytes: false };
      }
    }
    return undefined;
  }

  protected number(start: number): Expr | undefined {
    this.numberPattern.lastIndex = start;
    const source = this.numberPattern.exec(this.text)?.[0];
    if (source === undefined) return undefined;
    this.at = start + source.length;
    return { kind: 'number', start, end: this.at, parent: undefined, value: numberValue(source) };
  }
}
