import type { Argument, AssignExpr, Call, Expr, Index, Member, Name, Pattern } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import type { Lowering } from './context.js';
import { other } from './context.js';
import { behindOperand, isMisplaced } from './precedence.js';
import { noteImportCall } from './requires.js';
import { identifierEnd, isSpaceCode, withoutComments } from './scan.js';

/** `value` without the expression's own position: what a broken node gives. */
function missing(node: SyntaxNode): Expr {
  return other(node.startIndex, node.endIndex, 'missing', []);
}

export function plainName(c: Lowering, node: SyntaxNode): Name {
  const start = node.startIndex;
  const end = identifierEnd(c.text, start);
  return { kind: 'name', start, end, parent: undefined, name: c.text.slice(start, end) };
}

/** An identifier in an expression; `undefined` is a constant there. */
export function identifier(c: Lowering, node: SyntaxNode): Expr {
  const name = plainName(c, node);
  return name.name === 'undefined' ? { kind: 'constant', start: name.start, end: name.end, parent: undefined, value: undefined } : name;
}

/** `this`, `super`, `import` and names of built-in types. */
export function keyword(c: Lowering, node: SyntaxNode): Name {
  const { startIndex: start, endIndex: end } = node;
  return { kind: 'name', start, end, parent: undefined, name: c.text.slice(start, end) };
}

export function member(c: Lowering, node: SyntaxNode): Expr {
  const kids = c.kids(node);
  const objectNode = kids[0];
  const propertyNode = kids[kids.length - 1];
  if (!objectNode || !propertyNode || kids.length < 2) return missing(node);
  const start = propertyNode.startIndex;
  const object = c.exprBefore(objectNode, start, isDot);
  const end = identifierEnd(c.text, start);
  const optional = kids.length > 2;
  if (isMisplaced(object, node.startIndex)) return behindOperand(c.text, node.startIndex, object, (inner, from) => memberOf(c, from, inner, { start, end }, optional));
  return memberOf(c, node.startIndex, object, { start, end }, optional);
}

const isDot = (gap: string): boolean => /^\s*\??\.\s*$/.test(gap);

function memberOf(c: Lowering, start: number, object: Expr, propertySpan: { start: number; end: number }, optional: boolean): Member {
  return {
    kind: 'member', start, end: propertySpan.end, parent: undefined, object, property: c.text.slice(propertySpan.start, propertySpan.end),
    propertySpan, optional,
  };
}

/** `import.meta` and `new.target` read as members of the keyword. */
export function metaProperty(c: Lowering, node: SyntaxNode): Expr {
  const { startIndex: start, endIndex: end } = node;
  const dot = c.text.indexOf('.', start);
  let from = dot + 1;
  while (isSpaceCode(c.text.charCodeAt(from))) from++;
  if (dot < 0 || from >= end) return missing(node);
  const wordEnd = identifierEnd(c.text, start);
  const object: Name = { kind: 'name', start, end: wordEnd, parent: undefined, name: c.text.slice(start, wordEnd) };
  return memberOf(c, start, object, { start: from, end }, false);
}

export function subscript(c: Lowering, node: SyntaxNode): Expr {
  const kids = c.kids(node);
  const objectNode = kids[0];
  const indexNode = kids[kids.length - 1];
  if (!objectNode || !indexNode || kids.length < 2) return missing(node);
  const object = c.exprFromTree(objectNode);
  const index = c.sequenceExpr(indexNode);
  const found: Index = { kind: 'index', start: node.startIndex, end: node.endIndex, parent: undefined, object, index, optional: kids.length > 2 };
  return isMisplaced(object, node.startIndex) ? behindOperand(c.text, node.startIndex, object, (inner, start) => ({ ...found, start, object: inner })) : found;
}

export function call(c: Lowering, node: SyntaxNode): Expr {
  const kids = c.kids(node);
  const calleeNode = kids[0];
  const argsNode = kids[kids.length - 1];
  if (!calleeNode || !argsNode || kids.length < 2) return missing(node);
  const callee = c.exprBefore(calleeNode, argsNode.startIndex, isEmpty);
  const optional = callee.end < argsNode.startIndex && withoutComments(c.text, callee.end, argsNode.startIndex).includes('?.');
  if (c.text.charCodeAt(argsNode.startIndex) === 96) return taggedTemplate(c, node, callee, argsNode, optional);
  const lowered = finishCall(c, node, callee, argsNode, false, optional);
  if (isMisplaced(callee, node.startIndex)) return behindOperand(c.text, node.startIndex, callee, (inner, start) => ({ ...lowered, start, callee: inner }));
  if (callee.kind === 'name' && (callee.name === 'require' || callee.name === 'import')) noteImportCall(c, lowered);
  return lowered;
}

const isEmpty = (gap: string): boolean => gap === '';

/** `new X(…)` and `new X`. */
export function construct(c: Lowering, node: SyntaxNode): Expr {
  const kids = c.kids(node);
  const calleeNode = kids[0];
  if (!calleeNode) return missing(node);
  const last = kids[kids.length - 1];
  const argsNode = last && kids.length > 1 && c.text.charCodeAt(last.startIndex) === 40 ? last : undefined;
  const callee = argsNode ? c.exprBefore(calleeNode, argsNode.startIndex, isEmpty) : c.operand(calleeNode);
  return finishCall(c, node, callee, argsNode, true, false);
}

function finishCall(c: Lowering, node: SyntaxNode, callee: Expr, argsNode: SyntaxNode | undefined, isNew: boolean, optional: boolean): Call {
  const start = node.startIndex;
  if (!argsNode) return { kind: 'call', start, end: node.endIndex, parent: undefined, callee, args: [], isNew, optional, argsSpan: undefined };
  const end = argsNode.endIndex;
  const args: Argument[] = [];
  for (const arg of c.kids(argsNode)) args.push(argument(c, arg));
  return { kind: 'call', start, end, parent: undefined, callee, args, isNew, optional, argsSpan: { start: argsNode.startIndex, end } };
}

function argument(c: Lowering, node: SyntaxNode): Argument {
  const value = c.expr(node);
  const start = node.startIndex;
  if (value.kind === 'spread') return { start, end: value.end, spread: 'list', value: value.value };
  return { start, end: c.endAfter(node, node, value), value };
}

function taggedTemplate(c: Lowering, node: SyntaxNode, callee: Expr, templateNode: SyntaxNode, optional: boolean): Call {
  const value = asTemplate(c.expr(templateNode));
  const { start, end } = value;
  return { kind: 'call', start: node.startIndex, end, parent: undefined, callee, args: [{ start, end, value }], isNew: false, optional, argsSpan: undefined };
}

/** A tag always gets a template, also when nothing is substituted. */
function asTemplate(value: Expr): Expr {
  if (value.kind !== 'string') return value;
  return { kind: 'template', start: value.start, end: value.end, parent: undefined, parts: value.value === '' ? [] : [value.value] };
}

export function spread(c: Lowering, node: SyntaxNode): Expr {
  const inner = c.kids(node)[0];
  if (!inner) return missing(node);
  const value = c.expr(inner);
  return { kind: 'spread', start: node.startIndex, end: c.endAfter(node, inner, value), parent: undefined, value };
}

export function awaited(c: Lowering, node: SyntaxNode): Expr {
  const inner = c.kids(node)[0];
  if (!inner) return missing(node);
  const value = c.operand(inner);
  return { kind: 'await', start: node.startIndex, end: c.endAfter(node, inner, value), parent: undefined, value };
}

export function yielded(c: Lowering, node: SyntaxNode): Expr {
  const inner = c.kids(node)[0];
  const value = inner && c.expr(inner);
  return { kind: 'yield', start: node.startIndex, end: node.endIndex, parent: undefined, value };
}

export function binary(c: Lowering, node: SyntaxNode): Expr {
  const kids = c.kids(node);
  const leftNode = kids[0];
  const rightNode = kids[1];
  if (!leftNode || !rightNode) return missing(node);
  const left = c.exprBefore(leftNode, rightNode.startIndex, isOperator);
  const right = c.operand(rightNode);
  // Between the operands stand only the operator, comments and what closes a parenthesised left side.
  const op = withoutComments(c.text, left.end, rightNode.startIndex).replace(/[\s)]+/g, '');
  return { kind: 'binary', start: node.startIndex, end: c.endAfter(node, rightNode, right), parent: undefined, op, left, right };
}

const isOperator = (gap: string): boolean => OPERATORS.has(gap.trim());
const OPERATORS = new Set([
  '&&', '||', '??', '===', '!==', '==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', '**', '&', '|', '^', '<<', '>>', '>>>', 'in', 'instanceof',
]);

export function unary(c: Lowering, node: SyntaxNode): Expr {
  const inner = c.kids(node)[0];
  if (!inner) return missing(node);
  const operand = c.operand(inner);
  const start = node.startIndex;
  const op = withoutComments(c.text, start, inner.startIndex).trim();
  return { kind: 'unary', start, end: c.endAfter(node, inner, operand), parent: undefined, op, operand };
}

export function update(c: Lowering, node: SyntaxNode): Expr {
  const inner = c.kids(node)[0];
  if (!inner) return missing(node);
  const operand = c.operand(inner);
  const { startIndex: start, endIndex: end } = node;
  const first = c.text.charCodeAt(start);
  const op = first === 43 || first === 45 ? c.text.slice(start, start + 2) : c.text.slice(end - 2, end);
  return { kind: 'unary', start, end, parent: undefined, op, operand };
}

export function ternary(c: Lowering, node: SyntaxNode): Expr {
  const kids = c.kids(node);
  const [testNode, thenNode, otherwiseNode] = kids;
  if (!testNode || !thenNode || !otherwiseNode) return missing(node);
  const test = c.exprBefore(testNode, thenNode.startIndex, (gap) => gap.trim() === '?');
  const then = c.exprBefore(thenNode, otherwiseNode.startIndex, (gap) => gap.trim() === ':');
  const otherwise = c.expr(otherwiseNode);
  return { kind: 'conditional', start: node.startIndex, end: c.endAfter(node, otherwiseNode, otherwise), parent: undefined, test, then, otherwise };
}

/** `a = b` and `a += b` inside an expression. */
export function assignment(c: Lowering, node: SyntaxNode): AssignExpr | Expr {
  const parts = assignmentParts(c, node);
  if (!parts) return missing(node);
  const value = c.expr(parts.valueNode);
  const { target, op } = parts;
  return { kind: 'assignExpr', start: node.startIndex, end: c.endAfter(node, parts.valueNode, value), parent: undefined, target, op, value };
}

/** Both sides of an assignment; the right side is not yet lowered. */
export function assignmentParts(c: Lowering, node: SyntaxNode): { target: Pattern; op: string; valueNode: SyntaxNode } | undefined {
  const kids = c.kids(node);
  const targetNode = kids[0];
  const valueNode = kids[1];
  if (!targetNode || !valueNode) return undefined;
  const target = c.targetBefore(targetNode, valueNode.startIndex, isAssignOperator);
  const op = withoutComments(c.text, target.end, valueNode.startIndex).replace(/[\s)]+/g, '');
  return { target, op, valueNode };
}

const isAssignOperator = (gap: string): boolean => /^\s*(?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)?=\s*$/.test(gap);

export function sequence(c: Lowering, node: SyntaxNode): Expr {
  return other(node.startIndex, node.endIndex, 'sequence', c.kids(node).map((kid) => c.sequenceExpr(kid)));
}

export function parenthesized(c: Lowering, node: SyntaxNode): Expr {
  const simple = c.readAhead(c.afterBlanks(node.startIndex + 1), node, false);
  if (simple) return simple;
  const inner = c.kids(node)[0];
  return inner ? c.sequenceExpr(inner) : missing(node);
}

/** `x as T`, `x satisfies T`, `x!`, `x<T>`: the value comes first. */
export function castFirst(c: Lowering, node: SyntaxNode): Expr {
  const inner = c.kids(node)[0];
  return inner ? other(node.startIndex, node.endIndex, 'cast', [c.operand(inner)]) : missing(node);
}

/** `<T>x`: the value comes last. */
export function castLast(c: Lowering, node: SyntaxNode): Expr {
  const kids = c.kids(node);
  const inner = kids[kids.length - 1];
  return inner ? other(node.startIndex, node.endIndex, 'cast', [c.operand(inner)]) : missing(node);
}

export function regex(_c: Lowering, node: SyntaxNode): Expr {
  return other(node.startIndex, node.endIndex, 'regex', []);
}
