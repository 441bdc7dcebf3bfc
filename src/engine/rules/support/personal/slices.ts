/** Slices that leave too little to tell anyone by: `[:4]`, `.slice(-4)`, `.substring(0, 3)`. */
import type { Call, Expr, Index } from '../../../facts/nodes.js';
import { CATEGORIES } from './category.js';
import type { Reading } from './reading.js';

/** Characters that may stay of a personal value, and of a secret (key prefixes say which key, not what it opens). */
const PERSONAL_LIMIT = 4;
const SECRET_LIMIT = 10;
/** A connection string starts with its scheme and user. */
const CONNECTION_LIMIT = 20;

/** A text cut to `length` characters tells nobody who or what it was. */
export function isTooShortToTell(length: number, reading: Reading): boolean {
  return length <= limitFor(reading);
}

function limitFor(reading: Reading): number {
  if (reading.leaks.length > 0 && reading.leaks.every((l) => l.category === CATEGORIES.connection)) return CONNECTION_LIMIT;
  return reading.leaks.some((l) => l.category.topic === 'secret') ? SECRET_LIMIT : PERSONAL_LIMIT;
}

/** A phone number starts with its country and area. */
const DIALLING_LIMIT = 6;

/** How many characters may stay of the start. */
function headLimit(reading: Reading): number {
  const isPhone = reading.leaks.length > 0 && reading.leaks.every((l) => l.category === CATEGORIES.phone);
  return isPhone ? DIALLING_LIMIT : limitFor(reading);
}

/** A few messages say as much as many: the slice is one of a list. */
function isOfMessages(whole: Reading): boolean {
  return whole.leaks.length > 0 && whole.leaks.every((l) => l.category === CATEGORIES.conversation && !SPOKEN_TEXT.test(nameOf(l.at)));
}

const SPOKEN_TEXT = /transcri|dialog|text/i;

function nameOf(expr: Expr): string {
  return expr.kind === 'name' ? expr.name : expr.kind === 'member' ? expr.property : '';
}

/** Python's `value[:n]` and `value[-n:]` with a small written-out `n`. */
export function isShortSlice(text: string, expr: Index, whole: Reading): boolean {
  if (isOfMessages(whole)) return false;
  const inside = text.slice(expr.index.start, expr.index.end).replace(/\s/g, '');
  const head = /^(?:0?):(\d+)$/.exec(inside)?.[1];
  const tail = /^-(\d+):$/.exec(inside)?.[1];
  if (head !== undefined) return Number(head) <= headLimit(whole);
  return tail !== undefined && Number(tail) <= limitFor(whole);
}

/** JavaScript's `slice(0, n)`, `slice(-n)`, `substring(0, n)`, `substr(0, n)`. */
export function isShortSliceCall(call: Call, whole: Reading): boolean {
  if (call.callee.kind !== 'member' || !SLICING.has(call.callee.property) || isOfMessages(whole)) return false;
  const [first, second] = call.args.map((a) => numberOf(a.value));
  const limit = limitFor(whole);
  const tail = call.args.length === 1 ? lengthOfTail(call.args[0]?.value) : undefined;
  if (tail !== undefined) return tail <= limit;
  if (first !== undefined && first < 0 && second === undefined) return -first <= limit;
  return first !== undefined && second !== undefined && first >= 0 && second - first <= (first === 0 ? headLimit(whole) : limit);
}

const SLICING = new Set(['slice', 'substring', 'substr']);

/** `4` in `key.length - 4`. */
function lengthOfTail(expr: Call['args'][number]['value'] | undefined): number | undefined {
  if (expr?.kind !== 'binary' || expr.op !== '-' || expr.left.kind !== 'member' || expr.left.property !== 'length') return undefined;
  return numberOf(expr.right);
}

function numberOf(expr: Call['args'][number]['value']): number | undefined {
  if (expr.kind === 'number') return expr.value;
  if (expr.kind === 'unary' && expr.op === '-' && expr.operand.kind === 'number') return -expr.operand.value;
  return undefined;
}
