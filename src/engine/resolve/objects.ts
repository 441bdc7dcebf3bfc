/** Combining options objects whose parts come from several places. */
import type { ArgValue, Value } from './types.js';

export type ObjectValue = Extract<ArgValue, { kind: 'object' }>;

export const EMPTY_OBJECT: ObjectValue = { kind: 'object', entries: {}, open: false };
const OTHER: ArgValue = { kind: 'other' };

/**
 * One object for several that may stand in the same place. A key that any of them has counts as set, to something: which of them it is
 * cannot be told. `other` as soon as one is no plain object; nothing at all (`null`, `undefined`) adds nothing.
 */
export function mergeObjects(parts: readonly ArgValue[]): ArgValue {
  const entries: Record<string, ArgValue> = {};
  let open = false;
  const [first, ...more] = parts;
  if (first && more.length === 0 && isPlain(first)) return first;
  for (const part of parts) {
    if (part.kind === 'null' || part.kind === 'undefined') continue;
    if (!isPlain(part)) return OTHER;
    open ||= part.open;
    for (const key of Object.keys(part.entries)) entries[key] = OTHER;
  }
  return { kind: 'object', entries, open };
}

/** An object with further keys set to something. */
export function withChanges(value: ObjectValue, changes: readonly string[] | 'open' | undefined): ObjectValue {
  if (changes === undefined) return value;
  if (changes === 'open') return { ...value, open: true };
  return { ...value, entries: { ...value.entries, ...Object.fromEntries(changes.map((key) => [key, OTHER])) } };
}

/** A record of any file as an options object: its literals, and `other` for the rest. */
export function fromRecord(record: Extract<Value, { kind: 'record' }>): ObjectValue {
  const entries: Record<string, ArgValue> = {};
  for (const [key, value] of record.entries) entries[key] = value.kind === 'literal' ? value.value : value.kind === 'record' ? fromRecord(value) : OTHER;
  return { kind: 'object', entries, open: record.open };
}

/** An object or dict written out, as opposed to an instance of a class. */
export function isPlain(value: ArgValue): value is ObjectValue {
  return value.kind === 'object' && value.type === undefined;
}
