/** Symbols as sequences of segments, and a lookup from symbols to what is known about them. */

/** The ends of a symbol's prefixes, longest first: before each `.`, `#` and `()`, and the end itself. */
export function prefixEnds(symbol: string): number[] {
  const ends: number[] = [symbol.length];
  for (let at = symbol.length - 1; at > 0; at -= 1) {
    const character = symbol[at];
    if (character === '.' || character === '#' || character === '(') ends.push(at);
  }
  return ends;
}

function segmentsOf(symbol: string): string[] {
  return symbol.split(/(?=[.#])/u);
}

/** The first of the symbol's segments, found without cutting all of it up. */
function firstSegmentOf(symbol: string): string {
  for (let at = 1; at < symbol.length; at += 1) {
    const character = symbol[at];
    if (character === '.' || character === '#') return symbol.slice(0, at);
  }
  return symbol;
}

function segmentMatches(pattern: string, segment: string): boolean {
  if (pattern === segment) return true;
  const star = pattern.replace(/^[.#]/u, '');
  if (star !== '*' && star !== '*()') return false;
  // The separator is part of the segment, so that `a.*` does not take in `a#b`.
  const separator = pattern.length > star.length ? pattern[0] : undefined;
  return (separator === undefined || segment.startsWith(separator)) && segment.endsWith('()') === (star === '*()');
}

/** Symbols remembered at a time; a workspace names more of its own than are worth keeping. */
export const REMEMBERED = 20_000;

interface Pattern<Item> {
  readonly segments: readonly string[];
  readonly items: Item[];
}

/**
 * Items by symbol. A symbol may hold `*` for any one segment (`*()` for any called one); exact symbols come before patterns,
 * and what was added later before what was added earlier, so that a user's row replaces a built-in one.
 */
export class SymbolIndex<Item> {
  private readonly exact = new Map<string, Item[]>();
  private readonly patterns = new Map<string, Pattern<Item>>();
  /** Patterns by their first segment, newest first; `*` for those that begin with a star. Most names begin like no pattern. */
  private readonly byFirst = new Map<string, Pattern<Item>[]>();
  /** Answers so far: the same symbols are asked for again and again. */
  private readonly known = new Map<string, readonly Item[]>();

  add(symbol: string, item: Item): void {
    this.known.clear();
    if (symbol.includes('*')) {
      this.patternFor(symbol).items.unshift(item);
      return;
    }
    const items = this.exact.get(symbol);
    if (items === undefined) this.exact.set(symbol, [item]);
    else items.unshift(item);
  }

  /** All items of a symbol, the most telling first; empty when it is not known. */
  find(symbol: string): readonly Item[] {
    let found = this.known.get(symbol);
    if (found === undefined) {
      found = this.look(symbol);
      if (this.known.size >= REMEMBERED) this.known.clear();
      this.known.set(symbol, found);
    }
    return found;
  }

  private look(symbol: string): readonly Item[] {
    const exact = this.exact.get(symbol) ?? [];
    const named = this.byFirst.get(firstSegmentOf(symbol)) ?? [];
    const starred = this.byFirst.get('*') ?? [];
    if (named.length === 0 && starred.length === 0) return exact;
    const candidates = [...named, ...starred];
    const segments = segmentsOf(symbol);
    const found = candidates.filter((pattern) => pattern.segments.length === segments.length
      && pattern.segments.every((part, index) => segmentMatches(part, segments[index] ?? '')));
    return found.length === 0 ? exact : [...exact, ...found.flatMap((pattern) => pattern.items)];
  }

  /** Every symbol that was added, patterns included. */
  symbols(): string[] {
    return [...this.exact.keys(), ...this.patterns.keys()];
  }

  private patternFor(symbol: string): Pattern<Item> {
    const known = this.patterns.get(symbol);
    if (known !== undefined) return known;
    const pattern: Pattern<Item> = { segments: segmentsOf(symbol), items: [] };
    this.patterns.set(symbol, pattern);
    const first = pattern.segments[0]?.startsWith('*') === true ? '*' : pattern.segments[0] ?? '';
    this.byFirst.set(first, [pattern, ...(this.byFirst.get(first) ?? [])]);
    return pattern;
  }
}
