/** What stays the same when lines move: the name of the function around a place. */
import type { Module, Node } from './facts/nodes.js';
import { forEachChild } from './facts/visit.js';

/** Dotted names of the classes and functions around `offset`, outermost first; '' at module level. */
export function functionNameAt(module: Module, offset: number): string {
  const names: string[] = [];
  let at: Node | undefined = module;
  while (at) {
    if ((at.kind === 'function' || at.kind === 'class') && at.name !== undefined) names.push(at.name);
    let next: Node | undefined;
    forEachChild(at, (child) => {
      if (!next && child.start <= offset && offset < child.end) next = child;
    });
    at = next;
  }
  return names.join('.');
}
