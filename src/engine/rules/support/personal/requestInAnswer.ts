/** Answers that, printed whole, show the request they belong to: axios keeps its options, headers and all, in `response.config`. */
import type { Call } from '../../../facts/nodes.js';
import type { ArgValue } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { CATEGORIES, type Category } from './category.js';
import { headerCategory } from './headers.js';

/** Libraries whose answers hold the options of their requests. */
const KEEPING = new Set(['axios']);

/** The secret among the headers that `call` sends, its own or those of its client. */
export function secretInAnswer(context: RuleContext, call: Call): Category | undefined {
  const value = context.resolver.library(call.callee);
  const match = value && context.catalog.api(value.symbol);
  if (!value || match?.role !== 'call' || !KEEPING.has(match.row.package)) return undefined;
  for (const { positional } of [context.resolver.shapeOf(call), ...value.origins]) {
    for (const options of positional) {
      const found = ofOptions(options);
      if (found) return found;
    }
  }
  return undefined;
}

function ofOptions(options: ArgValue): Category | undefined {
  if (options.kind !== 'object') return undefined;
  const { headers, auth } = options.entries;
  if (auth?.kind === 'object') return CATEGORIES.password;
  if (headers?.kind !== 'object') return undefined;
  for (const [name, sent] of Object.entries(headers.entries)) {
    const category = sent.kind === 'null' || sent.kind === 'undefined' ? undefined : headerCategory(name);
    if (category) return category;
  }
  return undefined;
}
