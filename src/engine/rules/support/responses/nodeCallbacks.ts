/** Answers of Node's `http` and `https` that are read in a callback with no look at their status: `https.get(url, (res) => …)`. */
import type { Call, FunctionNode, Node } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';

export interface CallbackUse {
  readonly call: Call;
  readonly symbol: string;
  /** Where the body is taken for data. */
  readonly read: Call;
  readonly isChecked: boolean;
}

const REQUEST = /^https?\.(?:get|request)$/u;
const CHECKS = new Set(['statusCode', 'statusMessage']);

/** Strings of which one is in every file that makes such a request. */
export const REQUEST_STRINGS: readonly string[] = ['http.get', 'https.get', 'http.request', 'https.request', '.statusCode'];

/** Requests of the module whose callback parses the body as JSON; those that hand the answer on are left to whoever gets it. */
export function callbackUses(context: RuleContext): readonly CallbackUse[] {
  if (context.catalog.ecosystem !== 'javascript') return [];
  return context.module.index.calls.flatMap((call) => {
    const callback = call.args[call.args.length - 1]?.value;
    if (callback?.kind !== 'function') return [];
    const symbol = context.resolver.library(call.callee)?.symbol;
    const response = callback.params[0]?.pattern;
    if (symbol === undefined || !REQUEST.test(symbol) || response?.kind !== 'name') return [];
    const read = parseIn(callback, context);
    if (!read || isHandedOn(callback, response.name)) return [];
    return [{ call, symbol, read, isChecked: isLookedAt(callback, read) }];
  });
}

function parseIn(callback: FunctionNode, context: RuleContext): Call | undefined {
  let found: Call | undefined;
  walk(callback.body, (n) => {
    if (n.kind !== 'call' || context.resolver.library(n.callee)?.symbol !== 'JSON.parse') return undefined;
    found = n;
    return 'stop';
  });
  return found;
}

function isHandedOn(callback: FunctionNode, response: string): boolean {
  return walk(callback.body, (n) => (n.kind === 'call' && n.args.some((a) => a.value.kind === 'name' && a.value.name === response) ? 'stop' : undefined));
}

/** The status is read somewhere, or what was parsed is looked at before it is used. */
function isLookedAt(callback: FunctionNode, read: Call): boolean {
  return walk(callback.body, (n: Node) => {
    if (n.kind === 'member' && CHECKS.has(n.property)) return 'stop';
    return (n.kind === 'if' || n.kind === 'conditional') && n.start > read.start ? 'stop' : undefined;
  });
}
