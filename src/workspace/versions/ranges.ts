/** The version a requirement speaks of, as a plain `major.minor.patch`. */

const NUMBERS = /(?:\d+!)?v?(\d+)(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?/u;

/** A concrete version in plain form: suffixes such as `rc1`, `.post1` or `+local` are dropped, missing parts are 0. */
export function plainVersion(version: string): string | undefined {
  const match = new RegExp(`^\\s*=*\\s*${NUMBERS.source}`, 'u').exec(version);
  return match === null ? undefined : parts(match).join('.');
}

/**
 * Lowest version an npm range allows (`^1.2` gives `1.2.0`); a range with only an upper end gives the version just under
 * it. `undefined` for ranges that say nothing (`*`, `latest`) and for places (`workspace:`, `file:`, git addresses).
 */
export function lowestOfNpmRange(range: string): string | undefined {
  const alias = /^npm:(?:@[^/]+\/)?[^@]+@(.+)$/u.exec(range.trim());
  const text = alias?.[1] ?? range.trim().replace(/^workspace:(?=\D?\d)/u, '');
  if (!/^[\s\d.vxX*^~<>=|&+\-a-zA-Z]*$/u.test(text) || !/\d/u.test(text) || /^[a-z]{2,}/iu.test(text)) return undefined;
  const answers = text.split('||').map((part) => lowest(comparators(part.replace(/\s+-\s+\S+/u, ''))));
  return answers.some((answer) => answer === undefined) ? undefined : answers.map((answer) => answer ?? '').sort(compare)[0];
}

/** Lowest version a Python requirement allows (`>=1.2,<2` gives `1.2.0`; `~=1.4` gives `1.4.0`), in the same way; also reads poetry's `^` and `~`. */
export function lowestOfPythonRange(range: string): string | undefined {
  const answers = range.split('||').map((part) => lowest(comparators(part)));
  return answers.some((answer) => answer === undefined) ? undefined : answers.map((answer) => answer ?? '').sort(compare)[0];
}

/** True when a Python requirement names one version (`==1.2.3`). */
export function isExact(range: string): boolean {
  return /^\s*={2,3}\s*[^*,|]+$/u.test(range);
}

interface Comparator {
  readonly operator: string;
  readonly version: readonly [number, number, number];
}

function comparators(text: string): Comparator[] {
  const found: Comparator[] = [];
  for (const match of text.matchAll(/(===?|~=|!=|>=|<=|[<>=^~])?\s*((?:\d+!)?v?\d+(?:\.(?:\d+|[xX*]))*)/gu)) {
    // The digits of a pre-release tag are no comparator of their own.
    if (match[1] === undefined && /[\w.+-]$/u.test(text.slice(0, match.index))) continue;
    const numbers = NUMBERS.exec(match[2] ?? '');
    if (numbers) found.push({ operator: match[1] ?? '=', version: parts(numbers) });
  }
  return found;
}

function lowest(list: readonly Comparator[]): string | undefined {
  const floors = list.filter(({ operator }) => !['<', '<=', '!='].includes(operator)).map(({ version }) => version);
  if (floors.length > 0) return floors.map((version) => version.join('.')).sort(compare).at(-1);
  const ceilings = list.filter(({ operator }) => operator === '<' || operator === '<=');
  const ceiling = ceilings.sort((a, b) => compare(a.version.join('.'), b.version.join('.')))[0];
  if (!ceiling) return undefined;
  return ceiling.operator === '<=' ? ceiling.version.join('.') : under(ceiling.version).join('.');
}

/** The release line just under a version: `3.0.0` gives `2.0.0`, `1.5.0` gives `1.4.0`. */
function under([major, minor, patch]: Comparator['version']): readonly number[] {
  if (patch > 0) return [major, minor, patch - 1];
  return minor > 0 ? [major, minor - 1, 0] : [Math.max(0, major - 1), 0, 0];
}

function parts(match: RegExpExecArray): [number, number, number] {
  const number = (text: string | undefined): number => (text === undefined || /[xX*]/u.test(text) ? 0 : Number(text));
  return [number(match[1]), number(match[2]), number(match[3])];
}

function compare(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
