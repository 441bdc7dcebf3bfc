/** Whether something around a call, or under it, tries it again: loops, wrappers, decorators, callers, transports. */
import { ancestors, enclosingFunction } from '../../../facts/module.js';
import type { Call, Expr, FunctionNode, Node } from '../../../facts/nodes.js';
import type { LibraryValue } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { spanText } from '../wording.js';

const MAX_CALLER_DEPTH = 3;
const KEY = Symbol('functions handed to what tries them again');
/** What the authors of wrappers call them. Only ever a reason to stay silent. */
const RETRY_WORDS = /retr(y|ie)|attempt|backoff|back_off|resilien|polly|circuit|durable|activity|step\.run|\btries\b/iu;
/** Options and members of a client through which something else may try again. */
const TRANSPORTS = /^(transport|mounts?|retr\w*|max_retries|max_tries|adapter|dispatcher|agent|connector|interceptors.*|hooks|get_adapter|client|fetch)$/iu;
/** Names whose presence means that a client of this file is fitted with retries in a way the call does not show. */
const FITTED = /\b(HTTPAdapter|RetryAgent|RetryClient|retryAdapter|axiosRetry|axios-retry|fetch-retry|retry-axios|requests_ratelimiter|httpx_retries|setGlobalDispatcher|interceptors)\b/u;

/** True when the call is tried again, or when that cannot be ruled out. */
export function mayBeRetried(call: Call, value: LibraryValue, context: RuleContext): boolean {
  return isFitted(call, value, context) || isRetriedAround(call, context, 0);
}

function isFitted(call: Call, value: LibraryValue, context: RuleContext): boolean {
  if (context.module.matches.has(FITTED)) return true;
  const shape = context.resolver.shapeOf(call);
  const shapes = [shape, ...value.origins];
  if (shapes.some((s) => s.open || [...Object.keys(s.named), ...s.positional.flatMap((p) => (p.kind === 'object' ? Object.keys(p.entries) : []))].some((n) => TRANSPORTS.test(n)))) return true;
  if (value.settings.some((s) => TRANSPORTS.test(s.member))) return true;
  // A client handed in, or built in another file, may have been given anything on its way here.
  return value.symbol.includes('#') && (value.origins.length === 0 || value.origins.some((o) => o.place.file !== context.file));
}

/** Whether anything that runs `node` runs it again after a failure: here, at a decorator, or at every caller in this file. */
export function isRetriedAround(node: Node, context: RuleContext, depth: number): boolean {
  const fn = enclosingFunction(node);
  for (const at of ancestors(node)) {
    if (at === fn) break;
    if (at.kind === 'loop' && repeats(at, node, context)) return true;
    if (at.kind === 'call' && at.callee !== node && triesAgain(at.callee, context)) return true;
  }
  if (!fn) return false;
  if (RETRY_WORDS.test(fn.name ?? '') || fn.decorators.some((d) => triesAgain(d.kind === 'call' ? d.callee : d, context) || RETRY_WORDS.test(spanText(context.module, d)))) return true;
  if (context.shared(KEY, handedToRetries).has(fn)) return true;
  if (fn.parent?.kind === 'call') return isRetriedAround(fn.parent, context, depth) || triesAgain(fn.parent.callee, context);
  if (depth >= MAX_CALLER_DEPTH) return true;
  const callers = context.resolver.callersOf(fn);
  return callers.length > 0 && callers.every((c) => isRetriedAround(c, context, depth + 1));
}

/** A loop that speaks of attempts, or an uncounted one with a `try` around the call. A walk over things (`for url in urls`) tries nothing again. */
function repeats(loop: Extract<Node, { kind: 'loop' }>, node: Node, context: RuleContext): boolean {
  if (RETRY_WORDS.test(context.module.text.slice(loop.start, loop.body.start))) return true;
  if (loop.form === 'forIn') return false;
  const overRange = loop.iterable?.kind === 'call' && context.module.text.startsWith('range', loop.iterable.start);
  if (loop.form === 'forEach' && !overRange) return false;
  for (const at of ancestors(node)) {
    if (at === loop) return false;
    if (at.kind === 'try') return true;
  }
  return false;
}

function triesAgain(callee: Expr, context: RuleContext): boolean {
  const value = context.resolver.library(callee);
  if (value && context.catalog.retry(value.symbol)) return true;
  return RETRY_WORDS.test(spanText(context.module, callee));
}

/** `withRetry(fetchRates)`: the function itself is handed to what tries it again. */
function handedToRetries(context: RuleContext): ReadonlySet<FunctionNode> {
  const values = context.module.index.calls.filter((c) => triesAgain(c.callee, context)).flatMap((c) => c.args.map(({ value }) => value));
  return new Set(values.flatMap((value) => {
    if (value.kind !== 'name' && value.kind !== 'member') return [];
    const target = context.resolver.valueOf(value);
    return target.kind === 'function' && target.fn?.name !== undefined ? [target.fn] : [];
  }));
}
