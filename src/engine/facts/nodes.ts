/**
 * Facts: what a source file says, in one vocabulary for all languages. CONTRACT.
 *
 * Languages lower their syntax tree to these plain nodes; from here on nobody asks which language it was.
 * Nodes are immutable once `finish` (module.ts) has linked parents, and they outlive the syntax tree.
 * All offsets are UTF-16 offsets into `Module.text`; spans cover the source form exactly (no surrounding blanks).
 */
import type { LineMatches } from '../text/lineMatches.js';
import type { Span } from '../text/span.js';
import type { Base } from './base.js';
import type {
  AssignExpr, Call, ClassNode, Expr, FunctionNode, Index, Member, Name, ObjectLiteral, StringLiteral, Template,
} from './expressions.js';
import type { ObjectPattern, Pattern } from './patterns.js';
import type { Assign, Block, Export, ExprStatement, Handler, If, Import, Loop, Return, Stmt, Switch, Throw, Try, TypeShape, With } from './statements.js';

export type * from './expressions.js';
export type * from './patterns.js';
export type * from './statements.js';

export type Node = Expr | Pattern | Stmt | Handler | Module;

export type LanguageId = 'python' | 'typescript' | 'tsx' | 'javascript';

export interface Comment extends Span {
  /** Text without markers, trimmed. */
  readonly text: string;
}

/** One source file (or all code cells of a notebook). */
export interface Module extends Base {
  readonly kind: 'module';
  readonly language: LanguageId;
  readonly text: string;
  /** Which patterns the text matches. */
  readonly matches: LineMatches;
  readonly body: Block;
  readonly comments: readonly Comment[];
  /** Spans the parser could not read; nothing inside or around them is reported. */
  readonly errors: readonly Span[];
  /** Leading string directives: `use client`, `use server`, `use strict`. */
  readonly directives: readonly string[];
  /** Nodes by kind, in source order, for rules to dispatch on. */
  readonly index: FactIndex;
}

export interface FactIndex {
  readonly calls: readonly Call[];
  readonly functions: readonly FunctionNode[];
  readonly classes: readonly ClassNode[];
  readonly loops: readonly Loop[];
  readonly tries: readonly Try[];
  readonly withs: readonly With[];
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly assigns: readonly (Assign | AssignExpr)[];
  readonly strings: readonly (StringLiteral | Template)[];
  readonly objects: readonly ObjectLiteral[];
  readonly returns: readonly Return[];
  readonly throws: readonly Throw[];
  readonly exprStatements: readonly ExprStatement[];
  readonly names: readonly Name[];
  readonly members: readonly Member[];
  readonly subscripts: readonly Index[];
  readonly branches: readonly (If | Switch)[];
  readonly objectPatterns: readonly ObjectPattern[];
  /** Records that types describe. */
  readonly shapes: readonly TypeShape[];
}
