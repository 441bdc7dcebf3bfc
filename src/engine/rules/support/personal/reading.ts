/** What following a value found. */
import type { Expr, ObjectLiteral } from '../../../facts/nodes.js';
import type { Category } from './category.js';
import { graver } from './category.js';

/** One sensitive value inside an expression. */
export interface Leak {
  readonly category: Category;
  /** The smallest expression of the sink's argument that carries it. */
  readonly at: Expr;
  /** Where the value is named, when that is elsewhere: what `at` was assigned from. */
  readonly source?: Expr;
  /** Object keys on the way to the value, outermost first; redaction by path reads them. */
  readonly path: readonly string[];
}

export interface Reading {
  /** Certainly carries nothing sensitive: masked, counted, compared, or a constant. */
  readonly clean: boolean;
  readonly leaks: readonly Leak[];
}

/** Nothing is known. */
export const NOTHING: Reading = { clean: false, leaks: [] };
/** Known to carry nothing sensitive. */
export const CLEAN: Reading = { clean: true, leaks: [] };

export function leak(category: Category, at: Expr): Reading {
  return { clean: false, leaks: [{ category, at, path: [] }] };
}

/** Several values in one: clean when all are. */
export function join(readings: readonly Reading[]): Reading {
  if (readings.length === 0) return CLEAN;
  const leaks = readings.flatMap((r) => r.leaks);
  if (leaks.length > 0) return { clean: false, leaks };
  return readings.every((r) => r.clean) ? CLEAN : NOTHING;
}

/** The same leaks, found behind `at`: a variable, a call of a function of this file. */
export function behind(at: Expr, reading: Reading): Reading {
  if (reading.leaks.length === 0) return reading;
  return { clean: false, leaks: reading.leaks.map((l) => ({ ...l, at, source: l.source ?? l.at })) };
}

/** The same leaks below an object key. */
export function under(key: string, reading: Reading): Reading {
  if (reading.leaks.length === 0) return reading;
  return { clean: false, leaks: reading.leaks.map((l) => ({ ...l, path: [key, ...l.path] })) };
}

/** The gravest category first; equal ones keep their order. */
export function gravest(leaks: readonly Leak[]): readonly Leak[] {
  return leaks
    .map((l, order) => ({ l, order }))
    .sort((a, b) => graver(a.l.category, b.l.category) || a.order - b.order)
    .map(({ l }) => l);
}

/** `{ ...payload, token: '***' }`: what stands later under the same key takes the place of what was spread. */
export function overwritten(reading: Reading, later: ObjectLiteral['entries']): Reading {
  const keys = new Set(later.filter((e) => !e.spread).map((e) => e.key));
  const leaks = reading.leaks.filter((l) => l.path[0] === undefined || !keys.has(l.path[0]));
  return leaks.length === reading.leaks.length ? reading : { clean: leaks.length === 0, leaks };
}

/** What leaked at `inner` leaks at the whole expression. */
export function atPart(whole: Expr, inner: Expr, reading: Reading): Reading {
  return reading.leaks.length === 0 ? reading : { clean: false, leaks: reading.leaks.map((l) => (l.at === inner ? { ...l, at: whole } : l)) };
}

/** Leaks of a part are reported at the part. */
export function behindPart(at: Expr, reading: Reading): Reading {
  return reading.leaks.length === 0 ? reading : { clean: false, leaks: reading.leaks.map((l) => ({ ...l, at })) };
}
