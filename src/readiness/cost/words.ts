/** Numbers and money as people read them. */
import type { Figure } from './types.js';

const PRECISE = new Intl.NumberFormat('en', { maximumSignificantDigits: 12 });
const SMALL = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const CENTS = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** `1,200`, `0.05`: what was said, grouped. */
export function numberWords(value: number): string {
  return PRECISE.format(value);
}

/** An amount: `USD 1,260`, `USD 12.40`, `USD 0.0124`. Small ones keep three digits that say something. */
export function money(value: number, currency: string | undefined): Figure {
  const size = Math.abs(value);
  const text = (size >= 100 ? WHOLE : size >= 1 ? CENTS : SMALL).format(value);
  return { value, text: currency === undefined ? text : `${currency} ${text}` };
}

/** A ratio: `40×`, `2.35×`. */
export function times(value: number): Figure {
  return { value, text: `${(value >= 100 ? WHOLE : SMALL).format(value)}×` };
}
