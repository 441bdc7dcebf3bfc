/** What is put into objects and lists after their literals: `payload["email"] = value`, `lines.append(text)`. */
import type { Expr, Module, Node } from '../../../facts/nodes.js';
import { accessOf } from './surroundings.js';

/** `payload["email"] = value` at a place; for lists there is no field. */
export interface Filling {
  readonly field?: string;
  readonly value: Expr;
  readonly at: Node;
}

const ADDING = new Set(['append', 'extend', 'insert', 'push', 'unshift']);
/** Give a parameter of an address its value: `url.searchParams.set("key", value)`. */
const SETTING = new Set(['append', 'set']);
/** Take another object in. */
const MERGING = new Set(['update', 'assign']);

/** What is put into objects and lists after their literals, by the object's name. */
export function collectFillings(module: Module): ReadonlyMap<string, readonly Filling[]> {
  const fillings = new Map<string, Filling[]>();
  const add = (name: string, filling: Filling): void => {
    const known = fillings.get(name);
    if (known) known.push(filling);
    else fillings.set(name, [filling]);
  };
  for (const at of module.index.assigns) {
    for (const target of at.kind === 'assign' ? at.targets : [at.target]) {
      const access = accessOf(target);
      if (access && at.value && access.object.kind === 'name') add(access.object.name, { field: access.field, value: at.value, at });
      // `args[key] = value`: under whatever names.
      else if (target.kind === 'index' && target.object.kind === 'name' && at.value) add(target.object.name, { value: at.value, at });
    }
  }
  for (const at of module.index.calls) {
    const { callee } = at;
    const value = at.args[at.args.length - 1]?.value;
    if (value && callee.kind === 'member' && callee.object.kind === 'member' && callee.object.property === 'searchParams' && callee.object.object.kind === 'name' && SETTING.has(callee.property)) add(callee.object.object.name, { value, at });
    if (callee.kind === 'member' && callee.object.kind === 'name' && (ADDING.has(callee.property) || (callee.property === 'set' && at.args.length === 2 && at.args[0]?.value.kind === 'string' && /params|query|search/iu.test(callee.object.name)) || (MERGING.has(callee.property) && value?.kind === 'object')) && value) add(callee.object.name, { value, at });
  }
  return fillings;
}
