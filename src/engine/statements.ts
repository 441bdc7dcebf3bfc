/** Finding the statement at a place. */
import type { Module, Node, Stmt } from './facts/nodes.js';
import { forEachChild } from './facts/visit.js';

/** The innermost statement (blocks left out) that contains `offset`, or `undefined` between statements. */
export function statementAt(module: Module, offset: number): Stmt | undefined {
  let best: Stmt | undefined;
  let at: Node | undefined = module;
  while (at) {
    let next: Node | undefined;
    forEachChild(at, (child) => {
      if (!next && child.start <= offset && offset < Math.max(child.end, child.start + 1)) next = child;
    });
    if (next && isStatement(next)) best = next;
    at = next;
  }
  return best;
}

function isStatement(node: Node): node is Stmt {
  switch (node.kind) {
    case 'exprStatement': case 'assign': case 'return': case 'throw': case 'if': case 'loop': case 'try': case 'with': case 'switch':
    case 'functionStatement': case 'classStatement': case 'import': case 'export': case 'jump': case 'otherStatement':
      return true;
    default:
      return false;
  }
}
