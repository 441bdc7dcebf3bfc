/** Days of the calendar without a clock. */
import { z } from 'zod';

const day = z.iso.date();

/** True for a day that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return day.safeParse(text).success;
}

/**
 * Days since 1 January 1970 of an ISO day or time; NaN for anything else. Counted in years that begin in March, so that the leap day
 * comes last (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
export function dayNumber(iso: string): number {
  const [, year = Number.NaN, month = Number.NaN, date = Number.NaN] = (/^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? []).map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + dayOfYear - 719_468;
}
