/** Fallible calls inside tools: what leaves the process, and what the file says of databases. */
import type { Call, FunctionNode } from '../../../facts/nodes.js';
import { walkOwn } from '../../../facts/visit.js';
import { homeOf } from '../../../resolve/home.js';
import type { Resolver, Value } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { LOCAL } from '../failures/fallible.js';

export interface OutboundCall {
  readonly symbol: string;
  /** Exceptions that stand for any failure of the call (Python), as importable paths. */
  readonly exceptions: readonly string[];
}

const DATABASE_MODULES = /^(sqlalchemy|sqlmodel|asyncpg|psycopg2?|databases|tortoise|aiomysql|pymysql|aiosqlite|pymongo|motor)(\.|$)/u;
const DATABASE_OBJECTS = new Set(['db', 'session', 'conn', 'connection', 'cursor', 'cur', 'async_session', 'db_session', 'database']);
const DATABASE_METHODS = new Set(['execute', 'executemany', 'commit', 'fetch', 'fetchrow', 'fetchval', 'fetchone', 'fetchall', 'scalar', 'scalars', 'flush']);

/** What can fail about a call inside a tool, or `undefined` when nothing is known to. */
export function outboundCall(call: Call, context: RuleContext): OutboundCall | undefined {
  const value = context.resolver.valueOf(call.callee);
  if (value.kind === 'library') {
    const match = context.catalog.api(value.symbol);
    // An agent that a tool runs asks its model, and runs tools of its own.
    if (!match && context.catalog.loopRun(value.symbol)) return { symbol: value.symbol, exceptions: [] };
    if (!match || (match.role === 'client' && match.row.connects !== true) || match.row.kind === 'concurrency' || LOCAL.test(value.symbol)) return undefined;
    return { symbol: value.symbol, exceptions: match.row.exceptions ?? [] };
  }
  if (value.kind === 'unknown' && isDatabaseCall(call, context)) return { symbol: 'database', exceptions: [] };
  if (value.kind === 'function' && value.summary.fallible === true && !value.summary.guarded && !staysHere(value, context.resolver, context, new Set())) return { symbol: value.summary.name, exceptions: [] };
  return undefined;
}

/** Everything in the function that can fail is a database in the process. */
function staysHere(value: Extract<Value, { kind: 'function' }>, from: Resolver, context: RuleContext, seen: Set<FunctionNode>): boolean {
  const { fn } = value;
  const resolver = homeOf(value, from);
  if (!fn || !resolver) return false;
  if (seen.has(fn)) return true;
  seen.add(fn);
  const local: Call[] = [];
  const leaves = walkOwn(fn.body, (node) => {
    if (node.kind !== 'call') return undefined;
    const called = resolver.valueOf(node.callee);
    if (called.kind === 'library' && LOCAL.test(called.symbol)) local.push(node);
    else if (called.kind === 'library') return context.catalog.api(called.symbol) ? 'stop' : undefined;
    else if (called.kind === 'function' && called.summary.fallible === true) {
      if (!staysHere(called, resolver, context, seen)) return 'stop';
      local.push(node);
    }
    return undefined;
  });
  return local.length > 0 && !leaves;
}

/** A guess from spelling, and the last one made: `db.execute(…)` on something unresolved, in a file that imports a database library. */
function isDatabaseCall(call: Call, context: RuleContext): boolean {
  const { callee } = call;
  if (callee.kind !== 'member' || !DATABASE_METHODS.has(callee.property)) return false;
  const owner = callee.object.kind === 'name' ? callee.object.name : callee.object.kind === 'member' ? callee.object.property : '';
  return DATABASE_OBJECTS.has(owner) && context.module.index.imports.some((i) => DATABASE_MODULES.test(i.module));
}
