import type { Argument, Call, Expr, ObjectEntry } from '../../facts/nodes.js';
import { cooked, templateOf } from './literals.js';
import { operatorAt, precedenceOf } from './operators.js';
import { RESERVED, TokenReader } from './readerTokens.js';
import { identifierEnd } from './scan.js';

const MAX_NESTING = 12;
const MAX_LINKS = 30;

const WORDS = new Map<string, 'await' | boolean | null>([['await', 'await'], ['true', true], ['false', false], ['null', null]]);

/**
 * Reads the simple code that most code consists of (`client.chat.send({ model: 'x', n: 1 })`) straight from the text:
 * names, members, calls, literals, lists and objects of those, `await`, `!` and two operands. Everything else, comments included, is
 * refused and left to the syntax tree. A round trip into the parser costs more than reading ten characters, and only with
 * this does lowering stay within its share of the time. Callers check that what follows proves where the expression ends;
 * only trees without errors are read this way, so brackets are known to match.
 */
export class TextReader extends TokenReader {
  private stop = 0;
  private nesting = 0;
  private sawLess = false;

  constructor(text: string, private readonly onImportCall: (call: Call) => void) {
    super(text);
  }

  /**
   * The simple expression at `from`, or `undefined`; on success `at` is its end. A member or call that would begin at or
   * after `stop` is left alone.
   */
  expr(from: number, stop = Infinity): Expr | undefined {
    this.start(from);
    this.stop = stop;
    return this.value();
  }

  /** Like `expr`, but leaves operators that follow alone: for what may itself stand before one. */
  operandAt(from: number): Expr | undefined {
    this.start(from);
    return this.operand();
  }

  protected override start(from: number): void {
    super.start(from);
    this.stop = Infinity;
    this.nesting = 0;
    this.sawLess = false;
  }

  private value(): Expr | undefined {
    const left = this.operand();
    return left && this.operators(left, 1);
  }

  /** Continues with binary operators of at least the given precedence. */
  private operators(first: Expr, lowest: number): Expr | undefined {
    let left = first;
    for (let count = 0; count < MAX_LINKS; count++) {
      const at = this.blanks(this.at);
      const op = operatorAt(this.text, at);
      if (op === undefined) return left;
      const precedence = precedenceOf(op);
      if (precedence < lowest) return left;
      const from = this.blanks(at + op.length);
      if (from >= this.stop) return left;
      // With both around, `<` may open type arguments.
      if (op.startsWith('<')) this.sawLess = true;
      else if (op.startsWith('>') && this.sawLess) return undefined;
      this.at = from;
      const operand = this.operand();
      const right = operand && this.operators(operand, precedence + 1);
      if (!right) return undefined;
      if (op.startsWith('<') && this.mayBeTypeArguments()) return undefined;
      left = { kind: 'binary', start: left.start, end: right.end, parent: undefined, op, left, right };
    }
    return undefined;
  }

  /** After `a < b`: a comma or `>` next makes `<b` look like the start of type arguments. */
  private mayBeTypeArguments(): boolean {
    const next = this.text.charCodeAt(this.blanks(this.at));
    return next === 44 || next === 62;
  }

  private operand(): Expr | undefined {
    if (this.at > this.limit || this.nesting >= MAX_NESTING) return undefined;
    this.nesting++;
    const start = this.at;
    const first = this.primary();
    const result = first && first.kind !== 'await' && first.kind !== 'unary' ? this.links(start, first) : first;
    this.nesting--;
    return result;
  }

  private primary(): Expr | undefined {
    const start = this.at;
    const code = this.text.charCodeAt(start);
    if (code === 39 || code === 34) return this.stringLiteral(code);
    if (code === 123) return this.objectLiteral(start);
    if (code === 91) return this.list(start);
    if (code >= 48 && code <= 57) return this.number(start);
    if (code === 33) return this.not(start);
    if (code === 96) return this.template(start);
    return this.word();
  }

  private word(): Expr | undefined {
    const name = this.plainName();
    if (!name) return undefined;
    const { start, end } = name;
    if (name.name === 'undefined') return { kind: 'constant', start, end, parent: undefined, value: undefined };
    const meaning = WORDS.get(name.name);
    if (meaning === undefined) return name;
    if (meaning !== 'await') return { kind: 'constant', start, end, parent: undefined, value: meaning };
    this.at = this.blanks(end);
    const value = this.at > end ? this.operand() : undefined;
    return value && { kind: 'await', start, end: value.end, parent: undefined, value };
  }

  private not(start: number): Expr | undefined {
    this.at = start + 1;
    const operand = this.operand();
    return operand && { kind: 'unary', start, end: operand.end, parent: undefined, op: '!', operand };
  }

  /** What may follow a primary: members and calls. */
  private links(start: number, first: Expr): Expr | undefined {
    let result = first;
    for (let count = 0; count < MAX_LINKS; count++) {
      const at = this.blanks(this.at);
      const code = this.text.charCodeAt(at);
      if (at >= this.stop) return result;
      if (code === 40) {
        const args = this.args(at);
        if (!args) return undefined;
        result = {
          kind: 'call', start, end: this.at, parent: undefined, callee: result, args, isNew: false, optional: false,
          argsSpan: { start: at, end: this.at },
        };
        if (result.callee.kind === 'name' && (result.callee.name === 'require' || result.callee.name === 'import')) this.onImportCall(result);
        continue;
      }
      const optional = code === 63 && this.text.charCodeAt(at + 1) === 46;
      if (code !== 46 && !optional) return result;
      const from = this.blanks(at + (optional ? 2 : 1));
      const end = identifierEnd(this.text, from);
      const head = this.text.charCodeAt(from);
      if (from >= this.stop) return result;
      if (end === from || (head >= 48 && head <= 57)) return undefined;
      const property = this.text.slice(from, end);
      if (property.includes('\\')) return undefined;
      result = { kind: 'member', start, end, parent: undefined, object: result, property, propertySpan: { start: from, end }, optional };
      this.at = end;
    }
    return undefined;
  }

  private args(open: number): Argument[] | undefined {
    const args: Argument[] = [];
    const read = (start: number): boolean => {
      const spread = this.dots();
      const value = this.value();
      if (!value) return false;
      args.push(spread ? { start, end: value.end, spread: 'list', value } : { start, end: value.end, value });
      return true;
    };
    return this.items(open, 41, read) ? args : undefined;
  }

  private list(open: number): Expr | undefined {
    const items: Expr[] = [];
    const read = (start: number): boolean => {
      const spread = this.dots();
      const value = this.value();
      if (!value) return false;
      items.push(spread ? { kind: 'spread', start, end: value.end, parent: undefined, value } : value);
      return true;
    };
    if (!this.items(open, 93, read)) return undefined;
    return { kind: 'list', start: open, end: this.at, parent: undefined, form: 'list', items };
  }

  private objectLiteral(open: number): Expr | undefined {
    const entries: ObjectEntry[] = [];
    const read = (start: number): boolean => {
      const entry = this.entry(start);
      if (entry) entries.push(entry);
      return entry !== undefined;
    };
    if (!this.items(open, 125, read)) return undefined;
    return { kind: 'object', start: open, end: this.at, parent: undefined, entries };
  }

  private entry(start: number): ObjectEntry | undefined {
    if (this.dots()) {
      const value = this.value();
      return value && { start, end: value.end, key: undefined, keyExpr: undefined, keySpan: undefined, spread: true, shorthand: false, value };
    }
    const code = this.text.charCodeAt(start);
    const keyNode = code === 39 || code === 34 ? this.stringLiteral(code) : this.keyName();
    if (!keyNode) return undefined;
    const key = keyNode.kind === 'name' ? keyNode.name : keyNode.value;
    const keySpan = { start, end: keyNode.end };
    const colon = this.blanks(this.at);
    if (this.text.charCodeAt(colon) === 58) {
      this.at = this.blanks(colon + 1);
      const value = this.value();
      return value && { start, end: value.end, key, keyExpr: undefined, keySpan, spread: false, shorthand: false, value };
    }
    if (keyNode.kind !== 'name' || RESERVED.has(key)) return undefined;
    return { start, end: keyNode.end, key, keyExpr: undefined, keySpan, spread: false, shorthand: true, value: keyNode };
  }

  private template(start: number): Expr | undefined {
    const parts: (string | Expr)[] = [];
    let from = start + 1;
    for (let i = from; i < this.text.length && i < this.limit; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 92) i++;
      else if (code === 96) {
        if (i > from) parts.push(cooked(this.text.slice(from, i)));
        this.at = i + 1;
        return templateOf(start, this.at, parts);
      } else if (code === 36 && this.text.charCodeAt(i + 1) === 123) {
        if (i > from) parts.push(cooked(this.text.slice(from, i)));
        this.at = this.blanks(i + 2);
        const value = this.value();
        i = this.blanks(this.at);
        if (!value || this.text.charCodeAt(i) !== 125) return undefined;
        parts.push(value);
        from = i + 1;
      }
    }
    return undefined;
  }
}
