import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { amountsOf, MONTH_DAYS, type ScenarioValues } from '../../../src/readiness/cost/compute.js';
import { bars, SHARE } from '../../../src/readiness/cost/sensitivity.js';
import { INPUTS } from '../../../src/readiness/index.js';
import type { CostInputId } from '../../../src/readiness/index.js';

const most = (id: CostInputId): number => INPUTS.find((input) => input.id === id)!.most;
/** Anything from nothing to the largest number that is taken, small ones as likely as large ones. */
const upTo = (largest: number, least = 0): fc.Arbitrary<number> => fc.oneof(fc.constant(least), fc.double({ min: least, max: Math.min(largest, least + 10), noNaN: true }), fc.double({ min: least, max: largest, noNaN: true }));
const price = fc.record({ input: upTo(1_000_000), output: upTo(1_000_000) });
const number = (id: CostInputId): fc.Arbitrary<number> => upTo(most(id), id === 'redundancy' ? 1 : 0);
const runs = fc.double({ min: 0.01, max: 1_000_000_000, noNaN: true });
const values: fc.Arbitrary<ScenarioValues> = fc.record({
  price, checkPrice: price, steps: number('steps'), tokensIn: number('tokensIn'), tokensOut: number('tokensOut'), toolCalls: number('toolCalls'), toolCallCost: number('toolCallCost'), retries: number('retries'),
  redundancy: number('redundancy'), monitoringCost: number('monitoringCost'), fixedCost: number('fixedCost'), checkCalls: number('checkCalls'), reviewCost: number('reviewCost'), runsPilot: runs, runsFull: runs,
});
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

describe('the cost of a scenario', () => {
  const plain: ScenarioValues = {
    price: { input: 2, output: 8 }, checkPrice: { input: 1, output: 4 }, steps: 5, tokensIn: 2000, tokensOut: 500, toolCalls: 4, toolCallCost: 0.001,
    retries: 0.1, redundancy: 1.2, monitoringCost: 0.002, fixedCost: 300, checkCalls: 2, reviewCost: 0.05, runsPilot: 50, runsFull: 2000,
  };

  it('is what a calculator says', () => {
    // One call: 2,000 × 2 and 500 × 8 for a million, 0.008; one check: half of that.
    const { parts, perRun, perMonthPilot, perMonthFull, perRunFull } = amountsOf(plain);
    assert.ok(near(parts.model, 0.04) && near(parts.checks, 0.008) && near(parts.tools, 0.004));
    assert.ok(near(parts.retries, 0.0052), 'a tenth of 0.052');
    assert.ok(near(parts.redundancy, 0.01144), 'a fifth of 0.0572');
    assert.ok(near(perRun, 0.12064));
    assert.ok(near(perMonthPilot, 0.12064 * 50 * 30 + 300) && near(perMonthFull, 0.12064 * 2000 * 30 + 300));
    assert.ok(near(perRunFull, 0.12064 + 300 / 60_000));
  });

  it('is finite and not negative, and its parts add up', () => fc.assert(fc.property(values, (one) => {
    const { parts, ...amounts } = amountsOf(one);
    for (const amount of [...Object.values(parts), ...Object.values(amounts)]) assert.ok(Number.isFinite(amount) && amount >= 0, String(amount));
    assert.ok(near(Object.values(parts).reduce((sum, part) => sum + part, 0), amounts.perRun));
    assert.ok(near(amounts.perRunFull * one.runsFull * MONTH_DAYS, amounts.perMonthFull));
  })));

  it('never falls when an input rises', () => fc.assert(fc.property(values, fc.constantFrom(...(Object.keys(plain) as (keyof ScenarioValues)[]).filter((key) => key !== 'price' && key !== 'checkPrice' && key !== 'runsPilot')), fc.double({ min: 1, max: 3, noNaN: true }), (one, key, factor) => {
    const more = { ...one, [key]: one[key] * factor + (factor - 1) };
    const [before, after] = [amountsOf(one), amountsOf(more)];
    assert.ok(after.perMonthFull >= before.perMonthFull * (1 - 1e-12), key);
    if (key !== 'runsFull') assert.ok(after.perRun >= before.perRun * (1 - 1e-12), key);
  })));

  it('never falls when a price rises', () => fc.assert(fc.property(values, price, (one, more) => {
    const dearer = { ...one, price: { input: one.price.input + more.input, output: one.price.output + more.output } };
    assert.ok(amountsOf(dearer).perRun >= amountsOf(one).perRun * (1 - 1e-12));
  })));
});

describe('the sensitivity', () => {
  const models = { model: 'big', checkModel: 'small' };

  it('lists what moves the month most first, around the month as it is', () => fc.assert(fc.property(values, (one) => {
    const all = bars('checked', one, models, 'USD');
    const month = amountsOf(one).perMonthFull;
    const swings = all.map(({ low, high }) => high.value - low.value);
    assert.deepEqual(swings, [...swings].sort((a, b) => b - a));
    for (const { low, high } of all) assert.ok(low.value <= month * (1 + 1e-9) && high.value >= month * (1 - 1e-9));
  })));

  it('leaves out what moves nothing, and goes no lower than makes sense', () => {
    const one: ScenarioValues = { price: { input: 1, output: 0 }, checkPrice: { input: 1, output: 0 }, steps: 1, tokensIn: 1_000_000, tokensOut: 0, toolCalls: 0, toolCallCost: 3, retries: 0, redundancy: 1, monitoringCost: 0, fixedCost: 0, checkCalls: 0, reviewCost: 0, runsPilot: 1, runsFull: 1 };
    const all = bars('production', one, { model: 'm', checkModel: 'm' }, undefined);
    assert.deepEqual(all.map(({ label }) => label), ['Model calls per run', 'Price of m, tokens in', 'Runs per day, full volume', 'Tokens in per call', 'Redundancy factor']);
    assert.equal(bars('prototype', one, { model: 'm', checkModel: 'm' }, undefined).some(({ label }) => label === 'Redundancy factor'), false, 'the prototype does not count it');
    const redundancy = all.at(-1)!;
    assert.ok(near(redundancy.low.value, 30), 'nobody runs it less than once');
    assert.ok(near(redundancy.high.value, 30 * (1 + SHARE)));
  });
});
