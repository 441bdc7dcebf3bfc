/** The part of npm's range syntax that catalog rows use: comparators joined by blanks (all must hold), alternatives joined by `||`. */

type Version = readonly [number, number, number];

interface Comparator {
  readonly operator: string;
  readonly version: Version;
}

const COMPARATOR = /^(>=|<=|>|<|=)?\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?$/u;

function parseComparator(text: string): Comparator | undefined {
  const match = COMPARATOR.exec(text);
  if (match === null) return undefined;
  return { operator: match[1] ?? '=', version: [Number(match[2]), Number(match[3] ?? 0), Number(match[4] ?? 0)] };
}

function parseRange(range: string): Comparator[][] | undefined {
  const alternatives: Comparator[][] = [];
  for (const alternative of range.split('||')) {
    const words = alternative.trim().split(/\s+/u);
    const comparators: Comparator[] = [];
    for (const word of words) {
      const comparator = parseComparator(word);
      if (comparator === undefined) return undefined;
      comparators.push(comparator);
    }
    alternatives.push(comparators);
  }
  return alternatives;
}

/** Negative, zero or positive, as the first version is older, equal or newer. Missing parts count as 0; suffixes are not looked at. */
export function compareVersions(first: string, second: string): number {
  return difference(parseVersion(first), parseVersion(second));
}

function parseVersion(text: string): Version {
  const match = /^\D*(\d+)(?:\.(\d+))?(?:\.(\d+))?/u.exec(text);
  return [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0), Number(match?.[3] ?? 0)];
}

function difference(first: Version, second: Version): number {
  return first[0] - second[0] || first[1] - second[1] || first[2] - second[2];
}

function holds({ operator, version }: Comparator, candidate: Version): boolean {
  const order = difference(candidate, version);
  switch (operator) {
    case '>=': return order >= 0;
    case '<=': return order <= 0;
    case '>': return order > 0;
    case '<': return order < 0;
    default: return order === 0;
  }
}

/** Whether the text is a range this module can read. */
export function isVersionRange(range: string): boolean {
  return parseRange(range) !== undefined;
}

/** Whether a version (`major.minor.patch`) lies in a range; a range that cannot be read holds no version. */
export function satisfies(version: string, range: string): boolean {
  const candidate = parseVersion(version);
  return parseRange(range)?.some((comparators) => comparators.every((comparator) => holds(comparator, candidate))) ?? false;
}

/** A range without an upper end takes in the newest release. */
export function includesNewest(range: string): boolean {
  return parseRange(range)?.some((comparators) => comparators.every(({ operator }) => operator === '>=' || operator === '>')) ?? false;
}
