import type { Argument, Expr, Index, Member, Name, Param } from '../../facts/nodes.js';
import { spelledOperator } from './operators.js';
import { isNameStart } from './plainCursor.js';
import { MAX_NESTING, PlainOperands } from './plainOperands.js';

const CLOSE = 41;
const STAR = 42;
const COMMA = 44;
const SLASH = 47;
const COLON = 58;
const EQUALS = 61;
const CLOSE_INDEX = 93;
const CLOSE_BRACE = 125;

const SYMBOLS = /(?:==|!=|<=|>=|\/\/|\*\*|<<|>>|[-+*/%<>|&^@])(?![=<>*/])/y;
const WORDS = /(?:and|or|in|is(?: not)?|not in)(?!\w)/y;
/** The words that start other statements; `print` and `exec` are statements when no parenthesis follows. */
const STATEMENT = /(?:if|for|while|with|try|def|class|return|raise|pass|break|continue|import|from|global|nonlocal|del|assert|async|print(?! *\()|exec|match|type)(?!\w)|@/y;
/** Operators that may follow each other without changing how the row is grouped: to the left. */
const REPEATABLE = new Set(['&&', '||', '+']);

/**
 * Reads the plainest expressions straight from the text.
 *
 * They are most of any program, and asking the tree about each of their nodes costs several calls into WebAssembly.
 * The tree has already vouched for the syntax and says where an expression starts and ends; whatever holds anything
 * else (operators of several kinds, comments, escapes, prefixes, non-ASCII names) is refused and left to the tree.
 * A test compares both ways over the same sources.
 */
export class PlainText extends PlainOperands {
  /** False where a statement starts that is surely no plain expression or assignment: a compound statement, a decorator, a jump. */
  mayStart(start: number): boolean {
    STATEMENT.lastIndex = start;
    return !STATEMENT.test(this.text);
  }

  /** The expression that fills the span exactly, or `undefined` when it is not plain. */
  expression(start: number, end: number): Expr | undefined {
    const expr = this.from(start);
    return expr?.end === end ? expr : undefined;
  }

  /** The item of a list that starts here, when it is plain and a comma or closing bracket follows. */
  item(start: number): Expr | undefined {
    const expr = this.from(start);
    return expr && this.isDelimited() ? expr : undefined;
  }

  /** Like `item`, for a call's arguments: `value` or `name=value`. */
  argument(start: number): Argument | undefined {
    this.start(start);
    const argument = this.readArgument();
    return argument && this.isDelimited() ? argument : undefined;
  }

  /** `target = value` or `target: type = value` that fills the span exactly. */
  assignment(start: number, end: number): { target: Name | Member | Index; annotation?: Expr; value?: Expr } | undefined {
    this.start(start);
    const target = this.operand();
    if (!target || (target.kind !== 'name' && target.kind !== 'member' && target.kind !== 'index')) return undefined;
    const annotation = this.behind(COLON);
    if (annotation?.end === end) return { target, annotation };
    const value = this.behind(EQUALS);
    return value?.end === end ? { target, value, ...(annotation && { annotation }) } : undefined;
  }

  /** The parameters between parentheses that fill the span exactly. */
  parameters(start: number, end: number): Param[] | undefined {
    this.start(start);
    let isKeywordOnly = false;
    const items = this.items(CLOSE, () => {
      const c = this.here();
      if (c === SLASH || c === STAR) {
        const separator = this.text.charCodeAt(this.at + 1);
        if (c === STAR) isKeywordOnly = true;
        if (separator === COMMA || separator === CLOSE) {
          this.at++;
          return 'separator' as const;
        }
      }
      return this.parameter(isKeywordOnly);
    });
    return items && this.at === end ? items.filter((item) => item !== 'separator') : undefined;
  }

  protected value(): Expr | undefined {
    const start = this.at;
    if (this.skipWord('not')) {
      this.skipBlanks();
      const operand = this.operand();
      return operand && { kind: 'unary', start, end: operand.end, parent: undefined, op: '!', operand };
    }
    let expr = this.operand();
    let before: string | undefined;
    for (let length = 0; expr && length <= MAX_NESTING; length++) {
      const op = this.operator();
      if (op === undefined) return expr;
      if (before !== undefined && (before !== op || !REPEATABLE.has(op))) return undefined;
      // The grammar lets a sign or an await take the whole power.
      if (op === '**' && (expr.kind === 'unary' || expr.kind === 'await')) return undefined;
      before = op;
      const right = this.operand();
      expr = right && { kind: 'binary', start, end: right.end, parent: undefined, op, left: expr, right };
    }
    return undefined;
  }

  private start(at: number): void {
    this.at = at;
    this.nesting = 0;
  }

  private from(at: number): Expr | undefined {
    this.start(at);
    return this.value();
  }

  /** The operator behind an operand, with the blanks around it; stays where it is when there is none. */
  private operator(): string | undefined {
    const from = this.at;
    this.skipBlanks();
    const c = this.here();
    const pattern = isNameStart(c) ? WORDS : SYMBOLS;
    pattern.lastIndex = this.at;
    const found = c === COMMA || c === CLOSE || this.at === from && pattern === WORDS ? undefined : pattern.exec(this.text)?.[0];
    if (found === undefined) {
      this.at = from;
      return undefined;
    }
    this.at += found.length;
    this.skipBlanks();
    return spelledOperator(found);
  }

  /** The value behind a colon or equals sign, if one stands here. */
  private behind(sign: number): Expr | undefined {
    const from = this.at;
    this.skipBlanks();
    if (this.here() !== sign || this.text.charCodeAt(this.at + 1) === EQUALS) {
      this.at = from;
      return undefined;
    }
    this.at++;
    this.skipBlanks();
    return this.value();
  }

  private parameter(isKeywordOnly: boolean): Param | undefined {
    const start = this.at;
    let stars = 0;
    for (; this.here() === STAR; this.at++) stars++;
    const nameStart = this.at;
    const name = isNameStart(this.here()) ? this.name() : undefined;
    if (name === undefined || stars > 2) return undefined;
    const pattern: Name = { kind: 'name', start: nameStart, end: this.at, parent: undefined, name };
    const form = stars === 1 ? 'list' : stars === 2 ? 'dict' : isKeywordOnly ? 'keyword' : 'plain';
    const annotation = this.behind(COLON);
    const fallback = this.behind(EQUALS);
    const end = (fallback ?? annotation ?? pattern).end;
    return { start, end, form, pattern, ...(annotation && { annotation }), ...(fallback && { default: fallback }) };
  }

  private isDelimited(): boolean {
    this.skipSpace();
    const c = this.here();
    return c === COMMA || c === CLOSE || c === CLOSE_INDEX || c === CLOSE_BRACE;
  }
}
