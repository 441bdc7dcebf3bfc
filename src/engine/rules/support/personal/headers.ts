/** Headers of an incoming request: all at once, or one that a framework hands over as a parameter under the header's own name. */
import type { Call, Expr } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { CATEGORIES, type Category } from './category.js';
import { classifyName } from './classify.js';
import { handedByDecorator } from './decorated.js';
import { isRequest } from './hearing.js';
import { isHttpEvent } from './httpEvents.js';
import type { Origin } from './origin.js';
import { wordsOf } from './words.js';

const HEADER = /^fastapi\.(?:param_functions\.|params\.)?Header$/u;
/** Keys that open nothing: `idempotency-key`. */
const ORDERLY = new Set(['idempotency', 'cache', 'partition', 'routing', 'sort', 'dedupe', 'deduplication', 'ordering', 'request', 'correlation', 'public', 'tenant']);

/** `request.headers` as a whole: the `Authorization` and the cookies are among them. */
export function isAllHeaders(context: RuleContext, object: Expr, key: string): boolean {
  if (key === 'headers' && isRequest(context.resolver, object)) return true;
  return (key === 'headers' || key === 'multiValueHeaders') && isHttpEvent(context.resolver, object);
}

/** What a header is that stands in for a parameter: `given: str = Header(None, alias="x-depot-key")`. */
export function headerParameter(context: RuleContext, origins: readonly Origin[]): Category | undefined {
  for (const origin of origins) {
    if (origin.kind !== 'parameter' || origin.steps.length > 0) continue;
    const handed = handedByDecorator(origin.param);
    if (handed?.what === 'ip') return CATEGORIES.ipAddress;
    if (handed?.what === 'headers') return handed.field === undefined ? CATEGORIES.authorization : headerCategory(handed.field);
    const alias = aliasOf(context, origin.param.default) ?? aliasOf(context, origin.param.annotation);
    const found = alias === undefined ? undefined : headerCategory(alias);
    if (found) return found;
  }
  return undefined;
}

/** What the header `alias` is, if it opens something. */
export function headerCategory(alias: string): Category | undefined {
  const category = classifyName(alias, { auth: true });
  if (category) return category.topic === 'secret' ? category : undefined;
  const words = wordsOf(alias);
  return words[words.length - 1] === 'key' && !words.some((word) => ORDERLY.has(word)) ? CATEGORIES.apiKey : undefined;
}

/** The name of the header in `Header(…, alias="…")`, also inside `Annotated[str, Header(alias="…")]`. */
function aliasOf(context: RuleContext, expr: Expr | undefined): string | undefined {
  let header: Call | undefined;
  if (expr) {
    walk(expr, (n) => {
      if (n.kind !== 'call' || !HEADER.test(context.resolver.library(n.callee)?.symbol ?? '')) return undefined;
      header = n;
      return 'stop';
    });
  }
  const alias = header?.args.find((a) => a.name === 'alias')?.value;
  return alias?.kind === 'string' ? alias.value : undefined;
}
