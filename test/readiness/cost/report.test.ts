import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { computeReadiness, INPUTS, readInput, readPrice, type CostCell, type CostInputId, type CostReport } from '../../../src/readiness/index.js';
import { dayNumber, isDay } from '../../../src/readiness/cost/days.js';
import { readNumber } from '../../../src/readiness/cost/fields.js';
import { money } from '../../../src/readiness/cost/words.js';
import { input, item, itemIn, signal } from '../support/input.js';
import { CHECKS, cost, EMPTY, full, NOW, PRICES, REAL, RUN, stated, VOLUME } from './support.js';

const cells = (report: CostReport, id: CostInputId): readonly CostCell[] => report.inputs.find((one) => one.id === id)!.cells;
const origins = (report: CostReport, id: CostInputId): readonly string[] => cells(report, id).map(({ origin, from }) => (from === undefined ? origin : `${origin} from ${from}`));

describe('the cost model', () => {
  it('knows nothing that nobody said', () => {
    const report = cost(EMPTY);
    assert.deepEqual([report.filled, report.stated, report.known, report.prices.length, report.currency, report.sensitivity], [false, 0, 0, 0, undefined, undefined]);
    assert.ok(report.inputs.every(({ cells: all }) => all.every(({ origin, value, text }) => origin === 'missing' && value === undefined && text === undefined)));
    assert.ok(report.scenarios.every(({ outcome }) => outcome === undefined));
    assert.match(report.sentence, /^Nobody has filled in the cost model yet\. Missing: “Model”, “Model calls per run”, “Tokens in per call”, “Tokens out per call” and \d+ more\.$/);
  });

  it('has three scenarios, each dearer than the one before, once everything is said', () => {
    const report = cost(full());
    assert.deepEqual([report.filled, report.missing, report.known === report.total], [true, [], true]);
    assert.deepEqual(report.scenarios.map(({ id, outcome }) => [id, outcome!.perRun.text, outcome!.perThousand.text, outcome!.perMonthPilot.text, outcome!.perMonthFull.text, outcome!.ratio!.text, outcome!.atMost]), [
      ['prototype', 'USD 0.044', 'USD 44.00', 'USD 66.00', 'USD 2,640', '40×', false],
      ['production', 'USD 0.0601', 'USD 60.08', 'USD 390', 'USD 3,905', '10×', false],
      ['checked', 'USD 0.121', 'USD 121', 'USD 481', 'USD 7,538', '15.7×', false],
    ]);
    assert.equal(report.sentence, 'With checks, a run costs USD 0.126 at full volume, and a month USD 7,538.');
    assert.deepEqual(report.scenarios.map(({ outcome }) => outcome!.parts.length), [2, 5, 7], 'only what a scenario counts');
    assert.equal(report.sensitivity!.scenario, 'checked');
    assert.equal(report.sensitivity!.bars[0]!.label, 'Runs per day, full volume');
  });

  it('takes over what a scenario does not say from the one before', () => {
    const report = cost(full({ production: { ...REAL, steps: 8 } }));
    assert.deepEqual(origins(report, 'steps'), ['stated', 'stated', 'inherited from production']);
    assert.deepEqual(cells(report, 'steps').map(({ text }) => text), ['5', '8', '8']);
    assert.deepEqual(origins(report, 'tokensIn'), ['stated', 'inherited from prototype', 'inherited from prototype']);
    assert.deepEqual(origins(report, 'retries'), ['stated', 'inherited from production']);
    assert.deepEqual(origins(report, 'checkModel'), ['inherited from checked']);
  });

  it('counts limits of the code until somebody says what is typical, and says so', () => {
    const limits = [
      signal('stepLimit', { amount: 8, place: { file: 'a.py', line: 2, character: 0 } }), signal('stepLimit', { amount: 20, place: { file: 'b.py', line: 4, character: 0 } }),
      signal('tokenLimit', { amount: 1024 }), signal('retryLimit', { amount: 2 }), signal('stepLimit', { amount: 999, confidence: 'signal' }),
    ];
    const bare = full({ prototype: { steps: '' }, production: {} });
    const { steps: _steps, ...prototype } = bare.inputs.prototype!;
    const report = cost({ ...bare, inputs: { ...bare.inputs, prototype } }, limits);
    assert.deepEqual(origins(report, 'steps'), ['limit', 'inherited from prototype', 'inherited from prototype']);
    const [first] = cells(report, 'steps');
    assert.deepEqual([first!.value, first!.source], [20, { text: 'at most 20 rounds', place: { file: 'b.py', line: 4, character: 0 }, more: 1 }]);
    assert.deepEqual(report.scenarios.map(({ outcome }) => outcome!.atMost), [true, true, true]);
    assert.match(report.sentence, /costs at most USD .* limits that the code sets stand in for typical values\.$/);
    assert.deepEqual(cost(full(), limits).scenarios.map(({ outcome }) => outcome!.atMost), [false, false, false]);
  });

  it('lists the models that the code names, and takes the only one', () => {
    const named = [signal('modelName', { subject: 'gpt-x', text: 'gpt-x is asked' }), signal('modelName', { subject: 'gpt-x' })];
    const report = cost(EMPTY, named);
    assert.deepEqual(report.prices.map(({ model, named: places, usedBy, removable }) => [model, places.length, usedBy, removable]), [['gpt-x', 2, ['prototype', 'production', 'checked'], false]]);
    assert.deepEqual(origins(report, 'model'), ['only', 'inherited from prototype', 'inherited from prototype']);
    assert.ok(report.missing.includes('Price of gpt-x, tokens in') && report.missing.includes('Day of the price of gpt-x'));
    const two = cost(EMPTY, [...named, signal('modelName', { subject: 'other' })]);
    assert.deepEqual([origins(two, 'model')[0], two.prices.length], ['missing', 2]);
  });

  it('keeps a model of the table that a person took off, off', () => {
    const off = { inputs: {}, prices: { m: { listed: { value: false, by: 'Dana', at: NOW }, input: { by: 'Dana', at: NOW } } } };
    assert.deepEqual(cost(off).prices, []);
    assert.deepEqual(cost({ inputs: {}, prices: { m: { listed: { value: true, by: 'Dana', at: NOW } } } }).prices.map(({ model, removable }) => [model, removable]), [['m', false]], 'the only model is the one in use');
    assert.deepEqual(cost(stated({}, { constructor: { input: 1 }, m: { input: 2 } })).prices.map(({ model }) => model), ['constructor', 'm']);
  });

  it('asks for nothing that has no bearing', () => {
    const { toolCallCost: _cost, ...run } = RUN;
    assert.equal(cost(stated({ prototype: { ...run, toolCalls: 0 }, production: REAL, checked: CHECKS, all: VOLUME }, PRICES)).filled, true);
    const judge = full({ checked: { ...CHECKS, checkModel: 'judge' } });
    assert.deepEqual(cost(judge).missing, ['Price of judge, tokens in', 'Price of judge, tokens out', 'Day of the price of judge']);
    assert.equal(cost(full({ checked: { ...CHECKS, checkCalls: 0, checkModel: 'judge' } })).filled, true);
    const { currency: _currency, ...volume } = VOLUME;
    const bare = cost(stated({ prototype: RUN, production: REAL, checked: CHECKS, all: volume }, PRICES));
    assert.deepEqual([bare.missing, bare.scenarios[0]!.outcome!.perRun.text], [['Currency'], '0.044']);
  });

  it('does not count what cannot be, and says why', () => {
    const report = cost(full({ prototype: { ...RUN, steps: -3 }, production: { ...REAL, redundancy: 0.5 } }));
    assert.deepEqual([cells(report, 'steps')[0]!.problem, cells(report, 'steps')[0]!.text, cells(report, 'steps')[1]!.origin], ['“Model calls per run” cannot be negative.', '-3', 'missing']);
    assert.equal(cells(report, 'redundancy')[0]!.problem, '“Redundancy factor” is 1 or more.');
    assert.deepEqual(report.missing, ['Model calls per run', 'Redundancy factor']);
  });

  it('asks about what is more likely a slip, and counts it', () => {
    const report = cost(full({ prototype: { ...RUN, steps: 900 }, all: { ...VOLUME, runsFull: 10 } }));
    assert.equal(cells(report, 'steps')[0]!.doubt, '900 is a lot of calls for one run. Check it.');
    assert.equal(cells(report, 'runsFull')[0]!.doubt, 'Full volume is less than the pilot. Check it.');
    assert.equal(report.filled, true);
    const old = cost(full({}, { m: { ...PRICES.m, date: '2025-09-01' } }));
    assert.deepEqual([old.outdated, old.prices[0]!.cells.date.doubt], [['m'], 'Looked up on 1 Sep 2025, more than 90 days ago. Look it up again.']);
  });

  it('shows beside a field what the code says of it', () => {
    const report = cost(EMPTY, [signal('toolDeclared', { subject: 'refund' }), signal('toolDeclared', { subject: 'look_up' }), signal('tracingOn', { text: 'Langfuse is switched on' })]);
    const notes = (id: CostInputId): readonly string[] => report.inputs.find((one) => one.id === id)!.notes.map(({ text }) => text);
    assert.deepEqual([notes('toolCalls'), notes('monitoringCost'), notes('steps')], [['2 tools are declared'], ['Langfuse is switched on'], []]);
    assert.equal(cells(report, 'toolCalls')[0]!.origin, 'missing', 'tools that are declared are no calls');
  });

  it('stands whatever the file holds', () => {
    const value = fc.oneof(fc.double(), fc.integer(), fc.string());
    const fields = fc.dictionary(fc.constantFrom(...INPUTS.map(({ id }) => id)), value);
    const prices = fc.dictionary(fc.string(), fc.dictionary(fc.constantFrom('input', 'output', 'date', 'source'), value));
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('prototype', 'production', 'checked', 'all'), fields), prices, (inputs, table) => {
      const report = cost(stated(inputs, table));
      for (const { outcome } of report.scenarios) if (outcome) for (const one of [outcome.perRun, outcome.perMonthFull, outcome.perMonthPilot]) assert.ok(Number.isFinite(one.value) && !one.text.includes('NaN'));
      assert.ok(report.known >= 0 && report.known <= report.total);
    }));
  });
});

describe('the items that rest on the cost model', () => {
  const checklist = (statements = full()) => ({ items: {}, answers: {}, cost: statements });

  it('are open until somebody says something, and led to from the next step', () => {
    const one = item('cost-model');
    assert.deepEqual([one.state, one.summary, one.points, one.command], ['unknown', 'nobody said yet', 0, { kind: 'showPart', item: 'cost-model', part: 'cost' }]);
    const step = computeReadiness(input()).nextSteps.find(({ item: id }) => id === 'cost-model')!;
    assert.deepEqual([step.title, step.button], ['Fill in the cost model', 'Open']);
  });

  it('are partly settled by a part of it', () => {
    const one = item('cost-model', { checklist: checklist(stated({ prototype: RUN })) });
    assert.equal(one.state, 'partly');
    assert.match(one.summary, /^\d+ of \d+ inputs$/);
    assert.ok(one.points > 0 && one.points < one.possible);
  });

  it('are settled by all of it, with the figures', () => {
    const report = computeReadiness(input({ checklist: checklist() }));
    const one = itemIn(report, 'cost-model');
    assert.deepEqual([one.state, one.confidence, one.summary, one.points === one.possible], ['settled', 'stated', 'USD 0.126 a run and USD 7,538 a month at full volume', true]);
    assert.equal(one.evidence[0]!.text, 'Prototype: USD 0.044 a run and USD 2,640 a month at full volume');
    assert.ok(itemIn(report, 'budget-cap').evidence.some(({ text }) => text === 'by the cost model, USD 0.126 a run and USD 7,538 a month at full volume'));
    assert.match(report.honestTest.find(({ id }) => id === 'cost')!.reason, /^With checks, a run costs USD 0\.126 at full volume, and a month USD 7,538\. 1 of 3 items/);
    assert.equal(report.blocking.includes('cost-model'), false);
  });

  it('ask again when the prices have grown old', () => {
    const one = item('cost-model', { checklist: checklist(full({}, { m: { ...PRICES.m, date: '2025-09-01' } })) });
    assert.deepEqual([one.state, one.points / one.possible], ['expired', 0.5]);
    assert.match(one.reason, /^The prices of m were looked up more than 90 days ago/);
  });

  it('still take a person’s word for what is computed elsewhere', () => {
    const statement = { kind: 'attested', by: 'Dana', at: '2026-01-01T10:00:00.000Z', figures: { 'cost per run': '0.04' } } as const;
    assert.equal(item('cost-model', { checklist: { answers: {}, items: { 'cost-model': { statement } } } }).state, 'settled');
  });
});

describe('what is typed into a field', () => {
  it('is a number as people write it', () => {
    const values = ['1200', '1,200', '1 200', '1\u00A0200', '1\'200', '.5', '5.', '1e-3', ' 12 '].map(readNumber).map((read) => (read.ok ? read.value : read.message));
    assert.deepEqual(values, [1200, 1200, 1200, 1200, 1200, 0.5, 5, 0.001, 12]);
    for (const text of ['', 'many', '12 apples', '1,2,3', '--1', '1.2.3', 'NaN', 'Infinity', '0x10']) assert.equal(readNumber(text).ok, false, text);
    assert.deepEqual(readNumber('0,05'), { ok: false, message: 'Write decimals with a point: 0.05.' });
  });

  it('comes back as it was said', () => fc.assert(fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => Number(value.toPrecision(12))), (value) => {
    const [cell] = cells(cost(stated({ prototype: { tokensIn: Math.min(value, 1e8) } })), 'tokensIn');
    const read = readNumber(cell!.text!);
    assert.ok(read.ok && read.value === cell!.value);
  })));

  it('is refused with a sentence', () => {
    const said = (id: CostInputId, text: string): string => {
      const read = readInput(id, text);
      return read.ok ? '' : read.message;
    };
    assert.equal(said('runsFull', '0'), '“Runs per day, full volume” has to be more than 0.');
    assert.equal(said('steps', '1e9'), '“Model calls per run” cannot be more than 100,000.');
    assert.equal(said('currency', 'dollars'), 'Write the currency as three letters, such as USD or EUR.');
    assert.equal(said('model', ' '), 'Write the name of the model.');
    const price = (field: 'input' | 'date', text: string): string => {
      const read = readPrice(field, text, NOW);
      return read.ok ? '' : read.message;
    };
    assert.deepEqual([price('input', '-1'), price('date', '5 Jan'), price('date', '2026-02-01'), price('date', '2025-02-29')], ['A price cannot be negative.', 'Write the day as YYYY-MM-DD.', '1 Feb 2026 is still to come: write the day on which the price was looked up.', 'Write the day as YYYY-MM-DD.']);
  });

  it('names days as the calendar has them', () => fc.assert(fc.property(fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }), (date) => {
    const iso = date.toISOString();
    assert.ok(isDay(iso.slice(0, 10)));
    assert.equal(dayNumber(iso), Math.floor(date.getTime() / 86_400_000));
  })));

  it('is money in words that keep what matters', () => {
    assert.deepEqual([0, 0.0000123, 0.04567, 1.5, 99.999, 123.6, 1234567].map((value) => money(value, 'EUR').text), ['EUR 0', 'EUR 0.0000123', 'EUR 0.0457', 'EUR 1.50', 'EUR 100.00', 'EUR 124', 'EUR 1,234,567']);
  });
});
