import { strict as assert } from 'node:assert';
import { AREAS, ITEMS } from '../../src/readiness/index.js';

describe('the items of the checklist', () => {
  it('have an id of their own, and an area', () => {
    assert.equal(new Set(ITEMS.map(({ id }) => id)).size, ITEMS.length);
    assert.equal(ITEMS.length, 45);
    for (const { id, area } of ITEMS) {
      assert.match(id, /^[a-z][a-z-]+$/);
      assert.ok(AREAS.some((one) => one.id === area), id);
    }
  });

  it('share a hundred points among the areas', () => assert.equal(AREAS.reduce((sum, { weight }) => sum + weight, 0), 100));

  it('can be settled by what they say settles them', () => {
    for (const { id, settledBy, rules, parts } of ITEMS) {
      const hasEvidence = rules.length > 0 || parts.length > 0;
      assert.equal(hasEvidence, settledBy !== 'attested', id);
    }
  });

  it('say how, ask one question, and name their sites where rules count them', () => {
    for (const { id, howTo, question, rules, sites, title, start } of ITEMS) {
      assert.match(howTo, /^[A-Zd].*\.$/, id);
      assert.match(question, /\?$/, id);
      for (const text of [title, start]) assert.doesNotMatch(text.replace(/a\.m\.$/, ""), /[.!]$/, id);
      if (rules.length > 0) assert.ok(sites !== undefined, id);
    }
  });

  it('block only where they are asked for', () => {
    for (const { id, blocking, required } of ITEMS) for (const target of blocking) assert.ok(required.includes(target), id);
  });

  it('block a customer-facing agent as the checklist lists them', () => {
    const blocking = ITEMS.filter((item) => item.blocking.includes('customer')).map(({ id }) => id).sort();
    assert.deepEqual(blocking, ['bounded-loops', 'cost-model', 'eval-harness', 'guarded-tools', 'handoff', 'injection', 'owner', 'pii', 'real-integrations', 'runbook', 'secrets', 'timeouts', 'token-limits', 'tracing']);
  });
});
