import type { Block, Expr, Handler, Loop, Stmt, Switch } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { classNode } from './classes.js';
import { other } from './context.js';
import type { Lowering } from './context.js';
import { assignmentFact, assignmentStatement } from './declarations.js';
import { functionNode } from './functions.js';
import { exportedAssignment } from './modules.js';
import { withoutComments } from './scan.js';
import { typeShape } from './typeShapes.js';

export function expressionStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const start = node.startIndex;
  const simple = c.readAhead(start, node, false);
  if (simple) {
    out.push({ kind: 'exprStatement', start, end: c.semicolonAfter(simple.end), parent: undefined, expr: simple });
    return;
  }
  const assignment = c.readAssignment(node);
  if (assignment) {
    const fact = assignmentFact(c, start, c.semicolonAfter(assignment.value.end), assignment);
    out.push(exportedAssignment(fact) ?? fact);
    return;
  }
  const inner = c.kids(node)[0];
  if (!inner) return;
  const { ids } = c.tables;
  const id = inner.typeId;
  if (id === ids.internal_module) {
    namespace(c, inner, out);
    return;
  }
  const assigned = assignedIn(c, inner, id);
  if (assigned) {
    const fact = assignmentStatement(c, assigned, node);
    if (fact) out.push(exportedAssignment(fact) ?? fact);
    return;
  }
  const expr = c.sequenceExpr(inner);
  out.push({ kind: 'exprStatement', start, end: c.statementEnd(node, inner, expr), parent: undefined, expr });
}

/** The assignment a statement consists of, also in `({ a } = b)` and in TypeScript's reading of `await using x = y`. */
function assignedIn(c: Lowering, node: SyntaxNode, id: number): SyntaxNode | undefined {
  const { ids } = c.tables;
  if (id === ids.assignment_expression || id === ids.augmented_assignment_expression) return node;
  const first = c.text.charCodeAt(node.startIndex);
  const wrapped = first === 40 || (first === 97 && /^await\s+using\b/.test(c.text.slice(node.startIndex, node.startIndex + 40)));
  const inner = wrapped ? c.kids(node)[0] : undefined;
  return inner?.typeId === ids.assignment_expression ? inner : undefined;
}

export function nestedBlock(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  out.push(c.block(node));
}

function exprOrMissing(c: Lowering, node: SyntaxNode | null | undefined, at: number): Expr {
  return node ? c.sequenceExpr(node) : other(at, at, 'missing', []);
}

function blockOrEmpty(c: Lowering, node: SyntaxNode | null | undefined, at: number): Block {
  return node ? c.block(node) : c.emptyBlock(at);
}

export function ifStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const start = node.startIndex;
  const [testNode, thenNode, elseNode] = c.kids(node);
  const test = exprOrMissing(c, testNode, start);
  const then = blockOrEmpty(c, thenNode, start);
  const elseBody = elseNode && c.kids(elseNode)[0];
  const otherwise = elseBody && c.block(elseBody);
  out.push({ kind: 'if', start, end: otherwise?.end ?? then.end, parent: undefined, test, then, otherwise });
}

export function switchStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const [subjectNode, bodyNode] = c.kids(node);
  if (!subjectNode || !bodyNode) return;
  const subject = c.sequenceExpr(subjectNode);
  const cases = c.kids(bodyNode).map((kid) => switchCase(c, kid));
  out.push({ kind: 'switch', start: node.startIndex, end: node.endIndex, parent: undefined, subject, cases });
}

function switchCase(c: Lowering, node: SyntaxNode): Switch['cases'][number] {
  const isDefault = node.typeId === c.tables.ids.switch_default;
  const kids = c.kids(node);
  const valueNode = isDefault ? undefined : kids[0];
  const tests = valueNode ? [c.expr(valueNode)] : [];
  const statements: Stmt[] = [];
  for (const kid of valueNode ? kids.slice(1) : kids) c.statement(kid, statements);
  const end = node.endIndex;
  const start = statements[0]?.start ?? end;
  const body: Block = { kind: 'block', start, end: statements[statements.length - 1]?.end ?? end, parent: undefined, statements, braces: false };
  return { tests, guard: undefined, body, isDefault };
}

function loop(node: SyntaxNode, parts: Pick<Loop, 'form' | 'body'> & Partial<Loop>, end = parts.body.end): Loop {
  return {
    kind: 'loop', start: node.startIndex, end, parent: undefined, form: parts.form, test: parts.test, target: parts.target,
    iterable: parts.iterable, init: parts.init, update: parts.update, body: parts.body, otherwise: undefined, isAsync: parts.isAsync ?? false,
  };
}

export function forStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const { fields } = c.tables;
  c.kids(node);
  const init = loopInit(c, node.childForFieldId(fields.initializer));
  const testNode = node.childForFieldId(fields.condition);
  const test = testNode ? loopTest(c, testNode) : undefined;
  const updateNode = node.childForFieldId(fields.increment);
  const update = updateNode ? c.sequenceExpr(updateNode) : undefined;
  out.push(loop(node, { form: 'cFor', init, test, update, body: blockOrEmpty(c, node.childForFieldId(fields.body), node.startIndex) }));
}

function loopInit(c: Lowering, node: SyntaxNode | undefined): Stmt | undefined {
  if (!node) return undefined;
  const facts: Stmt[] = [];
  if (c.tables.statement[node.typeId]) c.statement(node, facts);
  else if (c.tables.expr[node.typeId]) facts.push({ kind: 'exprStatement', start: node.startIndex, end: node.endIndex, parent: undefined, expr: c.sequenceExpr(node) });
  if (facts.length < 2) return facts[0];
  return { kind: 'block', start: node.startIndex, end: node.endIndex, parent: undefined, statements: facts, braces: false };
}

/** The condition of a C-style loop; some grammars keep it as a statement. */
function loopTest(c: Lowering, node: SyntaxNode): Expr | undefined {
  const inner = node.typeId === c.tables.ids.expression_statement ? c.kids(node)[0] : node;
  return inner && c.tables.expr[inner.typeId] ? c.sequenceExpr(inner) : undefined;
}

export function forInStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const [left, right, bodyNode] = c.kids(node);
  if (!left || !right) return;
  const target = c.pattern(left);
  const iterable = c.sequenceExpr(right);
  const between = withoutComments(c.text, target.end, right.startIndex);
  const isAsync = /^for\s+await\b/.test(withoutComments(c.text, node.startIndex, left.startIndex));
  const body = blockOrEmpty(c, bodyNode, right.startIndex);
  out.push(loop(node, { form: /\bof\b/.test(between) ? 'forEach' : 'forIn', target, iterable, isAsync, body }));
}

export function whileStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const [testNode, bodyNode] = c.kids(node);
  const test = exprOrMissing(c, testNode, node.startIndex);
  out.push(loop(node, { form: 'while', test, body: blockOrEmpty(c, bodyNode, node.startIndex) }));
}

export function doStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const [bodyNode, testNode] = c.kids(node);
  const body = blockOrEmpty(c, bodyNode, node.startIndex);
  out.push(loop(node, { form: 'doWhile', test: exprOrMissing(c, testNode, node.startIndex), body }, c.endOf(node)));
}

export function tryStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const start = node.startIndex;
  const [bodyNode, ...clauses] = c.kids(node);
  const body = blockOrEmpty(c, bodyNode, start);
  const handlers: Handler[] = [];
  let finalizer: Block | undefined;
  for (const clause of clauses) {
    if (c.text.startsWith('catch', clause.startIndex)) handlers.push(handlerOf(c, clause));
    else finalizer = blockOrEmpty(c, c.kids(clause)[0], clause.startIndex);
  }
  const end = finalizer?.end ?? handlers[handlers.length - 1]?.end ?? node.endIndex;
  out.push({ kind: 'try', start, end, parent: undefined, body, handlers, otherwise: undefined, finalizer });
}

function handlerOf(c: Lowering, node: SyntaxNode): Handler {
  const start = node.startIndex;
  const kids = c.kids(node);
  const bodyNode = kids[kids.length - 1];
  const paramNode = kids.length > 1 ? kids[0] : undefined;
  const body = blockOrEmpty(c, bodyNode, start);
  return { kind: 'handler', start, end: body.end, parent: undefined, types: [], binding: paramNode && c.pattern(paramNode), body };
}

export function withStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const [objectNode, bodyNode] = c.kids(node);
  pushOther(c, node, 'with', [exprOrMissing(c, objectNode, node.startIndex)], [blockOrEmpty(c, bodyNode, node.startIndex)], out);
}

export function labelled(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  pushOther(c, node, 'label', [], [blockOrEmpty(c, c.kids(node)[1], node.startIndex)], out);
}

export function debuggerStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  pushOther(c, node, 'debugger', [], [], out);
}

/** Interfaces, type aliases, overloads and `declare …`: nothing of them exists when the program runs. */
export function typeStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  c.comments.noteIn(node.startIndex, node.endIndex);
  const shape = typeShape(c, node);
  out.push({ kind: 'otherStatement', start: node.startIndex, end: c.endOf(node), parent: undefined, form: 'type', exprs: [], blocks: [], ...(shape ? { shape } : {}) });
}

export function namespace(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const body = node.childForFieldId(c.tables.fields.body);
  pushOther(c, node, 'namespace', [], body ? [c.block(body)] : [], out);
}

function pushOther(c: Lowering, node: SyntaxNode, form: string, exprs: readonly Expr[], blocks: readonly Block[], out: Stmt[]): void {
  out.push({ kind: 'otherStatement', start: node.startIndex, end: c.endOf(node), parent: undefined, form, exprs, blocks });
}

export function jump(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const start = node.startIndex;
  c.kids(node);
  out.push({ kind: 'jump', start, end: c.endOf(node), parent: undefined, form: c.text.startsWith('break', start) ? 'break' : 'continue' });
}

export function returnStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const start = node.startIndex;
  const { value, end } = keywordValue(c, node, 'return'.length);
  out.push({ kind: 'return', start, end, parent: undefined, value });
}

export function throwStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const start = node.startIndex;
  const { value, end } = keywordValue(c, node, 'throw'.length);
  out.push({ kind: 'throw', start, end, parent: undefined, value, cause: undefined });
}

/** The value behind `return` or `throw`, on the same line as the keyword, and the end of the statement. */
function keywordValue(c: Lowering, node: SyntaxNode, keywordLength: number): { value: Expr | undefined; end: number } {
  const from = node.startIndex + keywordLength;
  const simple = c.text.charCodeAt(from) === 32 ? c.readAhead(from + 1, node, false) : undefined;
  if (simple) return { value: simple, end: c.semicolonAfter(simple.end) };
  const inner = c.kids(node)[0];
  const value = inner && c.sequenceExpr(inner);
  return { value, end: value ? c.statementEnd(node, inner, value) : c.endOf(node) };
}

export function functionStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const fn = functionNode(c, node, node.startIndex);
  out.push({ kind: 'functionStatement', start: fn.start, end: fn.end, parent: undefined, fn });
}

export function classStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const cls = classNode(c, node, node.startIndex, []);
  out.push({ kind: 'classStatement', start: cls.start, end: cls.end, parent: undefined, cls });
}
