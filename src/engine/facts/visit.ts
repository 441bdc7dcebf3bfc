import type { Block, Expr, FunctionNode, Node, Param, Stmt } from './nodes.js';

/** Receives a child and the node that holds it. */
export type ChildVisitor = (child: Node, parent: Node) => void;

// Every walk over facts comes through here, so nothing is allocated on the way: the helpers stand outside.

function each(nodes: readonly (Node | undefined)[], parent: Node, visit: ChildVisitor): void {
  for (const child of nodes) if (child) visit(child, parent);
}

function maybe(child: Node | undefined, parent: Node, visit: ChildVisitor): void {
  if (child) visit(child, parent);
}

function eachParam(list: readonly Param[], parent: Node, visit: ChildVisitor): void {
  for (const p of list) {
    if (p.decorators) each(p.decorators, parent, visit);
    visit(p.pattern, parent);
    if (p.annotation) visit(p.annotation, parent);
    if (p.default) visit(p.default, parent);
  }
}

/** Calls `visit` for each direct child of `node`, in source order where the language fixes one. */
export function forEachChild(node: Node, visit: ChildVisitor): void {
  switch (node.kind) {
    case 'name': case 'string': case 'number': case 'constant': case 'import': case 'jump':
      return;
    case 'member': visit(node.object, node); return;
    case 'index': visit(node.object, node); visit(node.index, node); return;
    case 'call':
      visit(node.callee, node);
      for (const a of node.args) visit(a.value, node);
      return;
    case 'template':
      for (const part of node.parts) if (typeof part !== 'string') visit(part, node);
      return;
    case 'object':
      for (const e of node.entries) {
        if (e.keyExpr) visit(e.keyExpr, node);
        visit(e.value, node);
      }
      return;
    case 'list': each(node.items, node, visit); return;
    case 'spread': case 'await': visit(node.value, node); return;
    case 'yield': maybe(node.value, node, visit); return;
    case 'binary': visit(node.left, node); visit(node.right, node); return;
    case 'unary': visit(node.operand, node); return;
    case 'conditional': visit(node.test, node); visit(node.then, node); visit(node.otherwise, node); return;
    case 'assignExpr': visit(node.target, node); visit(node.value, node); return;
    case 'comprehension':
      for (const c of node.clauses) { visit(c.target, node); visit(c.iterable, node); }
      each(node.conditions, node, visit);
      maybe(node.keyExpr, node, visit);
      visit(node.element, node);
      return;
    case 'jsx':
      for (const a of node.attributes) {
        if (a.keyExpr) visit(a.keyExpr, node);
        visit(a.value, node);
      }
      each(node.children, node, visit);
      return;
    case 'other': each(node.children, node, visit); return;
    case 'function':
      each(node.decorators, node, visit);
      eachParam(node.params, node, visit);
      maybe(node.returns, node, visit);
      visit(node.body, node);
      return;
    case 'class':
      each(node.decorators, node, visit);
      each(node.bases, node, visit);
      for (const k of node.keywords) visit(k.value, node);
      visit(node.body, node);
      return;
    case 'listPattern': each(node.items, node, visit); return;
    case 'objectPattern':
      for (const e of node.entries) { visit(e.target, node); maybe(e.default, node, visit); }
      return;
    case 'restPattern': visit(node.target, node); return;
    case 'defaultPattern': visit(node.target, node); visit(node.default, node); return;
    case 'block': each(node.statements, node, visit); return;
    case 'exprStatement': visit(node.expr, node); return;
    case 'assign': each(node.targets, node, visit); maybe(node.annotation, node, visit); maybe(node.value, node, visit); return;
    case 'return': maybe(node.value, node, visit); return;
    case 'throw': maybe(node.value, node, visit); maybe(node.cause, node, visit); return;
    case 'if': visit(node.test, node); visit(node.then, node); maybe(node.otherwise, node, visit); return;
    case 'loop':
      maybe(node.init, node, visit);
      maybe(node.test, node, visit);
      maybe(node.target, node, visit);
      maybe(node.iterable, node, visit);
      maybe(node.update, node, visit);
      visit(node.body, node);
      maybe(node.otherwise, node, visit);
      return;
    case 'handler': each(node.types, node, visit); maybe(node.binding, node, visit); visit(node.body, node); return;
    case 'try': visit(node.body, node); each(node.handlers, node, visit); maybe(node.otherwise, node, visit); maybe(node.finalizer, node, visit); return;
    case 'with':
      for (const i of node.items) { visit(i.context, node); maybe(i.target, node, visit); }
      visit(node.body, node);
      return;
    case 'switch':
      visit(node.subject, node);
      for (const c of node.cases) { each(c.tests, node, visit); maybe(c.guard, node, visit); visit(c.body, node); }
      return;
    case 'functionStatement': visit(node.fn, node); return;
    case 'classStatement': visit(node.cls, node); return;
    case 'export': maybe(node.declaration, node, visit); maybe(node.default, node, visit); return;
    case 'otherStatement': each(node.exprs, node, visit); each(node.blocks, node, visit); return;
    case 'module': visit(node.body, node); return;
  }
}

/** What a visitor may answer: `skip` leaves the node's children out, `stop` ends the whole walk. */
export type VisitAnswer = 'skip' | 'stop' | undefined | boolean;

/**
 * Walks `root` and everything below it in pre-order. Returns true when `visit` answered `stop` (or `true`).
 */
export function walk(root: Node, visit: (node: Node) => VisitAnswer): boolean {
  let stopped = false;
  const enter = (node: Node): void => {
    if (stopped) return;
    const answer = visit(node);
    if (answer === 'stop' || answer === true) stopped = true;
    else if (answer !== 'skip') forEachChild(node, enter);
  };
  enter(root);
  return stopped;
}

/** Like `walk`, but does not enter functions and classes nested below `root`. */
export function walkOwn(root: Node, visit: (node: Node) => VisitAnswer): boolean {
  return walk(root, (node) => {
    if (node !== root && (node.kind === 'function' || node.kind === 'class')) return 'skip';
    return visit(node);
  });
}

/** The same, and what a promise that is made there runs at once: `new Promise((resolve, reject) => { … })`. */
export function walkRunning(root: Node, visit: (node: Node) => VisitAnswer): boolean {
  return walk(root, (node) => {
    if (node !== root && (node.kind === 'class' || (node.kind === 'function' && !isExecutor(node)))) return 'skip';
    return visit(node);
  });
}

/** The function that `new Promise(…)` is handed. */
export function isExecutor({ parent, start }: FunctionNode): boolean {
  return parent?.kind === 'call' && parent.callee.kind === 'name' && parent.callee.name === 'Promise' && parent.args[0]?.value.start === start;
}

/** Dotted text of a plain name chain (`a.b.c`), or `undefined` when it is anything else. */
export function dottedName(expr: Expr): string | undefined {
  if (expr.kind === 'name') return expr.name;
  if (expr.kind !== 'member') return undefined;
  const head = dottedName(expr.object);
  return head === undefined ? undefined : `${head}.${expr.property}`;
}

/** The value without `await`, `as T`, `!` and parentheses around it. */
export function unwrap(expr: Expr): Expr {
  if (expr.kind === 'await') return unwrap(expr.value);
  if (expr.kind === 'other' && expr.form === 'cast' && expr.children[0]) return unwrap(expr.children[0]);
  return expr;
}

/** Last statement of a block, if any. */
export function lastStatement(block: Block): Stmt | undefined {
  return block.statements[block.statements.length - 1];
}
