import type { Expr, ListLiteral, ObjectEntry, ObjectLiteral } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { method } from './functions.js';
import { plainName } from './expressions.js';
import type { Lowering } from './context.js';
import { other } from './context.js';
import { cooked, numberValue } from './literals.js';
import { commasBetween, identifierEnd } from './scan.js';

export function object(c: Lowering, node: SyntaxNode): ObjectLiteral {
  const entries: ObjectEntry[] = [];
  for (const kid of c.kids(node)) {
    const entry = objectEntry(c, kid);
    if (entry) entries.push(entry);
  }
  return { kind: 'object', start: node.startIndex, end: node.endIndex, parent: undefined, entries };
}

function objectEntry(c: Lowering, node: SyntaxNode): ObjectEntry | undefined {
  const { ids } = c.tables;
  const start = node.startIndex;
  switch (node.typeId) {
    case ids.pair: {
      const simple = simplePair(c, node);
      if (simple) return simple;
      const kids = c.kids(node);
      const keyNode = kids[0];
      const valueNode = kids[kids.length - 1];
      if (!keyNode || !valueNode || kids.length < 2) return undefined;
      const { key, keyExpr, keySpan } = entryKey(c, keyNode);
      const value = c.expr(valueNode, start);
      return { start, end: c.endAfter(node, valueNode, value), key, keyExpr, keySpan, spread: false, shorthand: false, value };
    }
    case ids.shorthand_property_identifier: {
      const value = plainName(c, node);
      return { start, end: value.end, key: value.name, keyExpr: undefined, keySpan: { start, end: value.end }, spread: false, shorthand: true, value };
    }
    case ids.spread_element: {
      const spread = c.expr(node);
      return {
        start, end: spread.end, key: undefined, keyExpr: undefined, keySpan: undefined, spread: true, shorthand: false,
        value: spread.kind === 'spread' ? spread.value : spread,
      };
    }
    case ids.method_definition: {
      const fn = method(c, node, start);
      const { key, keyExpr, keySpan }: EntryKey = fn.keyNode ? entryKey(c, fn.keyNode) : {};
      return { start, end: fn.node.end, key, keyExpr, keySpan, spread: false, shorthand: false, value: fn.node };
    }
    default: {
      // `{ a = 1 }` outside a pattern, and whatever the parser made of broken code.
      const value = other(start, node.endIndex, 'entry', []);
      return { start, end: value.end, key: undefined, keyExpr: undefined, keySpan: undefined, spread: false, shorthand: false, value };
    }
  }
}

/** `key: simple`, read from the text. */
function simplePair(c: Lowering, node: SyntaxNode): ObjectEntry | undefined {
  const start = node.startIndex;
  const keyEnd = identifierEnd(c.text, start);
  const colon = c.afterBlanks(keyEnd);
  const first = c.text.charCodeAt(start);
  if (keyEnd === start || (first >= 48 && first <= 57) || c.text.charCodeAt(colon) !== 58) return undefined;
  const value = c.readAhead(c.afterBlanks(colon + 1), node, true);
  if (!value) return undefined;
  return {
    start, end: value.end, key: c.text.slice(start, keyEnd), keyExpr: undefined, keySpan: { start, end: keyEnd }, spread: false, shorthand: false, value,
  };
}

type EntryKey = Pick<ObjectEntry, 'key' | 'keyExpr' | 'keySpan'>;

/** The key of an entry or member: written out when it is an identifier, a string or a number. */
export function entryKey(c: Lowering, node: SyntaxNode): EntryKey {
  const start = node.startIndex;
  const first = c.text.charCodeAt(start);
  if (first === 91) {
    const inner = c.kids(node)[0];
    const keyExpr: Expr | undefined = inner && c.expr(inner);
    const key = keyExpr?.kind === 'string' ? keyExpr.value : undefined;
    return { key, keyExpr, keySpan: { start, end: node.endIndex } };
  }
  if (first === 34 || first === 39) {
    const end = node.endIndex;
    return { key: cooked(c.text.slice(start + 1, end - 1)), keyExpr: undefined, keySpan: { start, end } };
  }
  if ((first >= 48 && first <= 57) || first === 46) {
    const end = node.endIndex;
    return { key: String(numberValue(c.text.slice(start, end))), keyExpr: undefined, keySpan: { start, end } };
  }
  const end = identifierEnd(c.text, start);
  return { key: c.text.slice(start, end), keyExpr: undefined, keySpan: { start, end } };
}

export function array(c: Lowering, node: SyntaxNode): ListLiteral {
  const { startIndex: start, endIndex: end } = node;
  const items: Expr[] = [];
  let from = start + 1;
  for (const kid of c.kids(node)) {
    addHoles(items, commasBetween(c.text, from, kid.startIndex) - (items.length > 0 ? 1 : 0), kid.startIndex);
    const item = c.expr(kid);
    items.push(item);
    from = c.endAfter(kid, kid, item);
  }
  return { kind: 'list', start, end, parent: undefined, form: 'list', items };
}

/** `[a, , b]`: what is left out is `undefined`, and later items keep their positions. */
function addHoles(items: Expr[], count: number, at: number): void {
  for (let i = 0; i < count; i++) items.push({ kind: 'constant', start: at, end: at, parent: undefined, value: undefined });
}
