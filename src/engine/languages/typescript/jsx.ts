import type { Expr, JsxElement, ObjectEntry } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import type { Lowering } from './context.js';

/** `<Tag …>…</Tag>` and fragments (`tag` is empty). Text between is left out. */
export function jsxElement(c: Lowering, node: SyntaxNode): JsxElement {
  const { ids } = c.tables;
  let tag = '';
  let attributes: readonly ObjectEntry[] = [];
  const children: Expr[] = [];
  // Text is a child as well and may look like a comment, so `kids` must not judge these.
  for (const child of node.namedChildren) {
    const id = child.typeId;
    if (id === ids.jsx_opening_element) ({ tag, attributes } = opening(c, child));
    else if (id === ids.jsx_expression) {
      const inner = c.kids(child)[0];
      if (inner) children.push(c.sequenceExpr(inner));
    } else if (id === ids.jsx_element || id === ids.jsx_self_closing_element) children.push(c.expr(child));
  }
  return { kind: 'jsx', start: node.startIndex, end: node.endIndex, parent: undefined, tag, attributes, children };
}

export function jsxSelfClosing(c: Lowering, node: SyntaxNode): JsxElement {
  const { tag, attributes } = opening(c, node);
  return { kind: 'jsx', start: node.startIndex, end: node.endIndex, parent: undefined, tag, attributes, children: [] };
}

function opening(c: Lowering, node: SyntaxNode): { tag: string; attributes: ObjectEntry[] } {
  const { ids } = c.tables;
  const attributes: ObjectEntry[] = [];
  let tag = '';
  for (const kid of c.kids(node)) {
    const id = kid.typeId;
    if (id === ids.jsx_attribute) attributes.push(attribute(c, kid));
    else if (id === ids.jsx_expression) {
      const spread = spreadAttribute(c, kid);
      if (spread) attributes.push(spread);
    } else if (id !== ids.type_arguments && tag === '') tag = c.text.slice(kid.startIndex, kid.endIndex);
  }
  return { tag, attributes };
}

function attribute(c: Lowering, node: SyntaxNode): ObjectEntry {
  const [nameNode, valueNode] = c.kids(node);
  const { startIndex: start, endIndex: end } = node;
  const keyEnd = nameNode?.endIndex ?? end;
  const key = c.text.slice(start, keyEnd);
  return { start, end, key, keyExpr: undefined, keySpan: { start, end: keyEnd }, spread: false, shorthand: false, value: attributeValue(c, valueNode, end) };
}

function attributeValue(c: Lowering, node: SyntaxNode | undefined, at: number): Expr {
  // An attribute without a value says true.
  if (!node) return { kind: 'constant', start: at, end: at, parent: undefined, value: true };
  const { ids } = c.tables;
  const id = node.typeId;
  if (id === ids.jsx_expression) {
    const inner = c.kids(node)[0];
    if (inner) return c.sequenceExpr(inner);
    return { kind: 'constant', start: node.startIndex, end: node.endIndex, parent: undefined, value: undefined };
  }
  if (id !== ids.string) return c.expr(node);
  // Backslashes mean nothing in attribute strings.
  const { startIndex: start, endIndex: end } = node;
  return { kind: 'string', start, end, parent: undefined, value: c.text.slice(start + 1, end - 1), bytes: false };
}

function spreadAttribute(c: Lowering, node: SyntaxNode): ObjectEntry | undefined {
  const inner = c.kids(node)[0];
  if (!inner) return undefined;
  const value = c.expr(inner);
  return {
    start: node.startIndex, end: node.endIndex, key: undefined, keyExpr: undefined, keySpan: undefined, spread: true, shorthand: false,
    value: value.kind === 'spread' ? value.value : value,
  };
}
