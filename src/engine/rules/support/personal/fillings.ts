/** Entries assigned to objects after their literals: `payload["email"] = value`. */
import type { Expr, Module, Node } from '../../../facts/nodes.js';
import { accessOf } from './surroundings.js';

/** `payload["email"] = value` at a place. */
export interface Filling {
  readonly field: string;
  readonly value: Expr;
  readonly at: Node;
}

/** Entries assigned to objects after their literals, by the object's name. */
export function collectFillings(module: Module): ReadonlyMap<string, readonly Filling[]> {
  const fillings = new Map<string, Filling[]>();
  for (const at of module.index.assigns) {
    for (const target of at.kind === 'assign' ? at.targets : [at.target]) {
      const access = accessOf(target);
      if (!access || !at.value || access.object.kind !== 'name') continue;
      const filling = { field: access.field, value: at.value, at };
      const known = fillings.get(access.object.name);
      if (known) known.push(filling);
      else fillings.set(access.object.name, [filling]);
    }
  }
  return fillings;
}
