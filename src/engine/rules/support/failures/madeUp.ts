/** Values that stand for nothing, and answers made up in place of what a call would have given. */
import type { Expr } from '../../../facts/nodes.js';

const EMPTY_MAKERS = new Set(['dict', 'list', 'set', 'tuple', 'frozenset', 'Map', 'Set', 'Array', 'str']);

/** A value that looks the same as "nothing was there": null, empty text, empty containers, zero, and containers of such. */
export function isEmptyAnswer(expr: Expr | undefined): boolean {
  if (!expr) return true;
  switch (expr.kind) {
    case 'constant': return expr.value === null || expr.value === undefined;
    case 'string': return expr.value.trim() === '';
    case 'number': return expr.value === 0;
    case 'list': return expr.items.every(isEmptyAnswer);
    case 'object': return expr.entries.every((e) => !e.spread && isEmptyAnswer(e.value));
    case 'call': return expr.args.length === 0 && expr.callee.kind === 'name' && EMPTY_MAKERS.has(expr.callee.name);
    case 'await': case 'spread': return isEmptyAnswer(expr.value);
    case 'other': return (expr.form === 'cast' && isEmptyAnswer(expr.children[0])) || (expr.form === 'sequence' && expr.children.every(isEmptyAnswer));
    case 'unary': return expr.op === 'void' && (expr.operand.kind === 'number' || expr.operand.kind === 'name');
    default: return false;
  }
}

/** What an answer says that admits a failure. */
export const ADMITS = /err(or|eur|\b)|\berro\b|fehler|falha|fall[oó]|inv[aá]lid|indispon|desculp|disculp|lo siento|n[ãa]o |fail|unavail|unable|unknown|time(d[ _-]?)?out|sorry|problem|issue|wrong|again|later|degraded|down\b|unreachable|offline|unhealthy|disconnect|denied|invalid|missing|expired|could|cannot|can't|\bnot?\b|n\/a|none|skipped|fallback|reason|status|warning|detail|message|note|source|code/iu;

/** Whole numbers from here are figures, and from there what a server says of a failure. */
const SMALLEST_FIGURE = 5;
const SMALLEST_STATUS = 400;

/** A made-up answer: literals and plain names that pass for what the call would have given, with no word that admits a failure. */
export function isMadeUpAnswer(expr: Expr | undefined): boolean {
  if (!expr || isEmptyAnswer(expr)) return expr !== undefined;
  switch (expr.kind) {
    case 'string': return !ADMITS.test(expr.value);
    case 'constant': return expr.value === true;
    // A mark or a share; small whole numbers are how programs end.
    case 'number': return !Number.isInteger(expr.value) || (expr.value >= SMALLEST_FIGURE && expr.value < SMALLEST_STATUS);
    case 'list': return expr.items.every(isMadeUpAnswer);
    case 'object': return expr.entries.every((e) => !e.spread && !(e.key !== undefined && ADMITS.test(e.key)) && isMadeUpAnswer(e.value));
    case 'await': return isMadeUpAnswer(expr.value);
    case 'other': return expr.form === 'cast' && isMadeUpAnswer(expr.children[0]);
    default: return false;
  }
}
