/** Statements that are sent to a database. */
import type { Call, Expr } from '../facts/nodes.js';
import { unwrap } from '../facts/visit.js';
import type { Resolver } from './types.js';

/** Methods whose first argument is a statement; others take its parameters, or nothing. */
const TAKES_STATEMENT = /^(?:execute|executemany|executescript|exec|pragma|prepare)$/u;

/** True when the call sends no statement, or one that stands in the code word for word: `execute("SELECT … WHERE id = ?", (id,))`, `prepare("…").all(id)`, `fetchone()`. */
export function isWrittenOut({ callee, args }: Call, resolver: Pick<Resolver, 'argValue'>): boolean {
  if (callee.kind !== 'member') return false;
  const maker = unwrap(callee.object);
  const statement = TAKES_STATEMENT.test(callee.property) ? args[0]?.value : maker.kind === 'call' && maker.callee.kind === 'member' && maker.callee.property === 'prepare' ? maker.args[0]?.value : undefined;
  return statement === undefined || isFixedText(statement, resolver);
}

function isFixedText(expr: Expr, resolver: Pick<Resolver, 'argValue'>): boolean {
  return resolver.argValue(expr).kind === 'string';
}
