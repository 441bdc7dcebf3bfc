/** How many characters a format leaves of a value: `%.4s` with arguments, `f"{email:.3}"`. Python's formats; pure. */
import type { Expr } from '../../../facts/nodes.js';

const PRINTF = /%(?:%|(?:\([^)]*\))?[-+ #0]*(?:\*|\d+)?(?:\.(\d+))?[hlL]?([a-zA-Z]))/gu;
/** What follows an expression inside of an f-string's braces. */
const BRACES = /^\s*(?:![rsa])?:[^{}]*?\.(\d+)s?\}/u;

/** The precision of each `%s` of a format in order; `undefined` where the whole value is written. */
export function printfPrecisions(format: string): readonly (number | undefined)[] {
  return [...format.matchAll(PRINTF)].filter(([, , conversion]) => conversion !== undefined).map(([, precision, conversion]) => (conversion === 's' && precision !== undefined ? Number(precision) : undefined));
}

/** The precision written behind a value in a template. */
export function templatePrecision(text: string, value: Expr): number | undefined {
  const precision = BRACES.exec(text.slice(value.end, value.end + 24))?.[1];
  return precision === undefined ? undefined : Number(precision);
}
