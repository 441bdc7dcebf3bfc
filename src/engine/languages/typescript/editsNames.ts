import type { Module, Pattern } from '../../facts/nodes.js';
import { walk } from '../../facts/visit.js';
import { namesBoundBy } from './patterns.js';

/** Every name the file uses, declares or imports; words of types, whose inside is not lowered, count as well. */
function namesIn(module: Module): Set<string> {
  const names = new Set<string>();
  const words = (text: string): void => {
    for (const word of text.match(/[\w$\x80-\uffff]+/g) ?? []) names.add(word);
  };
  walk(module, (node) => {
    switch (node.kind) {
      case 'name': names.add(node.name); break;
      case 'function': case 'class': if (node.name !== undefined) names.add(node.name); break;
      case 'import': for (const { local } of node.names) names.add(local); break;
      case 'jsx': words(node.tag); break;
      case 'other': if (node.form === 'type') words(module.text.slice(node.start, node.end)); break;
      case 'otherStatement': if (node.form === 'type' || node.form === 'enum') words(module.text.slice(node.start, node.end)); break;
      default: break;
    }
    return undefined;
  });
  return names;
}

/** `wish`, or `wish2`, `wish3` … when it is taken. */
export function freshName(module: Module, wish: string): string {
  const taken = namesIn(module);
  if (!taken.has(wish)) return wish;
  for (let n = 2; ; n++) if (!taken.has(wish + String(n))) return wish + String(n);
}

/** True when code gives `name` a meaning of its own besides the imports: a variable, parameter, function, class or caught error. */
export function isRebound(module: Module, name: string): boolean {
  const imported = new Set(module.index.imports.filter((i) => i.names.some((n) => n.local === name)).map((i) => i.start));
  const binds = (pattern: Pattern | undefined): boolean => pattern !== undefined && namesBoundBy(pattern).includes(name);
  return walk(module, (node) => {
    switch (node.kind) {
      case 'assign': return !imported.has(node.start) && node.targets.some(binds);
      case 'assignExpr': return binds(node.target);
      case 'loop': return binds(node.target);
      case 'handler': return binds(node.binding);
      case 'function': return (node.form === 'function' && node.name === name) || node.params.some((p) => binds(p.pattern));
      case 'class': return node.name === name;
      default: return undefined;
    }
  });
}
