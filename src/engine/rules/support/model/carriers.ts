/** The variables and fields that a value went through, and whether code speaks of any of them. */
import type { Name, Node } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';

export class Carriers {
  /** `passesQuoted`: what JSON made of a value carries it too, as for a shell, to which its quotes mean nothing. */
  constructor(readonly passesQuoted = false) {}

  /** Fields by variable, dotted; the empty text is the variable itself. */
  private readonly fields = new Map<string, Set<string>>();

  /** Adds a variable, or one field of it; false when it was there. */
  note(name: string, field = ''): boolean {
    const known = this.fields.get(name) ?? new Set<string>();
    if (known.has(field)) return false;
    this.fields.set(name, known.add(field));
    return true;
  }

  /** One field of the variable is carried, and not the variable itself. */
  isFieldOnly(name: string, field: string): boolean {
    const noted = this.fields.get(name);
    return noted?.has(field) === true && !noted.has('');
  }

  /** True when `root` reads a carrier, something it is in or something in it: `call.function.name` is not `call.function.arguments`. */
  areIn(root: Node): boolean {
    return walk(root, (n) => {
      const noted = n.kind === 'name' ? this.fields.get(n.name) : undefined;
      if (!noted || n.kind !== 'name') return undefined;
      const read = fieldRead(n);
      return [...noted].some((field) => isWithin(field, read) || isWithin(read, field)) ? 'stop' : undefined;
    });
  }
}

function isWithin(inner: string, outer: string): boolean {
  return outer === '' || inner === outer || inner.startsWith(`${outer}.`);
}

/** `function.arguments` for the name in `call.function["arguments"].strip()`: the field read, without the method called on it. */
export function fieldRead(name: Name): string {
  const steps: string[] = [];
  for (let inner: Node = name, at = name.parent; at; inner = at, at = at.parent) {
    const isCalled = at.parent?.kind === 'call' && at.parent.callee === at;
    if (at.kind === 'member' && at.object === inner) {
      if (!isCalled) steps.push(at.property);
      else if (at.property === 'get' && at.parent?.kind === 'call' && at.parent.args[0]?.value.kind === 'string') steps.push(at.parent.args[0].value.value);
      else break;
      if (isCalled) at = at.parent ?? at;
    } else if (at.kind === 'index' && at.object === inner && at.index.kind === 'string') steps.push(at.index.value);
    else break;
  }
  return steps.join('.');
}
