/** Fallible calls inside tools: what leaves the process, and what the file says of databases. */
import type { Call } from '../../../facts/nodes.js';
import { isWrittenOut } from '../../../resolve/statements.js';
import type { RuleContext } from '../../rule.js';

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
    if (!match || (match.role === 'client' && match.row.connects !== true) || match.row.kind === 'concurrency') return undefined;
    // A file of the process's own answers what the code asks; it fails on what the model asks.
    if (match.row.local === true && isWrittenOut(call, context.resolver)) return undefined;
    return { symbol: value.symbol, exceptions: match.row.exceptions ?? [] };
  }
  if (value.kind === 'unknown' && isDatabaseCall(call, context)) return { symbol: 'database', exceptions: [] };
  if (value.kind === 'function' && value.summary.fallible === true && !value.summary.guarded && value.summary.leaves) return { symbol: value.summary.name, exceptions: [] };
  return undefined;
}

/** A guess from spelling, and the last one made: `db.execute(…)` on something unresolved, in a file that imports a database library. */
function isDatabaseCall(call: Call, context: RuleContext): boolean {
  const { callee } = call;
  if (callee.kind !== 'member' || !DATABASE_METHODS.has(callee.property)) return false;
  const owner = callee.object.kind === 'name' ? callee.object.name : callee.object.kind === 'member' ? callee.object.property : '';
  return DATABASE_OBJECTS.has(owner) && context.module.index.imports.some((i) => DATABASE_MODULES.test(i.module));
}
