import type { Assign, Block, ExprStatement, If, OtherStatement, Pattern, Stmt } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { lowerFor, lowerTry, lowerWhile, lowerWith } from './compound.js';
import { lowerAll, lowerExpr, tupleOf } from './expressions.js';
import { lowerClass, lowerDecorators, lowerFunction } from './functions.js';
import type { Decorations } from './functions.js';
import { lowerFromImport, lowerImport } from './imports.js';
import { Kind } from './kinds.js';
import { lowerMatch } from './match.js';
import { lowerPattern } from './patterns.js';
import { MAX_DEPTH } from './reader.js';
import type { Reader } from './reader.js';

/** The suite of a compound statement, or the whole module. Its span runs from the first to the last statement. */
export function lowerBlock(reader: Reader, node: SyntaxNode, inClass = false): Block {
  const { startIndex: at } = node;
  if (reader.depth >= MAX_DEPTH) {
    const end = node.endIndex;
    reader.tooDeep.push({ start: at, end });
    return noBlock(end);
  }
  reader.depth++;
  const statements: Stmt[] = [];
  for (const child of reader.children(node)) lowerStatement(reader, child, inClass, statements);
  reader.depth--;
  const [first] = statements;
  const last = statements.at(-1);
  return first && last ? { kind: 'block', start: first.start, end: last.end, parent: undefined, statements, braces: false } : noBlock(at);
}

/** The suite that broken code does not have. */
export function noBlock(at: number): Block {
  return { kind: 'block', start: at, end: at, parent: undefined, statements: [], braces: false };
}

function lowerStatement(reader: Reader, node: SyntaxNode, inClass: boolean, into: Stmt[]): void {
  const plain = lowerPlain(reader, node, inClass);
  if (plain) {
    into.push(plain);
    return;
  }
  const kind = reader.kind(node);
  if (kind === Kind.ImportStatement) into.push(...lowerImport(reader, node));
  else into.push(lowerOne(reader, node, kind, inClass));
}

function lowerOne(reader: Reader, node: SyntaxNode, kind: Kind, inClass: boolean): Stmt {
  const start = node.startIndex;
  switch (kind) {
    case Kind.ExpressionStatement: return lowerExpressionStatement(reader, node, inClass);
    case Kind.ReturnStatement: {
      const end = node.endIndex;
      if (end === start + 6) return { kind: 'return', start, end, parent: undefined };
      const plain = reader.text.charAt(start + 6) === ' ' ? reader.plain?.expression(start + 7, end) : undefined;
      if (plain) return { kind: 'return', start, end, parent: undefined, value: plain };
      const [value] = reader.children(node);
      return { kind: 'return', start, end, parent: undefined, ...(value && { value: lowerExpr(reader, value) }) };
    }
    case Kind.IfStatement: return lowerIf(reader, node, start, reader.children(node));
    case Kind.FunctionDefinition: return functionStatement(reader, node, inClass);
    case Kind.ClassDefinition: return classStatement(reader, node);
    case Kind.DecoratedDefinition: return lowerDecorated(reader, node, inClass);
    case Kind.ForStatement: return lowerFor(reader, node);
    case Kind.WhileStatement: return lowerWhile(reader, node);
    case Kind.TryStatement: return lowerTry(reader, node);
    case Kind.WithStatement: return lowerWith(reader, node);
    case Kind.MatchStatement: return lowerMatch(reader, node);
    case Kind.ImportFromStatement: return lowerFromImport(reader, node, false);
    case Kind.FutureImportStatement: return lowerFromImport(reader, node, true);
    case Kind.RaiseStatement: {
      const [value, cause] = reader.children(node);
      return {
        kind: 'throw', start, end: node.endIndex, parent: undefined, ...(value && { value: lowerExpr(reader, value) }),
        ...(cause && { cause: lowerExpr(reader, cause) }),
      };
    }
    case Kind.PassStatement: return { kind: 'jump', start, end: start + 4, parent: undefined, form: 'pass' };
    case Kind.BreakStatement: return { kind: 'jump', start, end: start + 5, parent: undefined, form: 'break' };
    case Kind.ContinueStatement: return { kind: 'jump', start, end: start + 8, parent: undefined, form: 'continue' };
    case Kind.GlobalStatement: return other(reader, node, 'global');
    case Kind.NonlocalStatement: return other(reader, node, 'nonlocal');
    case Kind.DeleteStatement: return other(reader, node, 'del');
    case Kind.AssertStatement: return other(reader, node, 'assert');
    case Kind.PrintStatement: return other(reader, node, 'print');
    case Kind.ExecStatement: return other(reader, node, 'exec');
    case Kind.TypeAliasStatement: return other(reader, node, 'type');
    default: return { kind: 'otherStatement', start, end: node.endIndex, parent: undefined, form: 'unknown', exprs: [], blocks: [] };
  }
}

/** An expression or assignment that can be read from the text; no statement that starts with a word of its own passes for one. */
function lowerPlain(reader: Reader, node: SyntaxNode, inClass: boolean): Assign | ExprStatement | undefined {
  const { plain } = reader;
  const start = node.startIndex;
  if (!plain?.mayStart(start)) return undefined;
  const end = node.endIndex;
  const expr = plain.expression(start, end);
  if (expr) return { kind: 'exprStatement', start, end, parent: undefined, expr };
  const assignment = plain.assignment(start, end);
  if (!assignment) return undefined;
  const { target, value, annotation } = assignment;
  return {
    kind: 'assign', start, end, parent: undefined, targets: [target], op: '=', ...(value && { value }), ...(annotation && { annotation }),
    ...(inClass && { declaration: 'field' as const }),
  };
}

function lowerExpressionStatement(reader: Reader, node: SyntaxNode, inClass: boolean): Assign | ExprStatement {
  const { startIndex: start, endIndex: end } = node;
  const children = reader.children(node);
  const [first] = children;
  // A row of expressions, or one with a comma behind it, is a tuple.
  if (children.length > 1 || reader.text.charAt(end - 1) === ',') {
    return { kind: 'exprStatement', start, end, parent: undefined, expr: tupleOf(lowerAll(reader, children), start) };
  }
  const kind = first ? reader.kind(first) : Kind.Other;
  if (first && kind === Kind.Assignment) return lowerAssignment(reader, first, start, end, inClass);
  if (first && kind === Kind.AugmentedAssignment) return lowerAugmented(reader, first, start, end);
  return { kind: 'exprStatement', start, end, parent: undefined, expr: lowerExpr(reader, first, start) };
}

function lowerAssignment(reader: Reader, node: SyntaxNode, start: number, end: number, inClass: boolean): Assign {
  const targets: Pattern[] = [];
  let at = node;
  for (;;) {
    const [left, second, third] = reader.children(at);
    targets.push(lowerPattern(reader, left, at.startIndex));
    const kind = second ? reader.kind(second) : Kind.Other;
    const annotated = second && kind === Kind.Type;
    const value = annotated ? third : second;
    if (value && !annotated && kind === Kind.Assignment) {
      at = value;
      continue;
    }
    return {
      kind: 'assign', start, end, parent: undefined, targets, op: '=', ...(value && { value: lowerExpr(reader, value) }),
      ...(annotated && { annotation: lowerExpr(reader, second) }), ...(inClass && { declaration: 'field' as const }),
    };
  }
}

function lowerAugmented(reader: Reader, node: SyntaxNode, start: number, end: number): Assign {
  const [left, right] = reader.children(node);
  const op = left && right ? reader.text.slice(left.endIndex, right.startIndex).replace(/[^-+*/%@&|^<>=]+/g, '') : '=';
  return { kind: 'assign', start, end, parent: undefined, targets: [lowerPattern(reader, left, start)], op, value: lowerExpr(reader, right, end) };
}

/** An `if` or `elif` whose test, suite and alternatives are `parts`; each further `elif` becomes an If of its own in `otherwise`. */
function lowerIf(reader: Reader, node: SyntaxNode, start: number, parts: readonly SyntaxNode[]): If {
  const [test, suite, next, ...later] = parts;
  const fallback = node.endIndex;
  const lowered = lowerExpr(reader, test, start);
  const then = suite ? lowerBlock(reader, suite) : noBlock(fallback);
  const otherwise = next ? lowerAlternative(reader, next, later) : undefined;
  return { kind: 'if', start, end: (otherwise ?? then).end, parent: undefined, test: lowered, then, ...(otherwise && { otherwise }) };
}

function lowerAlternative(reader: Reader, node: SyntaxNode, later: readonly SyntaxNode[]): Block {
  const start = node.startIndex;
  const children = reader.children(node);
  if (reader.kind(node) !== Kind.ElifClause) return children[0] ? lowerBlock(reader, children[0]) : noBlock(node.endIndex);
  if (reader.depth >= MAX_DEPTH) {
    reader.tooDeep.push({ start, end: (later.at(-1) ?? node).endIndex });
    return noBlock(start);
  }
  reader.depth++;
  const nested = lowerIf(reader, node, start, [...children.slice(0, 2), ...later]);
  reader.depth--;
  return { kind: 'block', start, end: nested.end, parent: undefined, statements: [nested], braces: false };
}

function lowerDecorated(reader: Reader, node: SyntaxNode, inClass: boolean): Stmt {
  const children = reader.children(node);
  const decorations = { start: node.startIndex, decorators: lowerDecorators(reader, children) };
  const definition = children.at(-1);
  const kind = definition ? reader.kind(definition) : Kind.Other;
  if (definition && kind === Kind.ClassDefinition) return classStatement(reader, definition, decorations);
  if (definition && kind === Kind.FunctionDefinition) return functionStatement(reader, definition, inClass, decorations);
  const { decorators: exprs } = decorations;
  return { kind: 'otherStatement', start: decorations.start, end: node.endIndex, parent: undefined, form: 'decorators', exprs, blocks: [] };
}

function functionStatement(reader: Reader, node: SyntaxNode, inClass: boolean, decorations?: Decorations): Stmt {
  const fn = lowerFunction(reader, node, inClass, decorations);
  return { kind: 'functionStatement', start: fn.start, end: fn.end, parent: undefined, fn };
}

function classStatement(reader: Reader, node: SyntaxNode, decorations?: Decorations): Stmt {
  const cls = lowerClass(reader, node, decorations);
  return { kind: 'classStatement', start: cls.start, end: cls.end, parent: undefined, cls };
}

function other(reader: Reader, node: SyntaxNode, form: string): OtherStatement {
  const exprs = lowerAll(reader, reader.children(node));
  return { kind: 'otherStatement', start: node.startIndex, end: node.endIndex, parent: undefined, form, exprs, blocks: [] };
}
