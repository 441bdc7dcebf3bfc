import type { DefaultPattern, Expr, ListPattern, ObjectPattern, Pattern, RestPattern } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { entryKey } from './collections.js';
import type { Lowering } from './context.js';
import { other } from './context.js';
import { commasBetween } from './scan.js';

type Entry = ObjectPattern['entries'][number];

export function objectPattern(c: Lowering, node: SyntaxNode): ObjectPattern {
  const entries: Entry[] = [];
  for (const kid of c.kids(node)) {
    const entry = patternEntry(c, kid);
    if (entry) entries.push(entry);
  }
  return { kind: 'objectPattern', start: node.startIndex, end: node.endIndex, parent: undefined, entries };
}

function patternEntry(c: Lowering, node: SyntaxNode): Entry | undefined {
  const { ids } = c.tables;
  switch (node.typeId) {
    case ids.shorthand_property_identifier_pattern: {
      const target = c.pattern(node);
      return { key: nameOf(target), target, default: undefined, rest: false };
    }
    case ids.object_assignment_pattern: {
      const [left, right] = c.kids(node);
      if (!left || !right) return undefined;
      const target = c.pattern(left);
      return { key: nameOf(target), target, default: c.expr(right), rest: false };
    }
    case ids.pair_pattern: {
      const [keyNode, valueNode] = c.kids(node);
      if (!keyNode || !valueNode) return undefined;
      const { key } = entryKey(c, keyNode);
      const value = c.pattern(valueNode);
      if (value.kind === 'defaultPattern') return { key, target: value.target, default: value.default, rest: false };
      return { key, target: value, default: undefined, rest: false };
    }
    case ids.rest_pattern: {
      const inner = c.kids(node)[0];
      return inner && { key: undefined, target: c.pattern(inner), default: undefined, rest: true };
    }
    default: return undefined;
  }
}

function nameOf(pattern: Pattern): string | undefined {
  return pattern.kind === 'name' ? pattern.name : undefined;
}

export function arrayPattern(c: Lowering, node: SyntaxNode): ListPattern {
  const { startIndex: start, endIndex: end } = node;
  const items: (Pattern | undefined)[] = [];
  let from = start + 1;
  for (const kid of c.kids(node)) {
    const holes = commasBetween(c.text, from, kid.startIndex) - (items.length > 0 ? 1 : 0);
    for (let i = 0; i < holes; i++) items.push(undefined);
    items.push(c.pattern(kid));
    from = kid.endIndex;
  }
  return { kind: 'listPattern', start, end, parent: undefined, items };
}

export function defaultPattern(c: Lowering, node: SyntaxNode): DefaultPattern | Pattern {
  const [left, right] = c.kids(node);
  if (!left || !right) return other(node.startIndex, node.endIndex, 'missing', []);
  const target = c.pattern(left);
  const value: Expr = c.expr(right);
  return { kind: 'defaultPattern', start: node.startIndex, end: c.endAfter(node, right, value), parent: undefined, target, default: value };
}

export function restPattern(c: Lowering, node: SyntaxNode): RestPattern | Pattern {
  const inner = c.kids(node)[0];
  if (!inner) return other(node.startIndex, node.endIndex, 'missing', []);
  return { kind: 'restPattern', start: node.startIndex, end: node.endIndex, parent: undefined, target: c.pattern(inner) };
}

/** All names a pattern binds. */
export function namesBoundBy(pattern: Pattern): string[] {
  switch (pattern.kind) {
    case 'name': return [pattern.name];
    case 'listPattern': return pattern.items.flatMap((item) => (item ? namesBoundBy(item) : []));
    case 'objectPattern': return pattern.entries.flatMap((entry) => namesBoundBy(entry.target));
    case 'restPattern': case 'defaultPattern': return namesBoundBy(pattern.target);
    default: return [];
  }
}
