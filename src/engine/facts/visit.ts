import type { Block, Expr, Node, Param, Stmt } from './nodes.js';

/** Calls `visit` for each direct child of `node`, in source order where the language fixes one. */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
  const each = (nodes: readonly (Node | undefined)[]): void => {
    for (const child of nodes) if (child) visit(child);
  };
  const params = (list: readonly Param[]): void => {
    for (const p of list) {
      visit(p.pattern);
      if (p.annotation) visit(p.annotation);
      if (p.default) visit(p.default);
    }
  };
  switch (node.kind) {
    case 'name': case 'string': case 'number': case 'constant': case 'import': case 'jump':
      return;
    case 'member': visit(node.object); return;
    case 'index': visit(node.object); visit(node.index); return;
    case 'call':
      visit(node.callee);
      for (const a of node.args) visit(a.value);
      return;
    case 'template':
      for (const part of node.parts) if (typeof part !== 'string') visit(part);
      return;
    case 'object':
      for (const e of node.entries) {
        if (e.keyExpr) visit(e.keyExpr);
        visit(e.value);
      }
      return;
    case 'list': each(node.items); return;
    case 'spread': case 'await': visit(node.value); return;
    case 'yield': each([node.value]); return;
    case 'binary': visit(node.left); visit(node.right); return;
    case 'unary': visit(node.operand); return;
    case 'conditional': each([node.test, node.then, node.otherwise]); return;
    case 'assignExpr': visit(node.target); visit(node.value); return;
    case 'comprehension':
      for (const c of node.clauses) { visit(c.target); visit(c.iterable); }
      each(node.conditions);
      each([node.keyExpr, node.element]);
      return;
    case 'jsx':
      for (const a of node.attributes) {
        if (a.keyExpr) visit(a.keyExpr);
        visit(a.value);
      }
      each(node.children);
      return;
    case 'other': each(node.children); return;
    case 'function':
      each(node.decorators);
      params(node.params);
      each([node.returns, node.body]);
      return;
    case 'class':
      each(node.decorators);
      each(node.bases);
      for (const k of node.keywords) visit(k.value);
      visit(node.body);
      return;
    case 'listPattern': each(node.items); return;
    case 'objectPattern':
      for (const e of node.entries) each([e.target, e.default]);
      return;
    case 'restPattern': visit(node.target); return;
    case 'defaultPattern': visit(node.target); visit(node.default); return;
    case 'block': each(node.statements); return;
    case 'exprStatement': visit(node.expr); return;
    case 'assign': each(node.targets); each([node.annotation, node.value]); return;
    case 'return': each([node.value]); return;
    case 'throw': each([node.value, node.cause]); return;
    case 'if': each([node.test, node.then, node.otherwise]); return;
    case 'loop': each([node.init, node.test, node.target, node.iterable, node.update, node.body, node.otherwise]); return;
    case 'handler': each(node.types); each([node.binding, node.body]); return;
    case 'try': visit(node.body); each(node.handlers); each([node.otherwise, node.finalizer]); return;
    case 'with':
      for (const i of node.items) each([i.context, i.target]);
      visit(node.body);
      return;
    case 'switch':
      visit(node.subject);
      for (const c of node.cases) { each(c.tests); each([c.guard, c.body]); }
      return;
    case 'functionStatement': visit(node.fn); return;
    case 'classStatement': visit(node.cls); return;
    case 'export': each([node.declaration, node.default]); return;
    case 'otherStatement': each(node.exprs); each(node.blocks); return;
    case 'module': visit(node.body); return;
  }
}

/** What a visitor may answer: `skip` leaves the node's children out, `stop` ends the whole walk. */
export type VisitAnswer = 'skip' | 'stop' | undefined | boolean;

/**
 * Walks `root` and everything below it in pre-order. Returns true when `visit` answered `stop` (or `true`).
 */
export function walk(root: Node, visit: (node: Node) => VisitAnswer): boolean {
  const answer = visit(root);
  if (answer === 'stop' || answer === true) return true;
  if (answer === 'skip') return false;
  let stopped = false;
  forEachChild(root, (child) => {
    if (!stopped) stopped = walk(child, visit);
  });
  return stopped;
}

/** Like `walk`, but does not enter functions and classes nested below `root`. */
export function walkOwn(root: Node, visit: (node: Node) => VisitAnswer): boolean {
  return walk(root, (node) => {
    if (node !== root && (node.kind === 'function' || node.kind === 'class')) return 'skip';
    return visit(node);
  });
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
