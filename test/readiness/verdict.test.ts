import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { computeReadiness, ITEMS, type Checklist, type ReadinessReport, type Statement } from '../../src/readiness/index.js';
import { input, itemIn, signal, stated, tally } from './support/input.js';

const everything = Object.fromEntries(ITEMS.map(({ id }) => [id, { link: 'docs/x.md' }]));
const answers: Checklist['answers'] = Object.fromEntries(['wrong', 'cost', 'owner', 'integrations', 'data'].map((id) => [id, { text: 'We tried it.', by: 'Dana', at: '2026-01-01T10:00:00.000Z' }]));
const without = (...ids: readonly string[]): Checklist => ({ ...stated(Object.fromEntries(Object.entries(everything).filter(([id]) => !ids.includes(id)))), answers });
const verdict = (report: ReadinessReport): string => report.verdict.id;

describe('the verdict', () => {
  it('calls a workspace of which nobody said anything a demo', () => {
    const report = computeReadiness(input());
    assert.equal(verdict(report), 'demo');
    assert.equal(report.honestTest.every(({ answer }) => answer === 'hand-wave'), true);
    assert.match(report.verdict.reasons[0]!, /^5 answers of the honest test are hand-waves/);
    assert.ok(report.verdict.next!.items.length > 0);
  });

  it('asks to rebuild when what blocks sits in the architecture', () => {
    const untraced = computeReadiness(input({ checklist: without('tracing') }));
    assert.equal(verdict(untraced), 'rebuild');
    assert.deepEqual(untraced.verdict.next!.items.map(({ id }) => id), ['tracing']);
    const unguarded = computeReadiness(input({ checklist: without('guarded-tools'), rules: [tally('unguarded-tool-call', 4, [1, 2, 3])] }));
    assert.equal(verdict(unguarded), 'rebuild');
  });

  it('says to harden when few blocking items are left', () => {
    const report = computeReadiness(input({ checklist: without('token-limits', 'owner') }));
    assert.equal(verdict(report), 'harden');
    assert.deepEqual(report.blocking, ['token-limits', 'owner']);
    assert.equal(report.verdict.sentence, 'Close for customers: 2 blocking items are left.');
    assert.equal(report.verdict.next!.title, 'Ready for a limited cohort');
  });

  it('calls nothing close while most of what blocks is open', () => {
    const report = computeReadiness(input({ checklist: without('timeouts', 'token-limits', 'owner', 'pii', 'secrets', 'injection', 'eval-harness', 'bounded-loops') }));
    assert.equal(verdict(report), 'demo');
    assert.match(report.verdict.reasons[0]!, /8 of 14 blocking items/);
  });

  it('lets a limited cohort in when nothing blocks, and names accepted risks', () => {
    assert.equal(verdict(computeReadiness(input({ checklist: without('load') }))), 'cohort');
    const risk: Checklist = { ...without(), items: { ...without().items, 'cost-model': { statement: { kind: 'acceptedRisk', by: 'Omar', at: '2026-01-01T00:00:00Z', until: '2026-03-01', note: 'flat fee' } } } };
    const report = computeReadiness(input({ checklist: risk }));
    assert.equal(verdict(report), 'cohort');
    assert.ok(report.verdict.reasons.some((reason) => reason.includes('accepted risk: cost-model')));
  });

  it('calls it operable when everything is settled, with figures from production', () => {
    const report = computeReadiness(input({ checklist: without() }));
    assert.deepEqual([verdict(report), report.score, report.verdict.next, report.nextSteps], ['operable', 100, undefined, []]);
    assert.deepEqual(report.honestTest.map(({ answer }) => answer), Array(5).fill('solid'));
    assert.equal(verdict(computeReadiness(input({ checklist: without('impact') }))), 'cohort', 'impact comes from production alone');
  });

  it('asks more of what acts on its own, and less of a pilot', () => {
    const blocked = (target: Checklist['target'], ...ids: readonly string[]): readonly string[] => computeReadiness(input({ checklist: { ...without(...ids), ...(target ? { target } : {}) } })).blocking;
    assert.deepEqual(blocked('autonomous', 'kill-switch', 'eval-harness'), ['kill-switch', 'eval-harness']);
    assert.deepEqual(blocked('customer', 'kill-switch', 'eval-harness'), ['eval-harness']);
    assert.deepEqual(blocked('pilot', 'kill-switch', 'eval-harness'), []);
  });
});

describe('the honest test', () => {
  it('is not solid without a person’s sentence', () => {
    const report = computeReadiness(input({ checklist: { ...without(), answers: {} } }));
    assert.deepEqual(new Set(report.honestTest.map(({ answer }) => answer)), new Set(['partly']));
    assert.match(report.honestTest[0]!.reason, /Nobody has put the answer into a sentence yet\.$/);
  });
});

describe('the score', () => {
  const states = fc.dictionary(fc.constantFrom(...ITEMS.map(({ id }) => id)), fc.constantFrom<Statement['kind']>('attested', 'notApplicable', 'acceptedRisk', 'reopened'));

  it('adds up: points of items, areas and score agree, whatever people say', () => {
    fc.assert(fc.property(states, fc.constantFrom('pilot', 'customer', 'autonomous'), (kinds, target) => {
      const checklist: Checklist = { ...stated(Object.fromEntries(Object.entries(kinds).map(([id, kind]) => [id, { kind, link: 'x' }]))), target };
      const report = computeReadiness(input({ checklist, rules: [tally('missing-timeout', 10, [1])], signals: [signal('tracingOn')] }));
      const items = report.areas.flatMap((area) => area.items);
      const points = items.reduce((sum, { points: one }) => sum + one, 0);
      const possible = items.reduce((sum, { possible: one }) => sum + one, 0);
      assert.ok(Math.abs(possible - 100) < 1e-6 || items.every(({ state }) => state === 'notApplicable'));
      assert.equal(report.score, Math.floor(points + 1e-9));
      for (const one of items) assert.ok(one.points >= 0 && one.points <= one.possible + 1e-9, one.id);
      assert.ok(report.score >= 0 && report.score <= 100);
    }));
  });

  it('moves with each site that is repaired', () => {
    const scoreWith = (open: number): number => itemIn(computeReadiness(input({ rules: [tally('missing-timeout', 10, Array.from({ length: open }, (_, line) => line))] })), 'timeouts').points;
    for (let open = 10; open > 0; open--) assert.ok(scoreWith(open - 1) > scoreWith(open));
  });

  it('explains every point', () => {
    const report = computeReadiness(input({ rules: [tally('missing-timeout', 10, [1])], checklist: stated({ load: {}, resume: { kind: 'notApplicable', note: 'x' } }) }));
    for (const one of report.areas.flatMap(({ items }) => items)) assert.match(one.pointsReason, /points|left out of the score/, one.id);
    assert.match(report.scoreReason, /points, rounded down: Reliability /);
  });
});

describe('the next steps', () => {
  it('put blocking items first, then most weight per effort, and start each with a command', () => {
    const report = computeReadiness(input({ rules: [tally('missing-timeout', 3, [1, 2, 3])] }));
    const [first] = report.nextSteps;
    assert.deepEqual([first!.item, first!.title, first!.button, first!.command], ['timeouts', 'Set a deadline on 3 calls', 'Fix all', { kind: 'fixAll', rule: 'missing-timeout' }]);
    const seen = report.nextSteps.filter(({ item }) => itemIn(report, item).rules.length === 0);
    const firstFree = seen.findIndex(({ blocking }) => !blocking);
    assert.ok(seen.slice(firstFree).every(({ blocking }) => !blocking));
  });

  it('put what could not be looked for last', () => {
    const report = computeReadiness(input());
    const secrets = report.nextSteps.findIndex(({ item }) => item === 'secrets');
    assert.ok(secrets > report.nextSteps.findIndex(({ item }) => item === 'feedback'));
  });

  it('show findings where no fix does it, name an owner, speak of one call in the singular', () => {
    const report = computeReadiness(input({ rules: [tally('missing-timeout', 2, [1], { findings: [] }), { ...tally('unguarded-tool-call', 2, [1]), findings: [{ ...tally('unguarded-tool-call', 2, [1]).findings[0]!, fixable: false }] }] }));
    const step = (id: string) => report.nextSteps.find(({ item }) => item === id)!;
    assert.deepEqual([step('guarded-tools').title, step('guarded-tools').command], ['Guard 1 tool call', { kind: 'showFindings', rules: ['unguarded-tool-call'] }]);
    assert.deepEqual([step('owner').button, step('owner').command], ['Assign', { kind: 'assign', item: 'owner' }]);
  });
});
