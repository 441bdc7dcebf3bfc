/** Answers to questions that come again and again, about names, words and tables. `answer` must be pure: remembering must not show. */

/**
 * The same function, which remembers its answers; they are shared, so nobody may change them. When there are more than `limit` it starts over, because
 * a long-lived process meets more names than are worth keeping.
 */
export function remember<T>(answer: (text: string) => T, limit = 10_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const found = answer(text);
    if (known.size >= limit) known.clear();
    known.set(text, found);
    return found;
  };
}

/** The same for objects that do not change; what is known of one goes with it. */
export function rememberOf<K extends object, T>(answer: (about: K) => T): (about: K) => T {
  const known = new WeakMap<K, { readonly found: T }>();
  return (about) => {
    let entry = known.get(about);
    if (!entry) known.set(about, (entry = { found: answer(about) }));
    return entry.found;
  };
}
