/** How often runs were tried and how often they passed, as people write it: `72 of 80`, or per case `8/8, 7/8, 3 × 5/8`. */
import { count } from './words.js';

/** Runs of one case, or of all together. Whole numbers; `passed` is at most `tried`, and `tried` at least 1. */
export interface Runs {
  readonly passed: number;
  readonly tried: number;
}

export interface RunCounts extends Runs {
  /** One entry per case, when it is known which case the runs belong to. */
  readonly cases?: readonly Runs[];
}

/** `complaint` is a sentence for the person who wrote it. */
export type ReadRunCounts = { readonly counts: RunCounts } | { readonly complaint: string };

export const RUNS_FIGURE = 'runs passed of runs tried';
export const RUNS_EXAMPLE = '72 of 80, or per case: 8/8, 7/8, 3 × 5/8';

const HOW = `Write the runs that passed and the runs that were tried: ${RUNS_EXAMPLE}.`;
/** More than anybody runs by hand; beyond it a number is a slip. */
const MAX_RUNS = 1_000_000;
const MAX_CASES = 10_000;
/** `3 × 7/8`, `refund: 7 of 8`: how many cases, a name that is not kept, the two numbers. */
const ENTRY = /^(?:(?<times>\d{1,5})\s*[×x*]\s*)?(?:(?=\p{L})[^:]{1,60}:\s*)?(?<passed>\d{1,7})\s*(?:\/|of|out of)\s*(?<tried>\d{1,7})(?:\s*(?:runs|passed))?$/iu;

/** Reads what somebody wrote. */
export function readRunCounts(text: string): ReadRunCounts {
  const entries = text.trim().replace(/^per case\s*:\s*/iu, '').split(/\s*[,;\n]\s*/u).filter((entry) => entry !== '');
  if (entries.length === 0) return { complaint: HOW };
  const cases: Runs[] = [];
  for (const entry of entries) {
    const { times = '1', passed, tried } = ENTRY.exec(entry)?.groups ?? {};
    if (passed === undefined || tried === undefined) return { complaint: `“${entry}” is not a count of runs. ${HOW}` };
    const runs = { passed: Number(passed), tried: Number(tried) };
    if (runs.tried === 0) return { complaint: `“${entry}”: no runs were tried there.` };
    if (runs.passed > runs.tried) return { complaint: `“${entry}”: more runs passed than were tried.` };
    if (Number(times) === 0 || Number(times) + cases.length > MAX_CASES) return { complaint: `“${entry}”: from 1 to ${MAX_CASES} cases can be counted.` };
    for (let nth = 0; nth < Number(times); nth++) cases.push(runs);
  }
  const counts = { passed: sum(cases.map(({ passed }) => passed)), tried: sum(cases.map(({ tried }) => tried)) };
  if (counts.tried > MAX_RUNS) return { complaint: `That makes ${counts.tried} runs; up to ${MAX_RUNS} can be counted.` };
  return { counts: cases.length === 1 ? counts : { ...counts, cases } };
}

/** The figures of a statement, as it is asked for now or as it was in earlier versions (`cases`, `runs per case`, `success rate`). */
export function runCountsOf(figures: Readonly<Record<string, string>>): RunCounts | undefined {
  const own = figures[RUNS_FIGURE];
  if (own !== undefined) {
    const read = readRunCounts(own);
    return 'counts' in read ? read.counts : undefined;
  }
  const tried = whole(figures['cases']) * whole(figures['runs per case']);
  const rate = rateOf(figures['success rate'] ?? '');
  return rate === undefined || !(tried >= 1 && tried <= MAX_RUNS) ? undefined : { passed: Math.round(rate * tried), tried };
}

/** `294 of 320 runs`, `20 of 24 runs of 3 cases`. */
export function runWords({ passed, tried, cases }: RunCounts): string {
  return `${passed} of ${count(tried, 'run', 'runs')}${cases === undefined ? '' : ` of ${count(cases.length, 'case', 'cases')}`}`;
}

/** `92 %`, `92.5%` or `0.92`, as a share; a bare number above 1 is a percentage. */
function rateOf(text: string): number | undefined {
  const [, digits, percent] = /^\s*(\d{1,3}(?:[.,]\d+)?)\s*(%)?\s*$/u.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits.replace(',', '.'));
  const share = percent !== undefined || value > 1 ? value / 100 : value;
  return share <= 1 ? share : undefined;
}

function whole(text: string | undefined): number {
  return /^\s*\d{1,6}\s*$/u.test(text ?? '') ? Number(text) : Number.NaN;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
