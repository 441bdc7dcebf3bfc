import type { Assign, Block, ClassNode, Expr, Pattern, Stmt } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { entryKey } from './collections.js';
import type { Lowering } from './context.js';
import { other } from './context.js';
import { decorator, method, typedParameter } from './functions.js';
import { identifierEnd, withoutComments } from './scan.js';

/** A class; `outerDecorators` stand before an `export` in front of it. */
export function classNode(c: Lowering, node: SyntaxNode, docStart?: number, outerDecorators: readonly Expr[] = []): ClassNode {
  const { ids } = c.tables;
  let nameSpan: { start: number; end: number } | undefined;
  let bases: Expr[] = [];
  let body: Block | undefined;
  const decorators = [...outerDecorators];
  for (const kid of c.kids(node)) {
    switch (kid.typeId) {
      case ids.decorator: decorators.push(decorator(c, kid)); break;
      case ids.class_heritage: bases = heritage(c, kid); break;
      case ids.class_body: body = classBody(c, kid); break;
      case ids.type_identifier: case ids.identifier:
        nameSpan = { start: kid.startIndex, end: identifierEnd(c.text, kid.startIndex) };
        break;
      default: break;
    }
  }
  body ??= c.emptyBlock(node.endIndex);
  const name = nameSpan && nameSpan.end > nameSpan.start ? c.text.slice(nameSpan.start, nameSpan.end) : undefined;
  return {
    kind: 'class', start: node.startIndex, end: body.end, parent: undefined, name, nameSpan, bases, keywords: [], body, decorators,
    doc: docStart === undefined ? undefined : c.comments.docBefore(docStart),
  };
}

/** What a class extends. Interfaces it implements are types and left out. */
function heritage(c: Lowering, node: SyntaxNode): Expr[] {
  const { ids } = c.tables;
  const bases: Expr[] = [];
  for (const kid of c.kids(node)) {
    const id = kid.typeId;
    if (id === ids.implements_clause) continue;
    const value = id === ids.extends_clause ? c.kids(kid)[0] : kid;
    if (value) bases.push(c.operand(value));
  }
  return bases;
}

function classBody(c: Lowering, node: SyntaxNode): Block {
  const { ids } = c.tables;
  const statements: Stmt[] = [];
  let decorators: Expr[] = [];
  let memberStart: number | undefined;
  for (const kid of c.kids(node)) {
    memberStart ??= kid.startIndex;
    switch (kid.typeId) {
      case ids.decorator:
        decorators.push(decorator(c, kid));
        continue;
      case ids.method_definition: classMethod(c, kid, memberStart, decorators, statements); break;
      case ids.public_field_definition: case ids.field_definition: field(c, kid, memberStart, statements); break;
      case ids.class_static_block: staticBlock(c, kid, statements); break;
      default: c.comments.noteIn(kid.startIndex, kid.endIndex); break;
    }
    decorators = [];
    memberStart = undefined;
  }
  return { kind: 'block', start: node.startIndex, end: node.endIndex, parent: undefined, statements, braces: true };
}

function classMethod(c: Lowering, node: SyntaxNode, start: number, decorators: readonly Expr[], out: Stmt[]): void {
  const { node: fn, paramsNode } = method(c, node, start, decorators);
  out.push({ kind: 'functionStatement', start, end: fn.end, parent: undefined, fn });
  if (fn.form === 'constructor' && paramsNode) parameterProperties(c, paramsNode, out);
}

/** `constructor(private readonly client: OpenAI)` also declares the field `client`. */
function parameterProperties(c: Lowering, paramsNode: SyntaxNode, out: Stmt[]): void {
  const { ids } = c.tables;
  for (const kid of c.kids(paramsNode)) {
    const id = kid.typeId;
    if (id !== ids.required_parameter && id !== ids.optional_parameter) continue;
    const found = typedParameter(c, kid);
    if (!found?.isProperty) continue;
    const { param, typeNode } = found;
    // Facts have one parent each, so the annotation is lowered again and nothing of the parameter is shared.
    const annotation = typeNode && c.annotation(typeNode);
    out.push(fieldFact(param.start, param.end, param.pattern, annotation, undefined, false));
  }
}

function field(c: Lowering, node: SyntaxNode, docStart: number, out: Stmt[]): void {
  const { ids } = c.tables;
  const { startIndex: start, endIndex: end } = node;
  let nameNode: SyntaxNode | undefined;
  let typeNode: SyntaxNode | undefined;
  let valueNode: SyntaxNode | undefined;
  let modifiersFrom = start;
  for (const kid of c.kids(node)) {
    const id = kid.typeId;
    if (nameNode) {
      if (id === ids.type_annotation) typeNode = kid;
      else valueNode = kid;
    } else if (id === ids.decorator) {
      out.push({ kind: 'otherStatement', start: kid.startIndex, end: kid.endIndex, parent: undefined, form: 'decorator', exprs: [decorator(c, kid)], blocks: [] });
      modifiersFrom = kid.endIndex;
    } else if (id !== ids.accessibility_modifier && id !== ids.override_modifier) nameNode = kid;
  }
  if (!nameNode) return;
  const isStatic = /\bstatic\b/.test(withoutComments(c.text, modifiersFrom, nameNode.startIndex));
  const value = valueNode && c.expr(valueNode, docStart);
  out.push(fieldFact(start, end, fieldTarget(c, nameNode), typeNode && c.annotation(typeNode), value, isStatic));
}

function fieldTarget(c: Lowering, nameNode: SyntaxNode): Pattern {
  const { key, keyExpr, keySpan } = entryKey(c, nameNode);
  const start = nameNode.startIndex;
  const end = keySpan?.end ?? start;
  const first = c.text.charCodeAt(start);
  if (keyExpr ?? first === 91) return other(start, end, 'computed', keyExpr ? [keyExpr] : []);
  if (key === undefined || first === 34 || first === 39) return other(start, end, 'key', []);
  return { kind: 'name', start, end, parent: undefined, name: key };
}

function fieldFact(start: number, end: number, target: Pattern, annotation: Expr | undefined, value: Expr | undefined, isStatic: boolean): Assign {
  return { kind: 'assign', start, end, parent: undefined, targets: [target], op: '=', value, annotation, declaration: isStatic ? 'staticField' : 'field' };
}

function staticBlock(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const kids = c.kids(node);
  const body = kids[kids.length - 1];
  if (!body) return;
  out.push({ kind: 'otherStatement', start: node.startIndex, end: node.endIndex, parent: undefined, form: 'static', exprs: [], blocks: [c.block(body)] });
}
