import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { draftRunbook, isFilled, readRunbook, RUNBOOK_SECTIONS, staleLines, type RunbookFacts } from '../../src/readiness/index.js';

const names = fc.array(fc.string({ maxLength: 30 }), { maxLength: 20 });
const facts: fc.Arbitrary<RunbookFacts> = fc.record({
  folder: fc.string({ minLength: 1, maxLength: 30 }), delivery: names, commands: names, queues: names, alerts: names, owners: names, owner: fc.string({ minLength: 1, maxLength: 30 }),
  keys: fc.array(fc.record({ name: fc.string({ minLength: 1, maxLength: 30 }), file: fc.string({ minLength: 1, maxLength: 30 }) }), { maxLength: 20 }), services: names, models: names,
});
const none: RunbookFacts = { folder: 'desk', delivery: [], commands: [], queues: [], alerts: [], owners: [], keys: [], services: [], models: [] };
const WORDS = 'Run the restart command on the host, wait until the health page turns green, then tell the channel.';

describe('a runbook to be filled in', () => {
  it('has every section, and nothing in it counts as filled in, whatever the workspace is called and holds', () => {
    fc.assert(fc.property(facts, (all) => {
      const { text, exists, sections } = draftRunbook('RUNBOOK.md', undefined, all);
      assert.deepEqual([exists, sections], [false, RUNBOOK_SECTIONS]);
      assert.deepEqual(readRunbook(text).map(({ state }) => state), RUNBOOK_SECTIONS.map(() => 'placeholder'), text);
      assert.equal(isFilled(text), false);
      assert.deepEqual(text.split('\n').filter((line) => line.startsWith('- ') && !line.includes('TODO')), []);
      assert.deepEqual(staleLines(text, '', { has: () => false, endsSomewhere: () => false, scripts: new Set(), makeTargets: new Set() }, '2026-01-05'), []);
    }));
  });

  it('adds exactly the sections that one lacks, with its line ends, and leaves what is there', () => {
    const titles = ['Restart', 'Queue', 'On call', 'Key rotation', 'Rollback', 'Spend spike'];
    fc.assert(fc.property(fc.subarray(titles), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n', '\n\n'), (kept, end, tail) => {
      const before = `# Runbook\n\n${kept.map((title) => `## ${title}\n\n${WORDS}\n`).join('\n')}`.trimEnd().replaceAll('\n', end) + tail.replaceAll('\n', end);
      const { text, exists, sections } = draftRunbook('RUNBOOK.md', before, none);
      assert.equal(exists, true);
      assert.equal(sections.length, titles.length - kept.length);
      assert.equal(text === '', sections.length === 0);
      const after = before + text;
      assert.deepEqual(readRunbook(after).map(({ state }) => state), titles.map((title) => (kept.includes(title) ? 'filled' : 'placeholder')), after);
      if (end === '\r\n' && before.includes(end)) assert.doesNotMatch(after.replaceAll('\r\n', ''), /\n/);
      assert.doesNotMatch(after, /(?:\r?\n){4}/);
      assert.equal(draftRunbook('RUNBOOK.md', after, none).text, '');
    }));
  });
});
