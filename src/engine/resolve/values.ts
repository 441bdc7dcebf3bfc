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
  const distinct = [...new Set(kept)];
  if (distinct.length === 0) return UNKNOWN;
  if (distinct.length === 1) return distinct[0] ?? UNKNOWN;
  if (distinct.every((v) => v.kind === 'unknown')) return UNKNOWN;
  return { kind: 'union', options: distinct.slice(0, 8) };
}

export function isNothing(value: Value): boolean {
  return value.kind === 'literal' && (value.value.kind === 'null' || value.value.kind === 'undefined');
}

type LibraryParts = Partial<Omit<LibraryValue, 'kind' | 'symbol' | 'form' | 'evidence' | 'settings'>> & {
  /** Finds the settings when they are asked for: that takes a look at the whole file. */
  readonly findSettings?: () => LibraryValue['settings'];
};

/** One shape for all library values, so that copying one stays cheap and its settings stay lazy. */
class KnownLibraryValue implements LibraryValue {
  readonly kind = 'library';
  private alone: readonly LibraryValue[] | undefined;

  constructor(
    readonly symbol: string,
    readonly form: 'symbol' | 'instance',
    readonly evidence: Evidence,
    readonly origins: readonly CallShape[],
    readonly isAsync: boolean,
    readonly because: readonly string[],
    readonly isModule: boolean | undefined,
    readonly bound: CallShape | undefined,
    readonly findSettings: (() => LibraryValue['settings']) | undefined,
  ) {}

  get settings(): LibraryValue['settings'] {
    return this.findSettings?.() ?? [];
  }

  /** A list of this value and no other. Made once: every rule that looks at calls asks for it. */
  get asList(): readonly LibraryValue[] {
    return (this.alone ??= [this]);
  }
}

export function library(symbol: string, form: 'symbol' | 'instance', evidence: Evidence, more: LibraryParts = {}): LibraryValue {
  return new KnownLibraryValue(symbol, form, evidence, more.origins ?? [], more.isAsync ?? false, more.because ?? [], more.isModule, more.bound, more.findSettings);
}

/** A copy with some parts changed. */
export function changed(value: LibraryValue, parts: Partial<Pick<LibraryValue, 'symbol' | 'form' | 'evidence' | 'isAsync' | 'isModule' | 'because' | 'bound'>>): LibraryValue {
  return new KnownLibraryValue(
    parts.symbol ?? value.symbol, parts.form ?? value.form, parts.evidence ?? value.evidence, value.origins, parts.isAsync ?? value.isAsync, parts.because ?? value.because,
    'isModule' in parts ? parts.isModule : value.isModule, parts.bound ?? value.bound, value instanceof KnownLibraryValue ? value.findSettings : undefined,
  );
}

const NONE: readonly LibraryValue[] = [];

/** All library values of a value, or an empty list as soon as one alternative is something else. */
export function libraryOptions(value: Value): readonly LibraryValue[] {
  if (value.kind === 'library') return value instanceof KnownLibraryValue ? value.asList : [value];
  if (value.kind !== 'union') return NONE;
  const options: LibraryValue[] = [];
  for (const v of value.options) {
    if (v.kind !== 'library') return NONE;
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

/** A value of another file, seen from here. */
export function atDistance(value: Value): Value {
  if (value.kind !== 'library') return value;
  return value.evidence === 'other-file' ? value : changed(value, { evidence: 'other-file' });
}
