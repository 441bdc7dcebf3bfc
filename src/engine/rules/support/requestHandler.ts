/** Functions that a web server runs for each request. */
import { functionName } from '../../facts/module.js';
import type { FunctionNode } from '../../facts/nodes.js';

const HANDLER_PARAMETERS = /^(_?req|_?request|ctx|context|c|_?res|_?response|reply|event)$/u;

/** A function with a request in its hands: `(req, res) => …`, `async (c) => …` handed to a route. */
export function isRequestHandler(fn: FunctionNode): boolean {
  const names = fn.params.map((p) => (p.pattern.kind === 'name' ? p.pattern.name : ''));
  if (names.length >= 2 && HANDLER_PARAMETERS.test(names[0] ?? '') && HANDLER_PARAMETERS.test(names[1] ?? '')) return true;
  const holder = fn.parent;
  const isRoute = holder?.kind === 'call' && holder.callee.kind === 'member' && /^(get|post|put|patch|delete|all|use|on)$/u.test(holder.callee.property) && holder.args[0]?.value.kind === 'string';
  if (isRoute && HANDLER_PARAMETERS.test(names[0] ?? '')) return true;
  return /^(GET|POST|PUT|PATCH|DELETE)$/u.test(functionName(fn) ?? '') && fn.isAsync;
}
