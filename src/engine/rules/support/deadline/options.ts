/** Reading options out of the arguments of a call. */
import type { OptionSpec, TimeoutFacts } from '../../../catalog/schema.js';
import { includesNewest, satisfies } from '../../../catalog/versions.js';
import type { CatalogView } from '../../../catalog/view.js';
import type { Argument, Call, Expr } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import type { ArgValue, CallShape } from '../../../resolve/types.js';

/** The value passed for an option; `open` when a spread or a computed object may hold it; `undefined` when it is not passed. */
export function readOption(shape: CallShape, spec: { readonly path: readonly string[]; readonly position?: number }, isPython: boolean): ArgValue | 'open' | undefined {
  const [head, ...rest] = spec.path;
  if (isPython) {
    if (head !== undefined && Object.hasOwn(shape.named, head)) return dig(shape.named[head], rest);
    const positional = spec.position === undefined ? undefined : shape.positional[spec.position];
    if (positional) return dig(positional, rest);
    return shape.open ? 'open' : undefined;
  }
  const argument = spec.position === undefined ? undefined : shape.positional[spec.position === -1 ? shape.positional.length - 1 : spec.position];
  if (!argument) return shape.open ? 'open' : undefined;
  return dig(argument, spec.path, true);
}

/** With `inConstructors` also through the options that a constructor is given: `new Configuration({ baseOptions })`. */
function dig(value: ArgValue | undefined, path: readonly string[], inConstructors = false): ArgValue | 'open' | undefined {
  let at = value;
  for (const key of path) {
    if (!at || at.kind === 'null' || at.kind === 'undefined') return undefined;
    if (at.kind !== 'object') return at.kind === 'other' ? 'open' : undefined;
    const only: ArgValue | undefined = inConstructors && at.positional?.length === 1 ? at.positional[0] : undefined;
    if (only?.kind === 'object') at = only;
    const next: ArgValue | undefined = Object.hasOwn(at.entries, key) ? at.entries[key] : undefined;
    if (!next) return at.open || (at.positional?.length ?? 0) > 0 ? 'open' : undefined;
    at = next;
  }
  return at;
}

/** True when a passed value leaves the call without a deadline. */
export function isInfinite(value: ArgValue, facts: TimeoutFacts): boolean {
  switch (value.kind) {
    case 'null': return facts.infinite.includes('null');
    case 'undefined': return true;
    case 'boolean': return !value.value && facts.infinite.includes('false');
    case 'number':
      if (value.value === 0) return facts.infinite.includes('zero');
      if (value.value < 0) return facts.infinite.includes('negative');
      return value.value === Number.POSITIVE_INFINITY && facts.infinite.includes('infinity');
    case 'object': {
      // httpx.Timeout(None), aiohttp.ClientTimeout(total=None): the object carries the value.
      const inner = value.positional?.[0] ?? value.entries['total'] ?? value.entries['timeout'];
      return value.type !== undefined && inner?.kind === 'null' && facts.infinite.includes('null');
    }
    default: return false;
  }
}

/** Seconds of a passed value where it is a plain number. */
export function secondsOf(value: ArgValue, unit: OptionSpec['unit']): number | undefined {
  if (value.kind === 'object' && value.type !== undefined) {
    const inner = value.positional?.[0] ?? value.entries['total'] ?? value.entries['timeout'] ?? value.entries['seconds'];
    return inner?.kind === 'number' ? inner.value : undefined;
  }
  if (value.kind !== 'number') return undefined;
  return unit === 'ms' ? value.value / 1000 : unit === 's' || unit === 'timedelta' ? value.value : undefined;
}

/** Options that the version in use honours. */
export function honoured(options: readonly OptionSpec[], packageName: string, catalog: CatalogView): readonly OptionSpec[] {
  const version = packageName === '' ? undefined : catalog.version(packageName);
  return options.filter((o) => o.versions === undefined || (version === undefined ? includesNewest(o.versions) : satisfies(version, o.versions)));
}

/** Where an option is written in a call, when it is written out there: the value's node. */
export function optionNode(call: Call, spec: { readonly path: readonly string[]; readonly position?: number }, isPython: boolean): { readonly value: Expr; readonly argument: Argument } | undefined {
  const [head, ...rest] = spec.path;
  const plain = call.args.filter((a) => a.name === undefined && !a.spread);
  if (isPython) {
    const named = call.args.find((a) => a.name === head);
    const argument = named ?? (spec.position === undefined ? undefined : plain[spec.position]);
    if (!argument) return undefined;
    const value = nested(argument.value, rest);
    return value && { value, argument };
  }
  const argument = spec.position === undefined ? undefined : spec.position === -1 ? plain[plain.length - 1] : plain[spec.position];
  if (!argument) return undefined;
  const value = nested(argument.value, spec.path);
  return value && { value, argument };
}

function nested(expr: Expr, path: readonly string[]): Expr | undefined {
  let at: Expr | undefined = unwrap(expr);
  for (const key of path) {
    if (at?.kind === 'object') at = at.entries.find((e) => e.key === key)?.value;
    else if (at?.kind === 'call') at = at.args.find((a) => a.name === key)?.value;
    else return undefined;
  }
  return at;
}
