import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { BOUNDARY_SECTIONS, draftDocument, isFilled, readBoundaries, readParts, readRunbook, RUNBOOK_SECTIONS, staleLines, type DocumentFacts, type DocumentId } from '../../src/readiness/index.js';

const names = fc.array(fc.string({ maxLength: 30 }), { maxLength: 20 });
const facts: fc.Arbitrary<DocumentFacts> = fc.record({
  folder: fc.string({ minLength: 1, maxLength: 30 }), delivery: names, commands: names, queues: names, alerts: names, owners: names, owner: fc.string({ minLength: 1, maxLength: 30 }),
  keys: fc.array(fc.record({ name: fc.string({ minLength: 1, maxLength: 30 }), file: fc.string({ minLength: 1, maxLength: 30 }) }), { maxLength: 20 }), services: names, models: names, tools: names, stores: names, tracing: names, redaction: names,
});
const none: DocumentFacts = { folder: 'desk', delivery: [], commands: [], queues: [], alerts: [], owners: [], keys: [], services: [], models: [], tools: [], stores: [], tracing: [], redaction: [] };
const WORDS = 'Run the restart command on the host, wait until the health page turns green, then tell the channel.';

interface Kind {
  readonly id: DocumentId;
  readonly file: string;
  readonly sections: readonly string[];
  /** A heading for each section. */
  readonly titles: readonly string[];
  readonly read: (markdown: string) => readonly { readonly state: string }[];
}

const KINDS: readonly Kind[] = [
  { id: 'runbook', file: 'RUNBOOK.md', sections: RUNBOOK_SECTIONS, titles: ['Restart', 'Queue', 'On call', 'Key rotation', 'Rollback', 'Spend spike'], read: readRunbook },
  { id: 'dataBoundaries', file: 'docs/DATA_BOUNDARIES.md', sections: BOUNDARY_SECTIONS, titles: ['Off limits', 'Reading', 'Side effects', 'Third parties', 'Retention', 'Sign-off'], read: readBoundaries },
];

for (const { id, file, sections: all, titles, read } of KINDS) {
  describe(`${file} to be filled in`, () => {
    it('has every section, and nothing in it counts as filled in, whatever the workspace is called and holds', () => {
      fc.assert(fc.property(facts, (known) => {
        const { text, exists, sections } = draftDocument(id, file, undefined, known);
        assert.deepEqual([exists, sections], [false, all]);
        assert.deepEqual(read(text).map(({ state }) => state), all.map(() => 'placeholder'), text);
        assert.deepEqual(readParts(text, file).map(({ state }) => state), all.map(() => 'placeholder'), text);
        assert.equal(isFilled(text), false);
        assert.deepEqual(text.split('\n').filter((line) => line.startsWith('- ') && !line.includes('TODO')), []);
        assert.deepEqual(staleLines(text, '', { has: () => false, endsSomewhere: () => false, scripts: new Set(), makeTargets: new Set() }, '2026-01-05'), []);
      }));
    });

    it('adds exactly the sections that one lacks, with its line ends, and leaves what is there', () => {
      fc.assert(fc.property(fc.subarray([...titles]), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n', '\n\n'), (kept, end, tail) => {
        const before = `# Desk\n\n${kept.map((title) => `## ${title}\n\n${WORDS}\n`).join('\n')}`.trimEnd().replaceAll('\n', end) + tail.replaceAll('\n', end);
        const { text, exists, sections } = draftDocument(id, file, before, none);
        assert.equal(exists, true);
        assert.equal(sections.length, titles.length - kept.length);
        assert.equal(text === '', sections.length === 0);
        const after = before + text;
        assert.deepEqual(read(after).map(({ state }) => state), titles.map((title) => (kept.includes(title) ? 'filled' : 'placeholder')), after);
        if (end === '\r\n' && before.includes(end)) assert.doesNotMatch(after.replaceAll('\r\n', ''), /\n/);
        assert.doesNotMatch(after, /(?:\r?\n){4}/);
        assert.equal(draftDocument(id, file, after, none).text, '');
      }));
    });
  });
}
