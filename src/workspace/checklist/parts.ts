/** Merges dated parts of two documents. */

interface Dated {
  readonly at: string;
}

/** The later of two; the first when they are equally old. */
export function newest<T extends Dated>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Date.parse(b.at) > Date.parse(a.at) ? b : a;
}

/** Every entry of both; where both have one, what `join` makes of them. */
export function mergeRecords<T>(a: Readonly<Record<string, T>> | undefined, b: Readonly<Record<string, T>> | undefined, join: (a: T, b: T) => T): Record<string, T> | undefined {
  if (a === undefined && b === undefined) return undefined;
  const merged: Record<string, T> = { ...b };
  for (const [key, value] of Object.entries(a ?? {})) {
    // Names may be those of members that every object has.
    const other = b !== undefined && Object.hasOwn(b, key) ? b[key] : undefined;
    merged[key] = other === undefined ? value : join(value, other);
  }
  return merged;
}
