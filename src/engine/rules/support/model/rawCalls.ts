/** Models that are asked over plain HTTP: requests known by the address they go to. */
import type { CatalogView } from '../../../catalog/view.js';
import { ancestors } from '../../../facts/module.js';
import type { Call, Expr, Node } from '../../../facts/nodes.js';
import { dottedName, unwrap, walk } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';

const MODEL_URL = /\/chat\/completions|\/v1\/(?:completions|responses)|(?:anthropic|claude)[^/]*\/v1\/messages|\/api\/(?:chat|generate)$|:(?:generateContent|streamGenerateContent)/u;
const ADDRESS = /^(?:url|uri|endpoint)$/u;
const STATUS = /(?:^|\.)(?:ok|status|status_code|is_success|is_error)$/u;
const MAX_DEPTH = 3;

/** `fetch("https://api.openai.com/v1/chat/completions", …)`, `requests.post(OLLAMA_CHAT, …)`. */
export function isRawModelCall(call: Call, resolver: Resolver, catalog: CatalogView): boolean {
  const symbol = resolver.library(call.callee)?.symbol;
  const match = symbol === undefined ? undefined : catalog.api(symbol) ?? catalog.api(catalog.canonical(`${symbol}.default`).symbol);
  return match?.role === 'call' && match.row.kind === 'http' && isModelUrl(call, resolver);
}

/** True when the address of the request is a model's. */
export function isModelUrl(call: Call, resolver: Resolver): boolean {
  return call.args.some((a, i) => (a.name === undefined ? i === 0 : ADDRESS.test(a.name)) && leadsTo(a.value, MODEL_URL, resolver));
}

/** True when `expr` is an address that `url` knows, or is put together with one. */
export function leadsTo(expr: Expr, url: RegExp, resolver: Resolver, depth = 0): boolean {
  const e = unwrap(expr);
  switch (e.kind) {
    case 'string': return url.test(e.value);
    case 'template': return e.parts.some((p) => (typeof p === 'string' ? url.test(p) : leadsTo(p, url, resolver, depth + 1)));
    case 'binary': return leadsTo(e.left, url, resolver, depth) || leadsTo(e.right, url, resolver, depth);
    case 'object': return e.entries.some((x) => x.key !== undefined && ADDRESS.test(x.key) && leadsTo(x.value, url, resolver, depth));
    case 'name': case 'member': {
      if (depth > MAX_DEPTH) return false;
      const value = resolver.argValue(e);
      return (value.kind === 'string' && url.test(value.value)) || resolver.definitions(e).some((d) => d.value !== undefined && leadsTo(d.value, url, resolver, depth + 1));
    }
    default: return false;
  }
}

/** Inside `if (!response.ok) …` or `if (response.status !== 200) …`: what is read there says why the request was refused. */
export function isRefusal(node: Node): boolean {
  let inner: Node = node;
  for (const at of ancestors(node)) {
    if (at.kind === 'function') return false;
    if (at.kind === 'if' && at.then === inner && asksForRefusal(at.test)) return true;
    inner = at;
  }
  return false;
}

function asksForRefusal(test: Expr): boolean {
  return walk(test, (n) => {
    const asked = n.kind === 'unary' && n.op === '!' ? n.operand : n.kind === 'binary' && /^(?:!==?|>=?|<)$/u.test(n.op) ? n.left : undefined;
    const name = asked && dottedName(asked);
    return name !== undefined && STATUS.test(name) ? 'stop' : undefined;
  });
}
