/** Reads what people type into a field, and says in words why it cannot be taken or may be a slip. */
import { dayWords } from '../words.js';
import { dayNumber, isDay } from './days.js';
import { inputOf, type InputDefinition } from './inputs.js';
import type { CostInputId, PriceField } from './types.js';
import { numberWords } from './words.js';

/** `doubt`: taken, though it may be a slip. */
export type Read<T extends number | string> = { readonly ok: true; readonly value: T; readonly doubt?: string } | { readonly ok: false; readonly message: string };

/** Prices older than this, in days, are looked up again. */
const PRICE_DAYS = 90;
/** Per million tokens. */
const MOST_PRICE = 1_000_000;
const DOUBTFUL_PRICE = 1000;
const MAX_SOURCE = 500;

/** A number as people write it: `1,200`, `1 200`, `0.05`. */
export function readNumber(text: string): Read<number> {
  const trimmed = text.trim();
  if (/^[+-]?\d+,\d{1,2}$|^[+-]?\d+,\d{4,}$/u.test(trimmed)) return { ok: false, message: `Write decimals with a point: ${trimmed.replace(',', '.')}.` };
  const plain = /^[+-]?\d{1,3}(?:[,\s'_]\d{3})+(?:\.\d+)?$/u.test(trimmed) ? trimmed.replaceAll(/[,\s'_]/gu, '') : trimmed;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?$/iu.test(plain)) return { ok: false, message: 'Write a number, such as 1,200 or 0.05.' };
  return { ok: true, value: Number(plain) };
}

/** A value of an input, from what was typed or from the file. */
export function readInput(id: CostInputId, given: string | number): Read<number | string> {
  const input = inputOf(id);
  if (input.kind === 'model') return modelName(String(given));
  if (input.kind === 'currency') return currency(String(given));
  const read = typeof given === 'number' ? ({ ok: true, value: given } as const) : readNumber(given);
  return read.ok ? withinInput(read.value, input) : read;
}

function withinInput(value: number, { least, above, most, doubtful, label }: InputDefinition): Read<number> {
  if (!Number.isFinite(value)) return { ok: false, message: 'Write a number, such as 1,200 or 0.05.' };
  if (value < least) return { ok: false, message: value < 0 ? `“${label}” cannot be negative.` : `“${label}” is ${numberWords(least)} or more.` };
  if (above === true && value <= least) return { ok: false, message: `“${label}” has to be more than ${numberWords(least)}.` };
  if (value > most) return { ok: false, message: `“${label}” cannot be more than ${numberWords(most)}.` };
  return { ok: true, value, ...(doubtful && value > doubtful.over ? { doubt: `${numberWords(value)} ${doubtful.why}. Check it.` } : {}) };
}

/** A field of the table of prices. `now` is ISO 8601. */
export function readPrice(field: PriceField, given: string | number, now: string): Read<number | string> {
  if (field === 'source') return String(given).length > MAX_SOURCE ? { ok: false, message: `Say it in ${MAX_SOURCE} letters or fewer.` } : { ok: true, value: String(given).trim() };
  if (field === 'date') return priceDay(String(given).trim(), now);
  const read = typeof given === 'number' ? ({ ok: true, value: given } as const) : readNumber(given);
  if (!read.ok) return read;
  if (!Number.isFinite(read.value) || read.value < 0) return { ok: false, message: 'A price cannot be negative.' };
  if (read.value > MOST_PRICE) return { ok: false, message: `A price cannot be more than ${numberWords(MOST_PRICE)} for a million tokens.` };
  return { ok: true, value: read.value, ...(read.value > DOUBTFUL_PRICE ? { doubt: `${numberWords(read.value)} is a lot for a million tokens. Check it.` } : {}) };
}

function priceDay(text: string, now: string): Read<string> {
  if (!isDay(text)) return { ok: false, message: 'Write the day as YYYY-MM-DD.' };
  // A day may have begun elsewhere already.
  if (dayNumber(text) > dayNumber(now) + 1) return { ok: false, message: `${dayWords(text)} is still to come: write the day on which the price was looked up.` };
  return { ok: true, value: text, ...(isOutdated(text, now) ? { doubt: `Looked up on ${dayWords(text)}, more than ${PRICE_DAYS} days ago. Look it up again.` } : {}) };
}

/** True when a price was looked up so long ago that it may have changed. */
export function isOutdated(day: string, now: string): boolean {
  return dayNumber(now) - dayNumber(day) > PRICE_DAYS;
}

/** A name as providers spell models: `openai/gpt-4.1-mini`. */
export function modelName(text: string): Read<string> {
  const name = text.trim();
  if (name === '') return { ok: false, message: 'Write the name of the model.' };
  // The one name that an object of the file cannot hold as an entry.
  if (name === '__proto__') return { ok: false, message: 'No model is called that.' };
  return /^[^\p{C}]{1,200}$/u.test(name) ? { ok: true, value: name } : { ok: false, message: 'A model has a name of at most 200 letters, in one line.' };
}

function currency(text: string): Read<string> {
  const code = text.trim().toUpperCase();
  return /^[A-Z]{3}$/u.test(code) ? { ok: true, value: code } : { ok: false, message: 'Write the currency as three letters, such as USD or EUR.' };
}
