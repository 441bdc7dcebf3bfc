/** Deadlines written in the address a connection is made with: `postgresql://db/app?connect_timeout=5`. */
import type { ApiKind, ApiRow } from '../../../catalog/schema.js';
import type { Argument, Call, Expr } from '../../../facts/nodes.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';

const CONNECTED: ReadonlySet<ApiKind> = new Set<ApiKind>(['sql', 'document-db', 'cache', 'queue']);
const ADDRESS_NAMES = /^(dsn|ur[il]|conninfo|host|connection_?(string|uri|url)|database_?url)$/iu;
/** `connect_timeout=5`, `socketTimeoutMS=`, but not a zero, which is none. */
const SETS_TIMEOUT = /time_?out\w*\s*=\s*(?!0(?:\D|$))/iu;
const MAX_DEPTH = 3;

/** True when the address, or the function of the workspace that makes it, names a timeout. */
export function isBoundByAddress(call: Call, row: ApiRow, context: RuleContext): boolean {
  return CONNECTED.has(row.kind) && call.args.filter(isAddress).some((a) => setsTimeout(a.value, context, 0));
}

function isAddress(argument: Argument, index: number): boolean {
  return argument.spread === undefined && (argument.name === undefined ? index === 0 : ADDRESS_NAMES.test(argument.name));
}

function setsTimeout(expr: Expr, context: RuleContext, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  const e = unwrap(expr);
  switch (e.kind) {
    case 'string': case 'template': return saysSo(e);
    case 'binary': return setsTimeout(e.left, context, depth + 1) || setsTimeout(e.right, context, depth + 1);
    case 'name': return context.resolver.definitions(e).some((d) => d.value !== undefined && setsTimeout(d.value, context, depth + 1));
    case 'call': {
      const made = context.resolver.valueOf(e.callee);
      return made.kind === 'function' && made.fn !== undefined && walk(made.fn.body, (n) => ((n.kind === 'string' || n.kind === 'template') && saysSo(n) ? 'stop' : undefined));
    }
    default: return false;
  }
}

function saysSo(text: Extract<Expr, { kind: 'string' | 'template' }>): boolean {
  return SETS_TIMEOUT.test(text.kind === 'string' ? text.value : text.parts.map((p) => (typeof p === 'string' ? p : '…')).join(''));
}
