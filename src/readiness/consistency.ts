/** What repeated runs say: how often one succeeds, and how often so many in a row do (pass^k). */
import { runCountsOf, type RunCounts, type Runs } from './runCounts.js';
import type { Statement } from './types.js';
import { count, isOver, percent } from './words.js';

/** One step of the curve: how often so many runs in a row all succeed. Shares are 0–1 and never rise with the number of runs. */
export interface ConsistencyPoint {
  readonly runs: number;
  readonly value: number;
  /** 95 % band; `value` lies in it. */
  readonly low: number;
  readonly high: number;
}

/** What stated figures of repeated runs say. */
export interface Consistency {
  readonly passed: number;
  readonly tried: number;
  /** How many cases the runs belong to; absent when only all runs together were stated. */
  readonly cases?: number;
  /** Success rate of one run, 0–1. With cases: averaged over them. */
  readonly single: number;
  /** `unbiased`: C(passed, k) / C(tried, k). `power`: the success rate raised to k, because there were too few runs for the former. */
  readonly estimator: 'unbiased' | 'power';
  /** For 1 to 8 runs in a row. */
  readonly points: readonly ConsistencyPoint[];
  /** What a single run's success implies over eight. */
  readonly sentence: string;
  /** Sentences: how estimate and band come about. */
  readonly method: readonly string[];
  readonly by: string;
  readonly at: string;
  /** The statement counts no longer. */
  readonly expired: boolean;
}

/** Runs in a row that are looked at. */
export const IN_A_ROW = 8;
/** Standard deviations on either side that hold 95 % of a normal distribution. */
const Z95 = 1.959963984540054;

/** The figures of a statement, computed; `undefined` when it holds none that can be read. `now` is ISO 8601. */
export function consistencyOf(statement: Statement | undefined, now: string): Consistency | undefined {
  if (statement?.kind !== 'attested') return undefined;
  const counts = runCountsOf(statement.figures ?? {});
  if (counts === undefined) return undefined;
  const { estimator, points } = passCurve(counts);
  return {
    passed: counts.passed,
    tried: counts.tried,
    ...(counts.cases === undefined ? {} : { cases: counts.cases.length }),
    single: points[0]?.value ?? 0,
    estimator,
    points,
    sentence: sentenceOf(counts, points),
    method: methodOf(counts, estimator),
    by: statement.by,
    at: statement.at,
    expired: isOver(statement.until, now),
  };
}

/**
 * pass^k for k = 1 to 8: the chance that k runs of the same case all succeed.
 *
 * From n runs of which c passed, C(c, k) / C(n, k) estimates it without bias: the share of all groups of k runs, out of those
 * made, in which none failed (τ-bench, Yao et al. 2024, after Chen et al. 2021 for pass@k). That needs k runs of every case; with
 * fewer than eight the whole curve is (c / n)^k instead. One estimator serves the whole curve, because a change on the way could let it rise.
 */
export function passCurve(counts: RunCounts): Pick<Consistency, 'estimator' | 'points'> {
  const cases = counts.cases ?? [counts];
  const estimator = cases.every(({ tried }) => tried >= IN_A_ROW) ? 'unbiased' : 'power';
  const estimate = estimator === 'unbiased' ? drawAll : powerOf;
  const single = wilson(counts.passed / counts.tried, counts.tried);
  const points: ConsistencyPoint[] = [];
  let before = { value: 1, low: 1, high: 1 };
  for (let k = 1; k <= IN_A_ROW; k++) {
    const value = Math.min(before.value, mean(cases.map((runs) => estimate(runs, k))));
    // Cases differ, so what one run says of all of them is bounded by how many cases there were.
    const band = counts.cases === undefined ? { low: single.low ** k, high: single.high ** k } : wilson(value, cases.length);
    // The unbiased estimate may lie outside the band, most of all near no run at all; the band is then widened to hold it.
    const point = { value, low: Math.min(before.low, band.low, value), high: Math.min(before.high, Math.max(band.high, value)) };
    points.push({ runs: k, ...point });
    before = point;
  }
  return { estimator, points };
}

/** C(c, k) / C(n, k), as a product that stays within 0–1. */
function drawAll({ passed, tried }: Runs, k: number): number {
  let share = 1;
  for (let drawn = 0; drawn < k; drawn++) share *= Math.max(0, passed - drawn) / (tried - drawn);
  return share;
}

function powerOf({ passed, tried }: Runs, k: number): number {
  return (passed / tried) ** k;
}

/** Wilson's 95 % interval of a share seen in `size` trials. For the mean of values between 0 and 1 it is wider than needed, as none of those varies more than a coin. */
export function wilson(share: number, size: number): { readonly low: number; readonly high: number } {
  const square = Z95 ** 2 / size;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z95 / (1 + square)) * Math.sqrt((share * (1 - share)) / size + square / (4 * size));
  return { low: Math.max(0, Math.min(share, middle - half)), high: Math.min(1, Math.max(share, middle + half)) };
}

/** What counts of runs imply, in one sentence, for somebody who is writing them down. */
export function impliedBy(counts: RunCounts): string {
  return sentenceOf(counts, passCurve(counts).points);
}

/** What runs of one case imply for eight of them, by the estimate that the curve shows: `90 % once is 41 % eight times in a row.` */
function sentenceOf({ passed, tried, cases }: RunCounts, points: readonly ConsistencyPoint[]): string {
  const single = points[0]?.value ?? 0;
  const last = points[IN_A_ROW - 1];
  if (passed === 0) return `None of ${count(tried, 'run', 'runs')} passed.`;
  if (passed === tried) return `${tried === 1 ? 'The one run' : `All ${tried} runs`} passed, which vouches for ${percent(points[0]?.low ?? 0)} once and ${percent(last?.low ?? 0)} eight times in a row.`;
  const implied = (share: number): string => `${percent(single)} once is ${percent(share)} eight times in a row`;
  const estimated = last?.value ?? 0;
  return cases === undefined ? `${implied(estimated)}.` : `${implied(single ** IN_A_ROW)} where every run stands for itself; these cases come to ${percent(estimated)}.`;
}

function methodOf({ passed, tried, cases }: RunCounts, estimator: Consistency['estimator']): string[] {
  const own = cases === undefined ? '' : ' of the same case, averaged over the cases';
  const groups = `Estimate: the share of all groups of that many runs${own}, out of those made, in which none failed: C(passed, k) / C(tried, k).`;
  const power = `Estimate: the success rate of one run${cases === undefined ? '' : ' of each case'} raised to the number of runs${cases === undefined ? '' : ', averaged over the cases'}, because ${cases === undefined ? 'there were' : 'some case has'} fewer than ${IN_A_ROW} runs.`;
  const band = cases === undefined ? 'Band: Wilson’s 95 % interval of one run, raised to the number of runs.' : 'Band: Wilson’s 95 % interval over the cases; it narrows with more cases, not with more runs of the same ones.';
  const lower = cases === undefined && passed < tried ? [`It lies below ${percent(passed / tried)} raised to that number, which promises a little too much when the rate itself comes from ${tried} runs.`] : [];
  return [...(estimator === 'unbiased' ? [groups, ...lower] : [power]), band];
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0) / numbers.length;
}
