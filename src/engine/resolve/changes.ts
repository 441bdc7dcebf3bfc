/** What a module does to objects after their literal: `options.body = …`, `options['timeout'] = 5`, `options.update(…)`. */
import type { Expr, Module, Node } from '../facts/nodes.js';
import { dottedName } from '../facts/visit.js';

export interface Change {
  readonly at: Node;
  /** The key that is set; `undefined` where it is computed or many are merged in. */
  readonly key?: string;
}

/** Changes by dotted name of the object. */
export function collectChanges(module: Module): ReadonlyMap<string, readonly Change[]> {
  const found = new Map<string, Change[]>();
  const note = (at: Node, object: Expr | undefined, key: string | undefined): void => {
    const name = object && dottedName(object);
    if (name === undefined) return;
    const list = found.get(name);
    const change = key === undefined ? { at } : { at, key };
    if (list) list.push(change);
    else found.set(name, [change]);
  };
  for (const a of module.index.assigns) {
    for (const t of a.kind === 'assign' ? a.targets : [a.target]) {
      if (t.kind === 'member') note(t, t.object, t.property);
      else if (t.kind === 'index') note(t, t.object, t.index.kind === 'string' ? t.index.value : undefined);
    }
  }
  for (const call of module.index.calls) {
    const { callee, args } = call;
    if (callee.kind !== 'member') continue;
    const first = args[0]?.value;
    if (callee.property === 'update') note(call, callee.object, undefined);
    else if (callee.property === 'setdefault') note(call, callee.object, first?.kind === 'string' ? first.value : undefined);
    else if (callee.property === 'assign') note(call, first, undefined);
  }
  return found;
}
