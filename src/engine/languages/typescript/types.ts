import type { Expr, Name } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import type { Lowering } from './context.js';
import { other } from './context.js';
import { identifierEnd } from './scan.js';

/** `A.B.C` in a type. */
export function nestedType(c: Lowering, node: SyntaxNode): Expr {
  const [head, last] = c.kids(node);
  if (!head || !last) return other(node.startIndex, node.endIndex, 'missing', []);
  const start = last.startIndex;
  const end = identifierEnd(c.text, start);
  return {
    kind: 'member', start: node.startIndex, end, parent: undefined, object: c.type(head), property: c.text.slice(start, end),
    propertySpan: { start, end }, optional: false,
  };
}

/** `Promise<T>` becomes `Promise[T]`; further arguments are left out. */
export function genericType(c: Lowering, node: SyntaxNode): Expr {
  const kids = c.kids(node);
  const head = kids[0];
  if (!head) return other(node.startIndex, node.endIndex, 'missing', []);
  const object = c.type(head);
  const list = kids[kids.length - 1];
  const first = list && list !== head ? c.kids(list)[0] : undefined;
  if (!first) return object;
  return { kind: 'index', start: node.startIndex, end: node.endIndex, parent: undefined, object, index: c.type(first), optional: false };
}

/** `T[]` becomes `Array[T]`; the name `Array` is not in the source, so its span is empty. */
export function arrayType(c: Lowering, node: SyntaxNode): Expr {
  const { startIndex: start, endIndex: end } = node;
  const inner = c.kids(node)[0];
  if (!inner) return other(start, end, 'missing', []);
  const object: Name = { kind: 'name', start, end: start, parent: undefined, name: 'Array' };
  return { kind: 'index', start, end, parent: undefined, object, index: c.type(inner), optional: false };
}

export function unionType(c: Lowering, node: SyntaxNode): Expr {
  const [leftNode, rightNode] = c.kids(node);
  if (!leftNode) return other(node.startIndex, node.endIndex, 'missing', []);
  const left = c.type(leftNode);
  if (!rightNode) return left;
  return { kind: 'binary', start: node.startIndex, end: node.endIndex, parent: undefined, op: '|', left, right: c.type(rightNode) };
}

export function intersectionType(c: Lowering, node: SyntaxNode): Expr {
  return other(node.startIndex, node.endIndex, 'intersection', c.kids(node).map((kid) => c.type(kid)));
}

export function literalType(c: Lowering, node: SyntaxNode): Expr {
  const inner = c.kids(node)[0];
  return inner ? c.operand(inner) : other(node.startIndex, node.endIndex, 'missing', []);
}

/** `(T)` and `readonly T` say the same as `T` here. */
export function innerType(c: Lowering, node: SyntaxNode): Expr {
  const inner = c.kids(node)[0];
  return inner ? c.type(inner) : other(node.startIndex, node.endIndex, 'missing', []);
}
