import type { Comprehension, Expr, ObjectEntry, ObjectLiteral } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { lowerAll, lowerExpr, lowerOnly, tupleOf } from './expressions.js';
import { Kind } from './kinds.js';
import { lowerPattern } from './patterns.js';
import type { Reader } from './reader.js';

/** `{'a': 1, **rest}`. */
export function lowerDict(reader: Reader, node: SyntaxNode): ObjectLiteral {
  const { startIndex: start, endIndex: end } = node;
  const entries = reader.children(node).map((child) => lowerEntry(reader, child));
  return { kind: 'object', start, end, parent: undefined, entries };
}

function lowerEntry(reader: Reader, node: SyntaxNode): ObjectEntry {
  const { startIndex: start, endIndex: end } = node;
  if (reader.kind(node) === Kind.DictionarySplat) {
    return { start, end, spread: true, shorthand: false, value: lowerOnly(reader, node) };
  }
  const [keyNode, valueNode] = reader.children(node);
  const keyExpr = lowerExpr(reader, keyNode, start);
  const value = lowerExpr(reader, valueNode, end);
  const key = writtenKey(reader, keyExpr);
  const keySpan = { start: keyExpr.start, end: keyExpr.end };
  return key === undefined
    ? { start, end, keyExpr, keySpan, spread: false, shorthand: false, value }
    : { start, end, key, keySpan, spread: false, shorthand: false, value };
}

function writtenKey(reader: Reader, key: Expr): string | undefined {
  if (key.kind === 'string' && !key.bytes) return key.value;
  return key.kind === 'number' ? reader.text.slice(key.start, key.end) : undefined;
}

/** List, set and dict comprehensions and generator expressions; all conditions are kept in one list. */
export function lowerComprehension(reader: Reader, node: SyntaxNode, form: Comprehension['form']): Comprehension {
  const { startIndex: start, endIndex: end } = node;
  const [body, ...rest] = reader.children(node);
  const clauses: Comprehension['clauses'][number][] = [];
  const conditions: Expr[] = [];
  for (const child of rest) {
    if (reader.kind(child) === Kind.IfClause) {
      conditions.push(lowerOnly(reader, child));
      continue;
    }
    const [target, ...iterables] = reader.children(child);
    clauses.push({
      target: lowerPattern(reader, target, child.startIndex),
      // Python 2 allows a tuple without parentheses: `for x in a, b`.
      iterable: iterables.length > 1 ? tupleOf(lowerAll(reader, iterables), child.endIndex) : lowerExpr(reader, iterables[0], child.endIndex),
      isAsync: reader.text.startsWith('async', child.startIndex),
    });
  }
  const pair = body && form === 'dict' ? reader.children(body) : undefined;
  const element = lowerExpr(reader, pair ? pair[1] : body, start);
  return {
    kind: 'comprehension', start, end, parent: undefined, form, element, clauses, conditions, ...(pair && { keyExpr: lowerExpr(reader, pair[0], start) }),
  };
}
