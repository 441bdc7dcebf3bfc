import { ancestors } from '../../facts/module.js';
import type { FunctionNode, Module, Node } from '../../facts/nodes.js';
import { walk } from '../../facts/visit.js';

/** The names below `root`: used, bound, declared or imported. */
export function namesIn(root: Node): Set<string> {
  const names = new Set<string>();
  walk(root, (node) => {
    if (node.kind === 'name') names.add(node.name);
    else if ((node.kind === 'function' || node.kind === 'class') && node.name !== undefined) names.add(node.name);
    else if (node.kind === 'import') for (const { local } of node.names) names.add(local);
    return undefined;
  });
  return names;
}

/** The names that code gives a meaning of its own, imports aside: assigned, declared, taken as parameter or caught. */
export function namesBoundIn(module: Module): Set<string> {
  const names = new Set<string>();
  const bind = (target: Node | undefined): void => {
    if (target) walk(target, (node) => {
      if (node.kind === 'name') names.add(node.name);
      return node.kind === 'member' || node.kind === 'index' ? 'skip' : undefined;
    });
  };
  walk(module, (node) => {
    switch (node.kind) {
      case 'assign': node.targets.forEach(bind); break;
      case 'assignExpr': bind(node.target); break;
      case 'loop': bind(node.target); break;
      case 'handler': bind(node.binding); break;
      case 'with': for (const item of node.items) bind(item.target); break;
      case 'comprehension': for (const clause of node.clauses) bind(clause.target); break;
      case 'function':
        if (node.name !== undefined && node.form === 'function') names.add(node.name);
        for (const param of node.params) bind(param.pattern);
        break;
      case 'class': if (node.name !== undefined) names.add(node.name); break;
      default: break;
    }
    return undefined;
  });
  return names;
}

/** `wish`, or `wish_2`, `wish_3` … when it is taken. */
export function firstFree(wish: string, taken: (name: string) => boolean): string {
  if (!taken(wish)) return wish;
  for (let n = 2; ; n++) if (!taken(`${wish}_${n}`)) return `${wish}_${n}`;
}

/** The function around `node` that no other function is around: everything in it can see each other's names. */
export function outermostFunction(node: Node): FunctionNode | undefined {
  let found: FunctionNode | undefined = node.kind === 'function' ? node : undefined;
  for (const at of ancestors(node)) if (at.kind === 'function') found = at;
  return found;
}
