import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { screenOf, type Situation } from '../../../src/client/features/overview/screen.js';
import { lastWeeks, mondayOf, readWeeks, withScore } from '../../../src/client/features/overview/trend.js';
import { readinessLines, readinessText } from '../../../src/client/features/words.js';
import { dayAfter, dayWords, gainWords, list, problemWords } from '../../../src/client/readiness/words.js';
import { overviewMessageSchema, overviewRequestSchema, overviewScreenSchema, reportMessageSchema, reportRequestSchema } from '../../../src/protocol/views.js';
import type { ReadinessReport } from '../../../src/protocol/readiness.js';
import { area, folder, item, report } from './sample.js';

const now = new Date('2026-02-12T10:00:00Z');
const full = report([area('reliability', [item('timeouts', { blocking: true, title: 'Every outbound call has a deadline' })])], {
  nextSteps: [{ item: 'timeouts', title: 'Set a deadline on 3 calls', button: 'Fix all', gain: 3.94, blocking: true, effort: 'minutes', command: { kind: 'fixAll', rule: 'missing-timeout' } }],
});
const situation = (rest: Partial<Situation> = {}): Situation => {
  const folders = [folder('file:///w', full)];
  return { hasFolder: true, running: true, answered: true, scanning: false, folders, selected: folders[0], weeks: [{ monday: '2026-02-09', score: 62 }], now, timeWords: () => '10:59', ...rest };
};

describe('the overview', () => {
  it('shows score, verdict, areas, steps, weeks and findings, in the shape that its page expects', () => {
    const screen = screenOf(situation());
    assert.deepEqual(overviewScreenSchema.parse(screen), screen);
    assert.ok(screen.screen === 'ready');
    assert.equal(screen.scanned, 'Scanned 10:59 · 42 files');
    assert.deepEqual(screen.steps, [{ item: 'timeouts', title: 'Set a deadline on 3 calls', button: 'Fix all', gain: 'blocking · +3.9 points · minutes of work' }]);
    assert.deepEqual(screen.weeks.at(-1), { label: 'Week of 9 Feb 2026', score: 62 });
  });

  it('is one sentence with one button where there is nothing to show', () => {
    const says = (rest: Partial<Situation>): [string, string | undefined] => {
      const screen = screenOf(situation(rest));
      assert.deepEqual(overviewScreenSchema.parse(screen), screen);
      return screen.screen === 'empty' ? [screen.sentence, screen.button?.action] : ['', undefined];
    };
    const only = (rest: Parameters<typeof report>[1]): Partial<Situation> => {
      const one = folder('file:///w', report([], rest));
      return { folders: [one], selected: one };
    };
    assert.deepEqual(says({ hasFolder: false }), ['No folder is open.', 'openFolder']);
    assert.deepEqual(says({ running: false }), ['Readiness Coach is stopped.', 'restart']);
    assert.deepEqual(says({ answered: false, folders: [], selected: undefined }), ['Starting.', undefined]);
    assert.deepEqual(says(only({ state: 'notScanned' })), ['Not scanned yet.', 'scan']);
    assert.deepEqual(says({ ...only({ state: 'notScanned' }), scanning: true }), ['Scanning.', 'cancelScan']);
    assert.deepEqual(says(only({ state: 'noAgentCode', verdict: { id: 'nothing', title: '', sentence: 'No agent code found here.', reasons: [] } })), ['No agent code found here.', 'scan']);
  });

  it('says why nothing can be stated', () => {
    assert.equal(problemWords({ file: '.readiness/checklist.json', kind: 'ready' }), undefined);
    assert.equal(problemWords({ file: '.readiness/checklist.json', kind: 'readOnly', problem: { line1: 14, message: 'x' } }), 'checklist.json cannot be read (line 14). Nothing was changed.');
    assert.match(problemWords({ file: '.readiness/checklist.json', kind: 'readOnly' })!, /cannot be written here/);
  });

  it('shows what is wrong with the file and offers to open it; a folder that cannot be written needs no mending', () => {
    const problemOf = (store: ReadinessReport['store']) => {
      const one = folder('file:///w', { ...full, store });
      const screen = screenOf(situation({ folders: [one], selected: one }));
      assert.deepEqual(overviewScreenSchema.parse(screen), screen);
      return screen.screen === 'ready' ? screen.problem : undefined;
    };
    const file = '.readiness/checklist.json';
    assert.deepEqual(problemOf({ file, kind: 'readOnly', problem: { line1: 14, message: 'A comma is missing.' } }), { message: 'checklist.json cannot be read (line 14). Nothing was changed.', detail: 'A comma is missing. Until it is mended, what people stated does not count.', button: 'Open file' });
    assert.deepEqual(problemOf({ file, kind: 'readOnly' }), { message: 'checklist.json cannot be written here, so the checklist is read-only.' });
    assert.equal(problemOf({ file, kind: 'ready' }), undefined);
  });
});

describe('the trend', () => {
  it('keeps the last score of each of twelve weeks', () => {
    assert.equal(mondayOf(now), '2026-02-09');
    assert.equal(mondayOf(new Date('2026-02-15T23:00:00Z')), '2026-02-09');
    const weeks = withScore(withScore([{ monday: '2025-01-06', score: 3 }, { monday: '2026-02-02', score: 40 }], now, 50), now, 62);
    assert.deepEqual(weeks, [{ monday: '2026-02-02', score: 40 }, { monday: '2026-02-09', score: 62 }]);
    const shown = lastWeeks(weeks, now);
    assert.equal(shown.length, 12);
    assert.deepEqual(shown.slice(-3), [{ monday: '2026-01-26', score: null }, { monday: '2026-02-02', score: 40 }, { monday: '2026-02-09', score: 62 }]);
  });

  it('believes nothing of what was stored that has another shape', () => {
    assert.deepEqual(readWeeks([{ monday: '2026-02-09', score: 62 }, { monday: 'x', score: 1 }, { monday: '2026-02-02', score: 400 }, null, 3]), [{ monday: '2026-02-09', score: 62 }]);
    assert.deepEqual(readWeeks({}), []);
  });
});

describe('words of readiness', () => {
  it('are short in the status bar and complete in its tooltip', () => {
    assert.equal(readinessText(full), '$(shield) 62 · 1 blocking');
    assert.equal(readinessText({ ...full, blocking: [] }), '$(shield) 62 · nothing blocking');
    assert.deepEqual(readinessLines(full, true), ['agent: Close: harden. Close for customers: 1 blocking item is left.', '• Every outbound call has a deadline']);
    assert.equal(readinessLines({ ...full, blocking: Array.from({ length: 10 }, (_, n) => `x${n}`) }, false).at(-1), '• and 2 more');
  });

  it('read like words', () => {
    assert.equal(dayWords('2026-02-12T23:59:00Z'), '12 Feb 2026');
    assert.equal(dayWords('soon'), 'soon');
    assert.equal(dayAfter('2026-02-12T10:00:00Z', 90), '2026-05-13');
    assert.equal(list(['a', 'b', 'c']), 'a, b and c');
    assert.equal(gainWords({ gain: 0, blocking: false, effort: 'weeks' }), 'weeks of work');
    assert.equal(gainWords({ gain: 1, blocking: false, effort: 'days' }), '+1 point · days of work');
  });
});

describe('messages of the pages', () => {
  const schemas = { overviewMessageSchema, overviewRequestSchema, reportMessageSchema, reportRequestSchema };

  for (const [name, schema] of Object.entries(schemas)) {
    it(`are dropped when they are of another shape (${name})`, () => {
      fc.assert(
        fc.property(fc.anything(), (message) => {
          assert.equal(schema.safeParse(message).success, false);
        }),
        { numRuns: 300 },
      );
    });
  }

  it('are dropped when they carry more than they should', () => {
    assert.equal(overviewRequestSchema.safeParse({ kind: 'scan' }).success, true);
    assert.equal(overviewRequestSchema.safeParse({ kind: 'scan', then: 'rm' }).success, false);
    assert.equal(overviewRequestSchema.safeParse({ kind: 'startStep', item: '../etc' }).success, false);
    assert.equal(reportRequestSchema.safeParse({ kind: 'open', file: 'a.py', line: -1 }).success, false);
    assert.equal(reportRequestSchema.safeParse({ kind: 'answerQuestion', question: 'wrong' }).success, true);
    assert.equal(reportRequestSchema.safeParse({ kind: 'answerQuestion', question: 'why' }).success, false);
    assert.equal(reportMessageSchema.safeParse({ kind: 'report', html: 'x', reveal: 'a b' }).success, false);
    const change = { kind: 'setCost', column: 'prototype', input: 'steps', value: '5' };
    const asks = (message: unknown): boolean => reportRequestSchema.safeParse(message).success;
    assert.equal(asks({ kind: 'editCost', field: 'steps|prototype', number: 1, change }), true);
    assert.equal(asks({ kind: 'previewCost', number: 3, change: { kind: 'setPrice', model: 'm', field: 'date', value: '' } }), true);
    for (const garbage of [{ ...change, by: 'somebody else' }, { ...change, input: 'mood' }, { ...change, column: 'night' }, { ...change, value: 5 }, { kind: 'setPrice', model: 'm', field: 'listed', value: 'x' }, { kind: 'listModel', model: 'm' }, undefined]) assert.equal(asks({ kind: 'editCost', field: 'x', number: 1, change: garbage }), false, JSON.stringify(garbage));
    assert.equal(asks({ kind: 'previewCost', number: -1, change }), false);
  });
});
