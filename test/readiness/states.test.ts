import { strict as assert } from 'node:assert';
import { computeReadiness } from '../../src/readiness/index.js';
import { input, item, itemIn, NOW, signal, stated, tally } from './support/input.js';

const TIMEOUT_RULES = ['missing-timeout', 'implicit-timeout', 'timeout-unit-mismatch', 'ineffective-timeout'];
const allTimeouts = (sites: number, open: readonly number[] = []) => [tally('missing-timeout', sites, open), ...TIMEOUT_RULES.slice(1).map((rule) => tally(rule, sites))];

describe('the state of an item', () => {
  describe('that rules settle', () => {
    it('is settled and proven when every site passes', () => {
      const { state, confidence, sites, summary, points, possible } = item('timeouts', { rules: allTimeouts(40) });
      assert.deepEqual({ state, confidence, sites, summary }, { state: 'settled', confidence: 'proven', sites: { passed: 40, total: 40 }, summary: '40 of 40 sites' });
      assert.equal(points, possible);
    });

    it('is partly settled by the share of sites that pass, each counted once', () => {
      const one = item('timeouts', { rules: [tally('missing-timeout', 40, [1, 2, 3]), tally('implicit-timeout', 40, [3]), tally('timeout-unit-mismatch', 4), tally('ineffective-timeout', 2)] });
      assert.deepEqual([one.state, one.sites, one.summary], ['partly', { passed: 37, total: 40 }, '37 of 40 sites']);
      assert.ok(Math.abs(one.points / one.possible - 37 / 40) < 1e-9);
      assert.equal(one.evidence.filter(({ kind }) => kind === 'contradicts').length, 4);
      assert.match(one.reason, /^3 of 40 outbound calls are open\./);
    });

    it('is open when no site passes', () => assert.equal(item('timeouts', { rules: allTimeouts(2, [1, 2]) }).state, 'open'));

    it('is unknown when there was nothing to check', () => {
      const one = item('timeouts', { rules: allTimeouts(0) });
      assert.deepEqual([one.state, one.summary, one.points, one.confidence], ['unknown', 'nothing to check yet', 0, undefined]);
    });

    it('never counts a rule that is absent or switched off as a pass', () => {
      const absent = item('guarded-tools', { rules: [tally('unguarded-tool-call', 12), tally('unknown-tool-name', 1)] });
      assert.equal(absent.state, 'partly');
      assert.match(absent.reason, /Not checked by this version: swallowed-error and unhandled-async-failure\./);
      assert.equal(absent.points / absent.possible, 0.5);
      const off = item('timeouts', { rules: allTimeouts(10).map((one) => (one.rule === 'missing-timeout' ? { ...one, off: true } : one)) });
      assert.equal(off.state, 'partly');
      assert.match(off.reason, /Switched off in the settings: missing-timeout\./);
      const none = item('secrets');
      assert.deepEqual([none.state, none.summary, none.rules[0]!.outcome], ['unknown', 'not checked by this version', 'absent']);
    });

    it('says nothing of tools where there are none, however well other failures are handled', () => {
      const others = (open: readonly number[]) => [tally('unguarded-tool-call', 0), tally('unknown-tool-name', 0), tally('swallowed-error', 30, open), tally('unhandled-async-failure', 5)];
      const one = item('guarded-tools', { rules: others([]) });
      assert.deepEqual([one.state, one.summary, one.points, one.sites], ['unknown', 'nothing to check yet', 0, undefined]);
      assert.match(one.reason, /^Nothing to check yet: no tools were found/);
      const dropped = item('guarded-tools', { rules: others([1, 2]) });
      assert.deepEqual([dropped.state, dropped.points], ['open', 0]);
      assert.match(dropped.reason, /^2 of 35 tools, tool calls and handled failures are open\./);
      assert.equal(item('guarded-tools', { rules: [tally('unguarded-tool-call', 3), ...others([]).slice(1)] }).state, 'settled');
    });

    it('does not rest on a scan that was ended early', () => {
      const { scan } = input();
      assert.equal(item('timeouts', { rules: allTimeouts(4), scan: { ...scan, cancelled: true } }).state, 'partly');
    });
  });

  describe('that signals speak for', () => {
    it('is settled as likely when what is looked for is in use', () => {
      const one = item('tracing', { signals: [signal('tracingOn', { text: 'Langfuse is switched on' })] });
      assert.deepEqual([one.state, one.confidence, one.summary], ['settled', 'likely', 'Langfuse is switched on']);
    });

    it('is partly settled when it is only there', () => {
      const one = item('tracing', { signals: [signal('tracingIdle', { confidence: 'signal' })] });
      assert.deepEqual([one.state, one.confidence], ['partly', 'signal']);
      assert.equal(item('tracing', { signals: [signal('tracingOn', { confidence: 'signal' })] }).state, 'partly', 'a mere signal settles nothing');
    });

    it('still asks for a person’s word where only a person can know', () => {
      const one = item('handoff', { signals: [signal('humanHandoff')] });
      assert.equal(one.state, 'partly');
      assert.match(one.reason, /A person’s word is still missing\./);
      assert.equal(one.points / one.possible, 0.5);
    });

    it('is unknown when nothing was found: never a pass and never a fail', () => {
      const one = item('circuit-breakers');
      assert.deepEqual([one.state, one.summary], ['unknown', 'nothing found']);
      assert.match(one.reason, /^Not found: a circuit breaker in use\./);
    });

    it('is open when the workspace shows the opposite', () => {
      const one = item('eval-in-ci', { signals: [signal('evalMissingFromCi', { text: 'no workflow runs the evaluation suite' })] });
      assert.deepEqual([one.state, one.evidence[0]!.kind, one.reason.startsWith('No workflow runs the evaluation suite.')], ['open', 'contradicts', true]);
    });

    it('needs each section of the runbook by itself', () => {
      const sections = ['restart', 'rollback', 'key rotation'].map((subject) => signal('runbookSection', { subject }));
      const one = item('runbook', { signals: sections });
      assert.equal(one.points / one.possible, 0.5);
      assert.match(one.reason, /Not found: queue over its limit, alert owner and spend spike\./);
    });

    it('does not blame one item for another’s unused dependency', () => {
      const report = computeReadiness(input({ signals: [signal('unusedDependency', { subject: 'tracing', confidence: 'signal' })] }));
      assert.equal(itemIn(report, 'tracing').evidence.length, 1);
      assert.equal(itemIn(report, 'eval-harness').evidence.length, 0);
    });
  });

  describe('that people speak for', () => {
    it('is settled by their word until it expires', () => {
      const one = item('load', { checklist: stated({ load: { until: '2026-02-12', note: '200 at once' } }) });
      assert.deepEqual([one.state, one.confidence, one.summary], ['settled', 'stated', 'Dana · until 12 Feb 2026']);
      assert.equal(one.reason, 'Dana attested it on 1 Jan 2026, until 12 Feb 2026: 200 at once.');
      assert.equal(item('load', { checklist: stated({ load: { until: NOW.slice(0, 10) } }) }).state, 'settled', 'the last day still counts');
      const over = item('load', { checklist: stated({ load: { until: '2026-01-04' } }) });
      assert.deepEqual([over.state, over.points, over.summary], ['expired', 0, 'expired 4 Jan 2026 · Dana']);
    });

    it('completes what evidence found', () => {
      const one = item('handoff', { signals: [signal('humanHandoff')], checklist: stated({ handoff: {} }) });
      assert.deepEqual([one.state, one.points], ['settled', one.possible]);
    });

    it('never hides what the code contradicts', () => {
      const one = item('timeouts', { rules: allTimeouts(10, [1]), checklist: stated({ timeouts: { link: 'docs/timeouts.md' } }) });
      assert.equal(one.state, 'partly');
      assert.match(one.reason, /^Dana attested it on 1 Jan 2026, but the code says otherwise\./);
      assert.equal(item('secrets', { checklist: stated({ secrets: { link: 'vault' } }) }).state, 'settled', 'done but not detected');
    });

    it('may be not applicable, and then leaves the score', () => {
      const one = item('resume', { checklist: stated({ resume: { kind: 'notApplicable', note: 'runs take a second' } }) });
      assert.deepEqual([one.state, one.possible, one.summary], ['notApplicable', 0, 'not applicable: runs take a second']);
    });

    it('may be an accepted risk, which expires and stays visible', () => {
      const one = item('retention', { checklist: stated({ retention: { kind: 'acceptedRisk', until: '2026-03-01', note: 'pilot only' } }) });
      assert.deepEqual([one.state, one.points, one.summary], ['acceptedRisk', 0, 'accepted risk until 1 Mar 2026 · Dana']);
      assert.equal(item('retention', { checklist: stated({ retention: { kind: 'acceptedRisk', until: '2026-01-01' } }) }).state, 'expired');
      assert.equal(item('timeouts', { rules: allTimeouts(3), checklist: stated({ timeouts: { kind: 'acceptedRisk', until: '2026-01-01' } }) }).state, 'settled', 'what is settled needs no word');
    });

    it('may be reopened', () => {
      const one = item('load', { checklist: stated({ load: { kind: 'reopened', note: 'new model' } }) });
      assert.equal(one.state, 'unknown');
      assert.match(one.reason, /^Dana reopened it on 1 Jan 2026: New model\. Nobody has said yet\./);
    });
  });

  it('claims nothing before a scan, and nothing where there is no agent code', () => {
    const facts = { rules: allTimeouts(4), signals: [signal('tracingOn')] };
    const { finishedAt: _, ...never } = input().scan;
    const before = computeReadiness(input({ ...facts, scan: never }));
    const without = computeReadiness({ ...input(facts), signals: [signal('tracingOn'), signal('deployDefinition')] });
    for (const report of [before, without]) {
      assert.equal(report.score, undefined);
      assert.equal(report.verdict.id, 'nothing');
      assert.deepEqual([report.nextSteps, report.blocking], [[], []]);
      for (const one of report.areas.flatMap(({ items }) => items)) assert.deepEqual([one.state, one.points, one.evidence.length], ['unknown', 0, 0], one.id);
    }
    assert.equal(before.state, 'notScanned');
    assert.equal(without.state, 'noAgentCode');
    assert.match(without.verdict.sentence, /^No agent code found here\./);
    assert.equal(itemIn(computeReadiness({ ...input({ checklist: stated({ owner: {} }) }), signals: [] }), 'owner').state, 'settled', 'what a person said still stands');
  });

  it('keeps long evidence short, and counts the rest', () => {
    const one = item('timeouts', { rules: allTimeouts(300, Array.from({ length: 250 }, (_, line) => line)) });
    assert.deepEqual([one.evidence.length, one.moreEvidence], [100, 150]);
  });

  it('is plain data', () => {
    const report = computeReadiness(input({ rules: allTimeouts(4, [2]), signals: [signal('tracingOn')], checklist: stated({ load: {} }) }));
    assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
  });
});
