import type { Expr, Switch } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { lowerExpr, lowerOnly, numberValue, tupleOf } from './expressions.js';
import { Kind } from './kinds.js';
import { MAX_DEPTH } from './reader.js';
import type { Reader } from './reader.js';
import { lowerBlock, noBlock } from './statements.js';

type Case = Switch['cases'][number];

/** `match subject: case …`. */
export function lowerMatch(reader: Reader, node: SyntaxNode): Switch {
  const start = node.startIndex;
  const children = reader.children(node);
  const last = children.at(-1);
  const body = last && reader.kind(last) === Kind.Block ? last : undefined;
  const subjects = (body ? children.slice(0, -1) : children).map((child) => lowerExpr(reader, child));
  const cases = body ? reader.children(body).filter((child) => reader.kind(child) === Kind.CaseClause).map((child) => lowerCase(reader, child)) : [];
  return {
    kind: 'switch', start, end: cases.at(-1)?.body.end ?? node.endIndex, parent: undefined,
    subject: subjects.length === 1 && subjects[0] ? subjects[0] : tupleOf(subjects, start), cases,
  };
}

function lowerCase(reader: Reader, node: SyntaxNode): Case {
  const patterns: SyntaxNode[] = [];
  let guard: Expr | undefined;
  let body = noBlock(node.endIndex);
  for (const child of reader.children(node)) {
    switch (reader.kind(child)) {
      case Kind.CasePattern: patterns.push(child); break;
      case Kind.IfClause: guard = lowerOnly(reader, child); break;
      case Kind.Block: body = lowerBlock(reader, child); break;
      default: break;
    }
  }
  const tests = lowerTests(reader, patterns);
  const catchesAll = tests.length === 0 || (tests.length === 1 && tests[0]?.kind === 'other' && tests[0].form === 'capture');
  return { tests, ...(guard && { guard }), body, isDefault: catchesAll && !guard };
}

function lowerTests(reader: Reader, patterns: readonly SyntaxNode[]): readonly Expr[] {
  const [only] = patterns;
  if (!only || patterns.length > 1) return only ? [tupleOf(patterns.map((p) => lowerTest(reader, p)), only.startIndex)] : [];
  const { startIndex: start, endIndex: end } = only;
  if (reader.text.slice(start, end) === '_') return [];
  const [inner, more] = only.namedChildren;
  if (inner && !more && reader.kind(inner) === Kind.UnionPattern) return lowerParts(reader, reader.children(inner));
  return [lowerTest(reader, only)];
}

/** A pattern as an expression: values stay values, a bare name is a `capture`, anything built of patterns keeps its parts. */
function lowerTest(reader: Reader, node: SyntaxNode): Expr {
  const { startIndex: start, endIndex: end } = node;
  if (reader.depth >= MAX_DEPTH) return reader.tooDeepHole(start, end);
  const kind = reader.kind(node);
  const other = (form: string, children: readonly Expr[]): Expr => ({ kind: 'other', start, end, parent: undefined, form, children });
  switch (kind) {
    case Kind.CasePattern: case Kind.UnionPattern: case Kind.ClassPattern: case Kind.KeywordPattern: case Kind.AsPattern: case Kind.ListPattern:
    case Kind.TuplePattern: case Kind.Other: break;
    case Kind.DottedName: {
      const children = reader.children(node);
      return children.length === 1 ? other('capture', []) : lowerExpr(reader, node);
    }
    case Kind.Integer: case Kind.Float: return lowerNumber(reader, start, end);
    default: return lowerExpr(reader, node);
  }
  const children = reader.children(node);
  if (kind === Kind.ClassPattern) {
    const [cls, ...fields] = children;
    return other('pattern', [lowerExpr(reader, cls, start), ...lowerParts(reader, fields)]);
  }
  if (kind === Kind.CasePattern) {
    const [inner] = children;
    if (inner && children.length === 1) return lowerTest(reader, inner);
  }
  return other('pattern', lowerParts(reader, children));
}

function lowerParts(reader: Reader, nodes: readonly SyntaxNode[]): Expr[] {
  reader.depth++;
  const parts = nodes.map((node) => lowerTest(reader, node));
  reader.depth--;
  return parts;
}

/** In patterns the grammar leaves a sign out of the number's node. */
function lowerNumber(reader: Reader, at: number, end: number): Expr {
  const sign = /-\s*$/.exec(reader.text.slice(Math.max(0, at - 3), at));
  const value = numberValue(reader.text.slice(at, end));
  return { kind: 'number', start: sign ? at - sign[0].length : at, end, parent: undefined, value: sign ? -value : value };
}
