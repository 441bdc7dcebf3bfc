/** What is put into variables after they were made: entries, items, fields. */
import type { Expr, Name } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { collectFillings, type Filling } from './fillings.js';
import type { Flow } from './flow.js';
import { NOTHING, behind, join, under, type Reading } from './reading.js';
import { isLabel } from './spoken.js';

export class Filled {
  private all: ReadonlyMap<string, readonly Filling[]> | undefined;

  constructor(private readonly flow: Flow) {}

  /** True when entries are added to an object after its literal. */
  isUnclean(name: Name): boolean {
    return this.of(name).some(({ value }) => !this.flow.read(value).clean);
  }

  /** What the function of `name` has put into it so far. */
  of(name: Name): readonly Filling[] {
    const home = enclosingFunction(name);
    this.all ??= collectFillings(this.flow.context.module);
    return (this.all.get(name.name) ?? []).filter(({ at }) => at.start <= name.start && enclosingFunction(at) === home);
  }

  /** `payload["email"] = …`, `lines.append(…)` before the whole is logged. */
  readWhole(name: Name): Reading {
    const definitions = this.flow.context.resolver.definitions(name);
    if (!definitions.some((d) => d.value?.kind === 'object' || (d.value?.kind === 'list' && d.value.items.length === 0) || (d.value?.kind === 'call' && (d.value.args.length === 0 || isAddress(d.value))))) return NOTHING;
    const readings = this.of(name).map(({ field, value }) => {
      const reading = this.flow.read(value);
      return field === undefined ? reading : under(field, this.flow.named(field, value, reading));
    });
    return behind(name, { clean: false, leaks: join(readings).leaks });
  }

  /** `step.result = answer`: what this function has put there before it is read. */
  readField(object: Expr, field: string): Reading {
    // `result` and `value` hold whatever a program calls so.
    if (object.kind !== 'name' || (isLabel(field) && field !== 'result' && field !== 'value')) return NOTHING;
    const put = this.of(object).filter((f) => f.field === field);
    return put.length === 0 ? NOTHING : { clean: false, leaks: join(put.map(({ value }) => this.flow.read(value))).leaks };
  }
}

/** `new URL(…)`, `new URLSearchParams(…)`: parameters are added to it, and it prints with all of them. */
function isAddress(made: Expr): boolean {
  return made.kind === 'call' && made.isNew && made.callee.kind === 'name' && /^URL(?:SearchParams)?$/u.test(made.callee.name);
}
