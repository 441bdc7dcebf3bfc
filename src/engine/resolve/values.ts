/** Making and combining values. */
import type { CallShape, Evidence, LibraryValue, Value } from './types.js';

export const UNKNOWN: Value = { kind: 'unknown' };

/** Union of values; equal library symbols are kept apart because their origins differ. `null` literals vanish beside real values. */
export function union(values: readonly Value[]): Value {
  const flat: Value[] = [];
  for (const v of values) {
    if (v.kind === 'union') flat.push(...v.options);
    else flat.push(v);
  }
  const real = flat.filter((v) => !isNothing(v));
  const kept = real.length > 0 ? real : flat;
  const distinct = kept.filter((v, i) => kept.indexOf(v) === i);
  if (distinct.length === 0) return UNKNOWN;
  if (distinct.length === 1) return distinct[0] ?? UNKNOWN;
  if (distinct.every((v) => v.kind === 'unknown')) return UNKNOWN;
  return { kind: 'union', options: distinct.slice(0, 8) };
}

export function isNothing(value: Value): boolean {
  return value.kind === 'literal' && (value.value.kind === 'null' || value.value.kind === 'undefined');
}

export function library(
  symbol: string,
  form: 'symbol' | 'instance',
  evidence: Evidence,
  more: Partial<Omit<LibraryValue, 'kind' | 'symbol' | 'form' | 'evidence'>> = {},
): LibraryValue {
  return { kind: 'library', symbol, form, evidence, origins: [], settings: [], isAsync: false, because: [], ...more };
}

/** All library values of a value, or an empty list as soon as one alternative is something else. */
export function libraryOptions(value: Value): readonly LibraryValue[] {
  if (value.kind === 'library') return [value];
  if (value.kind !== 'union') return [];
  const options: LibraryValue[] = [];
  for (const v of value.options) {
    if (v.kind !== 'library') return [];
    options.push(v);
  }
  return options;
}

/** A shape with the bound arguments of a partial in front. */
export function mergeShapes(bound: CallShape, shape: CallShape): CallShape {
  return {
    positional: [...bound.positional, ...shape.positional],
    named: { ...bound.named, ...shape.named },
    open: bound.open || shape.open,
    place: shape.place,
    call: shape.call,
  };
}
