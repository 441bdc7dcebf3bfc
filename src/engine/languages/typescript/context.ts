import type { Block, Expr, Import, OtherExpr, Param, Pattern, Stmt } from '../../facts/nodes.js';
import type { Span } from '../../text/span.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { Comments } from './comments.js';
import type { Tables } from './tables.js';
import { noteImportCall } from './requires.js';
import { TextReader } from './reader.js';
import { identifierEnd, isWordCode, skipTrivia } from './scan.js';

/**
 * Deeper code is given up: every layer that follows walks facts recursively, and nobody writes 400 levels by hand.
 * The place becomes an `other` expression and an error span, so nothing is reported or edited there.
 */
const MAX_DEPTH = 400;

/** What one lowering knows: the text, the grammar's tables, and what it has collected so far. */
export class Lowering {
  readonly comments: Comments;
  /** `require('m')` and `import('m')` met in the current statement; they become Import facts in front of it. */
  readonly pendingImports: Import[] = [];
  private readonly reader: TextReader;
  private depth = 0;

  constructor(
    readonly text: string,
    readonly tables: Tables,
    readonly errors: Span[],
    /** True when the tree holds errors; only then must ERROR nodes be looked for. */
    private readonly broken: boolean,
  ) {
    this.comments = new Comments(text);
    this.reader = new TextReader(text, (call) => { noteImportCall(this, call); });
  }

  /** Named children without comments (which are noted) and without what the parser could not read. */
  kids(node: SyntaxNode): SyntaxNode[] {
    const all = node.namedChildren;
    for (const child of all) if (this.isNoise(child)) return this.withoutNoise(all);
    return all;
  }

  /** Lowers an expression where a comma ends it; `docStart` is where the documentation of a function or class would end. */
  expr(node: SyntaxNode, docStart?: number): Expr {
    return this.readAhead(node.startIndex, node, true) ?? this.exprFromTree(node, docStart);
  }

  /** Lowers an expression that an operator may follow: an operand, a cast's value, a base class. */
  operand(node: SyntaxNode): Expr {
    if (this.broken) return this.exprFromTree(node);
    const mark = this.pendingImports.length;
    const value = this.reader.operandAt(node.startIndex);
    if (value && this.endsHere(this.reader.at, node, true)) return value;
    this.pendingImports.length = mark;
    return this.exprFromTree(node);
  }

  /** Lowers an expression that may be a sequence (`a, b`). */
  sequenceExpr(node: SyntaxNode): Expr {
    return this.readAhead(node.startIndex, node, false) ?? this.exprFromTree(node);
  }

  /**
   * Lowers an expression that is followed by `next` (an offset in the text) after a gap for which `accept` holds.
   * The gap proves where a simple expression ends.
   */
  exprBefore(node: SyntaxNode, next: number, accept: (gap: string) => boolean): Expr {
    return this.readBefore(node, next, accept) ?? this.exprFromTree(node);
  }

  /** What an assignment writes to, followed by its value at `next`. */
  targetBefore(node: SyntaxNode, next: number, accept: (gap: string) => boolean): Pattern {
    const simple = this.readBefore(node, next, accept);
    return simple?.kind === 'name' || simple?.kind === 'member' ? simple : this.pattern(node);
  }

  private readBefore(node: SyntaxNode, next: number, accept: (gap: string) => boolean): Expr | undefined {
    if (this.broken) return undefined;
    const mark = this.pendingImports.length;
    const value = this.reader.expr(node.startIndex, next);
    if (value && this.reader.at <= next && accept(this.text.slice(this.reader.at, next))) return value;
    this.pendingImports.length = mark;
    return undefined;
  }

  /**
   * Reads a simple expression at `from` without the tree, when what follows proves where it ends. `node` is a node that
   * ends with the expression, or the expression itself; it is asked only when a line break is all that follows.
   */
  readAhead(from: number, node: SyntaxNode, commaEnds: boolean): Expr | undefined {
    if (this.broken) return undefined;
    const mark = this.pendingImports.length;
    const value = this.reader.expr(from);
    if (value && this.endsHere(this.reader.at, node, commaEnds)) return value;
    this.pendingImports.length = mark;
    return undefined;
  }

  /** Reads a pattern of plain names at `from`; the caller checks what follows at `patternEnd`. */
  readPattern(from: number): Pattern | undefined {
    return this.broken ? undefined : this.reader.pattern(from);
  }

  /** Reads parameters of plain names from the parenthesis at `from`. */
  readParams(from: number): Param[] | undefined {
    return this.broken ? undefined : this.reader.params(from);
  }

  /** Reads `target = value;` at the start of a statement, both simple; what `node` is needed for tells `readAhead`. */
  readAssignment(node: SyntaxNode): { target: Pattern; value: Expr } | undefined {
    if (this.broken) return undefined;
    const mark = this.pendingImports.length;
    const target = this.reader.expr(node.startIndex);
    const equals = target ? this.reader.blanks(this.reader.at) : 0;
    const isTarget = target?.kind === 'name' || target?.kind === 'member';
    if (isTarget && this.text.charCodeAt(equals) === 61 && this.text.charCodeAt(equals + 1) === 32) {
      const value = this.readAhead(this.reader.blanks(equals + 1), node, false);
      if (value) return { target, value };
    }
    this.pendingImports.length = mark;
    return undefined;
  }

  /** Offset of the first character at or after `at` that is no blank; comments count as characters. */
  afterBlanks(at: number): number {
    return this.reader.blanks(at);
  }

  private endsHere(at: number, node: SyntaxNode, commaEnds: boolean): boolean {
    const next = this.reader.blanks(at);
    switch (this.text.charCodeAt(next)) {
      case 41: case 59: case 93: case 125: return true;
      case 44: return commaEnds;
      default: break;
    }
    // Without a semicolon a line break may end it, or the next line may go on; the parser knows.
    return (next >= this.text.length || (next > at && isWordCode(this.text.charCodeAt(next)))) && node.endIndex === at;
  }

  /** Lowers an expression by its node, without reading ahead. */
  exprFromTree(node: SyntaxNode, docStart?: number): Expr {
    if (this.depth >= MAX_DEPTH) return this.tooDeep(node);
    const handler = this.tables.expr[node.typeId];
    this.depth++;
    const result = handler ? handler(this, node, docStart) : this.unknown(node);
    this.depth--;
    return result;
  }

  /** Lowers a statement into `out`: declarations with several declarators give several facts, types give none. */
  statement(node: SyntaxNode, out: Stmt[]): void {
    if (this.depth >= MAX_DEPTH) {
      this.tooDeep(node);
      return;
    }
    const handler = this.tables.statement[node.typeId];
    if (!handler) return;
    const first = out.length;
    const mark = this.pendingImports.length;
    this.depth++;
    handler(this, node, out);
    this.depth--;
    if (this.pendingImports.length > mark) {
      const { start, end } = out[first] ?? { start: node.startIndex, end: node.endIndex };
      out.splice(first, 0, ...this.pendingImports.splice(mark).map((fact) => ({ ...fact, start, end })));
    }
  }

  /** The pattern of a declaration or parameter, where a word is always a plain name. */
  bindingPattern(node: SyntaxNode): Pattern {
    const start = node.startIndex;
    if (this.broken || !isWordCode(this.text.charCodeAt(start))) return this.pattern(node);
    const end = identifierEnd(this.text, start);
    return { kind: 'name', start, end, parent: undefined, name: this.text.slice(start, end) };
  }

  pattern(node: SyntaxNode): Pattern {
    const handler = this.tables.pattern[node.typeId];
    if (!handler || this.depth >= MAX_DEPTH) return asPattern(this.expr(node));
    this.depth++;
    const result = handler(this, node);
    this.depth--;
    return result;
  }

  /** Lowers what stands behind the colon of a type annotation (the annotation node itself is given). */
  annotation(node: SyntaxNode): Expr | undefined {
    const type = this.kids(node)[0];
    return type && this.type(type);
  }

  type(node: SyntaxNode): Expr {
    const handler = this.tables.type[node.typeId];
    if (!handler || this.depth >= MAX_DEPTH) return this.opaque(node, 'type');
    this.depth++;
    const result = handler(this, node);
    this.depth--;
    return result;
  }

  /** A body: a block with braces, or a single statement without. */
  block(node: SyntaxNode): Block {
    const statements: Stmt[] = [];
    const braces = node.typeId === this.tables.ids.statement_block;
    if (braces) for (const child of this.kids(node)) this.statement(child, statements);
    else this.statement(node, statements);
    const end = braces ? node.endIndex : this.endOf(node);
    return { kind: 'block', start: node.startIndex, end, parent: undefined, statements, braces };
  }

  emptyBlock(at: number): Block {
    return { kind: 'block', start: at, end: at, parent: undefined, statements: [], braces: false };
  }

  /** An expression whose inside is not looked at; its comments are still noted. */
  opaque(node: SyntaxNode, form: string): OtherExpr {
    const { startIndex: start, endIndex: end } = node;
    this.comments.noteIn(start, end);
    return other(start, end, form, []);
  }

  /**
   * Where `node` ends, given its last child before and after lowering. A child keeps its span unless it was
   * parenthesised, and then its start has moved; asking the parser is needed only in that case.
   */
  endAfter(node: SyntaxNode, lastChild: SyntaxNode, lowered: Span): number {
    return lowered.start === lastChild.startIndex ? lowered.end : node.endIndex;
  }

  /**
   * Where a statement ends whose last child is `lastChild`, lowered to `lowered`: behind its semicolon if it has one.
   */
  statementEnd(node: SyntaxNode, lastChild: SyntaxNode, lowered: Span): number {
    if (this.broken || lowered.start !== lastChild.startIndex) return this.endOf(node);
    return this.semicolonAfter(lowered.end);
  }

  /** End of a statement's node. Without a semicolon, the parser counts a comment behind it in; here it stays outside. */
  endOf(node: SyntaxNode): number {
    return this.comments.endBefore(node.endIndex, node.startIndex);
  }

  /** Offset behind the semicolon that follows `at`, or `at` when none does. */
  semicolonAfter(at: number): number {
    const next = skipTrivia(this.text, at);
    return this.text.charCodeAt(next) === 59 ? next + 1 : at;
  }

  private isNoise(node: SyntaxNode): boolean {
    return this.isComment(node) || (this.broken && node.isError);
  }

  private isComment(node: SyntaxNode): boolean {
    // No other named node of these grammars starts like a comment, JSX text and template text aside (never passed here).
    const start = node.startIndex;
    if (this.text.charCodeAt(start) !== 47) return false;
    const next = this.text.charCodeAt(start + 1);
    return next === 47 || next === 42;
  }

  private withoutNoise(all: readonly SyntaxNode[]): SyntaxNode[] {
    const rest: SyntaxNode[] = [];
    for (const node of all) {
      if (this.broken && node.isError) continue;
      if (this.isComment(node)) this.comments.note(node.startIndex, node.endIndex);
      else rest.push(node);
    }
    return rest;
  }

  private tooDeep(node: SyntaxNode): OtherExpr {
    const { startIndex: start, endIndex: end } = node;
    this.errors.push({ start, end });
    return other(start, end, 'tooDeep', []);
  }

  private unknown(node: SyntaxNode): OtherExpr {
    const children = this.kids(node).filter((child) => this.tables.expr[child.typeId]).map((child) => this.expr(child));
    return other(node.startIndex, node.endIndex, node.type, children);
  }
}

export function other(start: number, end: number, form: string, children: readonly Expr[]): OtherExpr {
  return { kind: 'other', start, end, parent: undefined, form, children };
}

/** An expression in the place of a pattern. */
export function asPattern(expr: Expr): Pattern {
  switch (expr.kind) {
    case 'name': case 'member': case 'index': case 'other': return expr;
    default: return other(expr.start, expr.end, 'target', [expr]);
  }
}
