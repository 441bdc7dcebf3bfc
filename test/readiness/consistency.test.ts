import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { computeReadiness, IN_A_ROW, passCurve, readRunCounts, RUNS_FIGURE, wilson, type Consistency, type Statement } from '../../src/readiness/index.js';
import { input, item, stated } from './support/input.js';

const runs = fc.integer({ min: 1, max: 400 }).chain((tried) => fc.record({ tried: fc.constant(tried), passed: fc.integer({ min: 0, max: tried }) }));
const counts = fc.array(runs, { minLength: 1, maxLength: 12 }).map((cases) => ({ passed: cases.reduce((all, one) => all + one.passed, 0), tried: cases.reduce((all, one) => all + one.tried, 0), ...(cases.length === 1 ? {} : { cases }) }));

const consistency = (figures: Readonly<Record<string, string>>, rest: Partial<Statement> = {}): Consistency | undefined => computeReadiness(input({ checklist: stated({ consistency: { figures, ...rest } }) })).consistency;
const values = (text: string): number[] => consistency({ [RUNS_FIGURE]: text })!.points.map(({ value }) => Math.round(value * 1000) / 1000);

/** C(n, k) with whole numbers. */
function choose(n: number, k: number): bigint {
  let all = 1n;
  for (let i = 0; i < k; i++) all = (all * BigInt(n - i)) / BigInt(i + 1);
  return all;
}

describe('the curve of repeated runs', () => {
  it('is the share of groups of runs in which none failed', () => {
    const { estimator, points } = passCurve({ passed: 9, tried: 10 });
    assert.equal(estimator, 'unbiased');
    assert.deepEqual(points.map(({ value }) => Math.round(value * 10)), [9, 8, 7, 6, 5, 4, 3, 2]);
  });

  it('equals C(passed, k) / C(tried, k) wherever that can be had', () => {
    fc.assert(fc.property(runs.filter(({ tried }) => tried >= IN_A_ROW), ({ passed, tried }) => {
      for (const { runs: k, value } of passCurve({ passed, tried }).points) assert.ok(Math.abs(value - (passed < k ? 0 : Number((choose(passed, k) * 10n ** 12n) / choose(tried, k)) / 1e12)) < 1e-9);
    }));
  });

  it('is the success rate raised to k where there were fewer than eight runs', () => {
    fc.assert(fc.property(runs.filter(({ tried }) => tried < IN_A_ROW), ({ passed, tried }) => {
      const { estimator, points } = passCurve({ passed, tried });
      assert.equal(estimator, 'power');
      for (const { runs: k, value } of points) assert.ok(Math.abs(value - (passed / tried) ** k) < 1e-12);
    }));
  });

  it('never rises, stays within 0 and 1, and within its band', () => {
    fc.assert(fc.property(counts, (all) => {
      const { points } = passCurve(all);
      assert.equal(points.length, IN_A_ROW);
      points.forEach(({ value, low, high }, n) => {
        assert.ok(low >= 0 && low <= value && value <= high && high <= 1, JSON.stringify(points[n]));
        const before = points[n - 1];
        if (before) assert.ok(value <= before.value && low <= before.low && high <= before.high, `k = ${n + 1}`);
      });
    }));
  });

  it('gets better with every run that passes instead of failing', () => {
    fc.assert(fc.property(runs.filter(({ passed, tried }) => passed < tried), ({ passed, tried }) => {
      const [worse, better] = [passCurve({ passed, tried }).points, passCurve({ passed: passed + 1, tried }).points];
      worse.forEach(({ value, low, high }, n) => assert.ok(better[n]!.value >= value && better[n]!.low >= low - 1e-12 && better[n]!.high >= high - 1e-12));
    }));
  });

  it('does not depend on the order of the cases', () => {
    fc.assert(fc.property(counts.filter(({ cases }) => cases !== undefined), (all) => {
      const back = passCurve({ ...all, cases: [...all.cases!].reverse() }).points;
      passCurve(all).points.forEach(({ value }, n) => assert.ok(Math.abs(value - back[n]!.value) < 1e-12));
    }));
  });

  it('tells cases that always fail from runs that fail now and then', () => {
    assert.deepEqual(values('5 × 8/8, 5 × 0/8'), [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
    assert.equal(values('10 × 4/8').at(-1), 0);
  });
});

describe('Wilson’s interval', () => {
  it('is the published one', () => {
    const { low, high } = wilson(0.9, 80);
    assert.deepEqual([low.toFixed(4), high.toFixed(4)], ['0.8149', '0.9485']);
    assert.deepEqual([wilson(0, 10).low, wilson(1, 10).high], [0, 1]);
  });

  it('holds its share, and narrows with more runs', () => {
    fc.assert(fc.property(runs, ({ passed, tried }) => {
      const [few, many] = [wilson(passed / tried, tried), wilson(passed / tried, tried * 2)];
      assert.ok(few.low <= passed / tried && passed / tried <= few.high);
      assert.ok(many.high - many.low <= few.high - few.low);
    }));
  });
});

describe('counts of runs', () => {
  it('are read as people write them', () => {
    for (const [text, passed, tried, cases] of [
      ['72 of 80', 72, 80, undefined], ['72/80', 72, 80, undefined], [' 72 out of 80 runs ', 72, 80, undefined], ['8/8, 7/8; 5/8', 20, 24, 3], ['per case: 8/8,7/8', 15, 16, 2],
      ['refund: 7/8, 3 x 8/8', 31, 32, 4], ['12 × 8/8', 96, 96, 12], ['1 × 7/8', 7, 8, undefined],
    ] as const) {
      const read = readRunCounts(text);
      assert.ok('counts' in read, text);
      assert.deepEqual([read.counts.passed, read.counts.tried, read.counts.cases?.length], [passed, tried, cases], text);
    }
  });

  it('are refused with the reason', () => {
    for (const [text, complaint] of [
      ['', /^Write the runs that passed/], ['often', /“often” is not a count/], ['90 %', /“90 %” is not a count/], ['9/8', /more runs passed than were tried/], ['0/0', /no runs were tried/], ['8/8, 7', /“7” is not a count/],
      ['0 × 8/8', /from 1 to 10000 cases/], ['99999 × 8/8', /from 1 to 10000 cases/], ['-1/8', /is not a count/], ['9999999/9999999', /up to 1000000/],
    ] as const) {
      const read = readRunCounts(text);
      assert.match('complaint' in read ? read.complaint : '', complaint, text);
    }
  });

  it('never throw, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const read = readRunCounts(text);
      assert.ok('complaint' in read || (read.counts.passed <= read.counts.tried && read.counts.tried > 0));
    }));
  });
});

describe('consistency in the report', () => {
  it('says what one success implies over eight runs', () => {
    assert.equal(consistency({ [RUNS_FIGURE]: '72 of 80' })!.sentence, '90 % once is 41 % eight times in a row.');
    assert.equal(consistency({ [RUNS_FIGURE]: '5 × 8/8, 5 × 0/8' })!.sentence, '50 % once is under 1 % eight times in a row where every run stands for itself; these cases come to 50 %.');
    assert.equal(consistency({ [RUNS_FIGURE]: '20/20' })!.sentence, 'All 20 runs passed, which vouches for 84 % once and 25 % eight times in a row.');
    assert.equal(consistency({ [RUNS_FIGURE]: '0/4' })!.sentence, 'None of 4 runs passed.');
  });

  it('reads the figures of earlier versions', () => {
    const { passed, tried, single } = consistency({ 'cases': '40', 'runs per case': '8', 'success rate': '92 %' })!;
    assert.deepEqual([passed, tried, single.toFixed(2)], [294, 320, '0.92']);
    for (const rate of ['0.92', '92', '92,0%']) assert.equal(consistency({ 'cases': '40', 'runs per case': '8', 'success rate': rate })!.passed, 294, rate);
    const unreadable: readonly Readonly<Record<string, string>>[] = [{}, { cases: '40' }, { 'cases': 'many', 'runs per case': '8', 'success rate': '92 %' }, { 'cases': '4', 'runs per case': '8', 'success rate': 'high' }];
    for (const figures of unreadable) assert.equal(consistency(figures), undefined);
  });

  it('is missing without a statement that counts runs, and says when it has expired', () => {
    assert.equal(computeReadiness(input()).consistency, undefined);
    assert.equal(consistency({ [RUNS_FIGURE]: '72/80' }, { kind: 'reopened' }), undefined);
    assert.equal(consistency({ [RUNS_FIGURE]: '72/80' }, { until: '2025-12-31' })!.expired, true);
    assert.equal(computeReadiness({ ...input({ checklist: stated({ consistency: { figures: { [RUNS_FIGURE]: '72/80' } } }) }), signals: [] }).consistency, undefined);
  });

  it('stands with the item as well', () => {
    const { evidence, actions } = item('consistency', { checklist: stated({ consistency: { figures: { [RUNS_FIGURE]: '72/80' } } }) });
    assert.deepEqual(evidence, [{ kind: 'note', text: '90 % once is 41 % eight times in a row', confidence: 'stated' }]);
    assert.deepEqual([actions.figures, Object.keys(actions.figureExamples!)], [[RUNS_FIGURE], [RUNS_FIGURE]]);
  });
});
