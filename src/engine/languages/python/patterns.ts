import type { Expr, Pattern } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { lowerExpr, lowerName } from './expressions.js';
import { Kind } from './kinds.js';
import { MAX_DEPTH } from './reader.js';
import type { Reader } from './reader.js';

/** Lowers what stands on the left of `=`, after `for`, `as` or `del`. A missing node gives an empty `other` at `at`. */
export function lowerPattern(reader: Reader, node: SyntaxNode | undefined, at: number): Pattern {
  if (!node) return reader.hole('missing', at, at);
  switch (reader.kind(node)) {
    case Kind.Identifier: return lowerName(reader, node);
    case Kind.TuplePattern: {
      // `for (event) in events`: brackets alone make no tuple.
      const items = reader.children(node);
      const [only] = items;
      return only && items.length === 1 && !reader.text.slice(only.endIndex, node.endIndex).includes(',') ? lowerPattern(reader, only, node.startIndex) : lowerItems(reader, node);
    }
    case Kind.PatternList: case Kind.ListPattern: case Kind.Tuple: case Kind.List: case Kind.ExpressionList:
      return lowerItems(reader, node);
    case Kind.ListSplatPattern: case Kind.ListSplat: case Kind.DictionarySplatPattern: {
      const [target] = reader.children(node);
      const end = node.endIndex;
      return { kind: 'restPattern', start: node.startIndex, end, parent: undefined, target: lowerPattern(reader, target, end) };
    }
    case Kind.AsPatternTarget: case Kind.ParenthesizedExpression: {
      const [target] = reader.children(node);
      return lowerPattern(reader, target, node.startIndex);
    }
    default: return asPattern(lowerExpr(reader, node));
  }
}

function lowerItems(reader: Reader, node: SyntaxNode): Pattern {
  const { startIndex: start, endIndex: end } = node;
  if (reader.depth >= MAX_DEPTH) return reader.tooDeepHole(start, end);
  reader.depth++;
  const items = reader.children(node).map((item) => lowerPattern(reader, item, start));
  reader.depth--;
  return { kind: 'listPattern', start, end, parent: undefined, items };
}

function asPattern(expr: Expr): Pattern {
  switch (expr.kind) {
    case 'name': case 'member': case 'index': case 'other': return expr;
    default: return { kind: 'other', start: expr.start, end: expr.end, parent: undefined, form: 'target', children: [expr] };
  }
}
