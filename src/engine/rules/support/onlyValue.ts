import type { Expr } from '../../facts/nodes.js';
import { unwrap } from '../../facts/visit.js';
import type { Resolver } from '../../resolve/types.js';

/** What a variable holds that is given a value once, without parentheses and casts; `undefined` for other variables and for what is none. */
export function onlyValue(expr: Expr, resolver: Resolver): Expr | undefined {
  if (expr.kind !== 'name') return undefined;
  const [definition, ...others] = resolver.definitions(expr);
  return others.length === 0 && definition?.value ? unwrap(definition.value) : undefined;
}
