import type { Argument, Call, Expr, ListLiteral, Name, NumberLiteral, OtherExpr } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { lowerComprehension, lowerDict } from './collections.js';
import { lowerLambda } from './functions.js';
import { Kind } from './kinds.js';
import { lowerBinary, lowerComparison, lowerUnary } from './operators.js';
import { lowerPattern } from './patterns.js';
import { MAX_DEPTH } from './reader.js';
import type { Reader } from './reader.js';
import { lowerConcatenation, lowerString } from './strings.js';

/** Lowers an expression. A node the parser did not find gives an empty `other` at `at`. */
export function lowerExpr(reader: Reader, node: SyntaxNode | undefined, at = 0): Expr {
  if (!node) return reader.hole('missing', at, at);
  const plain = reader.plain?.expression(node.startIndex, node.endIndex);
  if (plain) return plain;
  if (reader.depth >= MAX_DEPTH) return reader.tooDeepHole(node.startIndex, node.endIndex);
  reader.depth++;
  const expr = lower(reader, node);
  reader.depth--;
  return expr;
}

/** Lowers each node. */
export function lowerAll(reader: Reader, nodes: readonly SyntaxNode[]): Expr[] {
  return nodes.map((node) => lowerExpr(reader, node));
}

function lower(reader: Reader, node: SyntaxNode): Expr {
  const start = node.startIndex;
  switch (reader.kind(node)) {
    case Kind.Identifier: return lowerName(reader, node);
    case Kind.Attribute: case Kind.MemberType: return lowerAttribute(reader, node);
    case Kind.Call: return lowerCall(reader, node);
    case Kind.String: return lowerString(reader, node);
    case Kind.ConcatenatedString: return lowerConcatenation(reader, node);
    case Kind.Integer: case Kind.Float: return lowerNumber(reader, node);
    case Kind.True: return { kind: 'constant', start, end: start + 4, parent: undefined, value: true };
    case Kind.False: return { kind: 'constant', start, end: start + 5, parent: undefined, value: false };
    case Kind.None: return { kind: 'constant', start, end: start + 4, parent: undefined, value: null };
    case Kind.Subscript: case Kind.GenericType: return lowerSubscript(reader, node);
    case Kind.Tuple: case Kind.ExpressionList: case Kind.PatternList: case Kind.TuplePattern: return lowerList(reader, node, 'tuple');
    case Kind.List: case Kind.ListPattern: return lowerList(reader, node, 'list');
    case Kind.Set: return lowerList(reader, node, 'set');
    case Kind.Dictionary: return lowerDict(reader, node);
    case Kind.ParenthesizedExpression: case Kind.ParenthesizedListSplat: case Kind.Type: case Kind.AsPatternTarget:
      return lowerInner(reader, node);
    case Kind.ListSplat: case Kind.DictionarySplat: case Kind.ListSplatPattern: case Kind.DictionarySplatPattern: case Kind.SplatType:
      return { kind: 'spread', start, end: node.endIndex, parent: undefined, value: lowerOnly(reader, node) };
    case Kind.BinaryOperator: case Kind.BooleanOperator: case Kind.UnionType: return lowerBinary(reader, node);
    case Kind.ComparisonOperator: return lowerComparison(reader, node);
    case Kind.NotOperator: case Kind.UnaryOperator: return lowerUnary(reader, node);
    case Kind.ConditionalExpression: {
      const [then, test, otherwise] = reader.children(node);
      const end = node.endIndex;
      return {
        kind: 'conditional', start, end, parent: undefined,
        test: lowerExpr(reader, test, end), then: lowerExpr(reader, then, start), otherwise: lowerExpr(reader, otherwise, end),
      };
    }
    case Kind.NamedExpression: {
      const [target, value] = reader.children(node);
      const end = node.endIndex;
      return { kind: 'assignExpr', start, end, parent: undefined, target: lowerPattern(reader, target, start), op: ':=', value: lowerExpr(reader, value, end) };
    }
    case Kind.Lambda: return lowerLambda(reader, node);
    case Kind.Await: return { kind: 'await', start, end: node.endIndex, parent: undefined, value: lowerOnly(reader, node) };
    case Kind.Yield: {
      reader.sawYield = true;
      const [value] = reader.children(node);
      return { kind: 'yield', start, end: node.endIndex, parent: undefined, ...(value && { value: lowerExpr(reader, value) }) };
    }
    case Kind.ListComprehension: return lowerComprehension(reader, node, 'list');
    case Kind.SetComprehension: return lowerComprehension(reader, node, 'set');
    case Kind.DictionaryComprehension: return lowerComprehension(reader, node, 'dict');
    case Kind.GeneratorExpression: return lowerComprehension(reader, node, 'generator');
    case Kind.Slice: return other(reader, node, 'slice');
    case Kind.Ellipsis: return { kind: 'other', start, end: start + 3, parent: undefined, form: 'ellipsis', children: [] };
    case Kind.AsPattern: return other(reader, node, 'as');
    case Kind.DottedName: return lowerDotted(reader, node);
    default: return other(reader, node, 'unknown');
  }
}

/** An identifier. */
export function lowerName(reader: Reader, node: SyntaxNode): Name {
  const start = node.startIndex;
  const end = reader.identifierEnd(node);
  return { kind: 'name', start, end, parent: undefined, name: reader.text.slice(start, end) };
}

/** `a.b.c` where the grammar gives it as a row of identifiers, as in patterns. */
export function lowerDotted(reader: Reader, node: SyntaxNode): Expr {
  const [first, ...rest] = reader.children(node);
  if (!first) return reader.hole('missing', node.startIndex, node.endIndex);
  if (rest.length > MAX_DEPTH / 2) return reader.tooDeepHole(node.startIndex, node.endIndex);
  let expr: Expr = lowerName(reader, first);
  for (const part of rest) {
    const { start: from, end, name } = lowerName(reader, part);
    expr = { kind: 'member', start: expr.start, end, parent: undefined, object: expr, property: name, propertySpan: { start: from, end }, optional: false };
  }
  return expr;
}

function lowerAttribute(reader: Reader, node: SyntaxNode): Expr {
  const { startIndex: start, endIndex: end } = node;
  const [object, property] = reader.children(node);
  const from = property?.startIndex ?? end;
  return {
    kind: 'member', start, end, parent: undefined, object: lowerExpr(reader, object, start), property: reader.text.slice(from, end),
    propertySpan: { start: from, end }, optional: false,
  };
}

function lowerCall(reader: Reader, node: SyntaxNode): Call {
  const { startIndex: start, endIndex: end } = node;
  const [callee, args] = reader.children(node);
  const from = args?.startIndex ?? end;
  return {
    kind: 'call', start, end, parent: undefined, callee: lowerExpr(reader, callee, start), args: args ? lowerArguments(reader, args) : [],
    isNew: false, optional: false, argsSpan: { start: from, end },
  };
}

/** The arguments of a call or class header; a bare generator (`f(x for x in y)`) is the only argument, with the call's parentheses. */
export function lowerArguments(reader: Reader, node: SyntaxNode): Argument[] {
  if (reader.kind(node) !== Kind.ArgumentList) {
    const value = lowerExpr(reader, node);
    return [{ start: value.start, end: value.end, value }];
  }
  return reader.children(node).map((child) => reader.plain?.argument(child.startIndex) ?? lowerArgument(reader, child));
}

function lowerArgument(reader: Reader, node: SyntaxNode): Argument {
  const start = node.startIndex;
  switch (reader.kind(node)) {
    case Kind.KeywordArgument: {
      const [name, value] = reader.children(node);
      const end = node.endIndex;
      return { start, end, name: name ? lowerName(reader, name).name : '', value: lowerExpr(reader, value, end) };
    }
    case Kind.ListSplat: case Kind.ParenthesizedListSplat: return { start, end: node.endIndex, spread: 'list', value: lowerOnly(reader, node) };
    case Kind.DictionarySplat: return { start, end: node.endIndex, spread: 'dict', value: lowerOnly(reader, node) };
    default: {
      const value = lowerExpr(reader, node);
      // A value that starts later than its node has lost its parentheses; they still belong to the argument.
      return { start, end: value.start === start ? value.end : node.endIndex, value };
    }
  }
}

function lowerNumber(reader: Reader, node: SyntaxNode): NumberLiteral {
  const { startIndex: start, endIndex: end } = node;
  return { kind: 'number', start, end, parent: undefined, value: numberValue(reader.text.slice(start, end)) };
}

/** Value of a Python 2 or 3 number; NaN for imaginary ones. */
export function numberValue(source: string): number {
  const plain = source.replaceAll('_', '').replace(/[lL]$/, '');
  return Number(/^0[0-7]+$/.test(plain) ? `0o${plain.slice(1)}` : plain);
}

function lowerSubscript(reader: Reader, node: SyntaxNode): Expr {
  const { startIndex: start, endIndex: end } = node;
  const [object, ...rest] = reader.children(node);
  const [only] = rest;
  const keys = rest.length === 1 && only && reader.kind(only) === Kind.TypeParameter ? reader.children(only) : rest;
  const lowered = lowerAll(reader, keys);
  const index = lowered.length === 1 && lowered[0] ? lowered[0] : tupleOf(lowered, end);
  return { kind: 'index', start, end, parent: undefined, object: lowerExpr(reader, object, start), index, optional: false };
}

/** Like `lowerAll`, for what stands between brackets and commas. */
export function lowerItems(reader: Reader, nodes: readonly SyntaxNode[]): Expr[] {
  return nodes.map((node) => reader.plain?.item(node.startIndex) ?? lowerExpr(reader, node));
}

/** A tuple written without parentheses; `at` places an empty one. */
export function tupleOf(items: readonly Expr[], at: number): ListLiteral {
  return { kind: 'list', start: items[0]?.start ?? at, end: items.at(-1)?.end ?? at, parent: undefined, form: 'tuple', items };
}

function lowerList(reader: Reader, node: SyntaxNode, form: ListLiteral['form']): ListLiteral {
  const { startIndex: start, endIndex: end } = node;
  return { kind: 'list', start, end, parent: undefined, form, items: lowerItems(reader, reader.children(node)) };
}

/** What stands inside parentheses or another wrapper without meaning of its own. */
function lowerInner(reader: Reader, node: SyntaxNode): Expr {
  const inner = reader.children(node);
  if (inner.length === 1) return lowerExpr(reader, inner[0]);
  return { kind: 'other', start: node.startIndex, end: node.endIndex, parent: undefined, form: 'sequence', children: lowerAll(reader, inner) };
}

/** The one operand of `*x`, `**x`, `await x`. */
export function lowerOnly(reader: Reader, node: SyntaxNode): Expr {
  const [value] = reader.children(node);
  return lowerExpr(reader, value, node.endIndex);
}

function other(reader: Reader, node: SyntaxNode, form: string): OtherExpr {
  return { kind: 'other', start: node.startIndex, end: node.endIndex, parent: undefined, form, children: lowerAll(reader, reader.children(node)) };
}

