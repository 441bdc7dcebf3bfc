import { strict as assert } from 'node:assert';
import { fileWords, severityWords, skippedWords, statusLines, statusText } from '../../src/client/features/words.js';
import { RestartBudget } from '../../src/client/server/restartBudget.js';
import type { Counts, Summary } from '../../src/protocol/index.js';

const none: Counts = { error: 0, warning: 0, information: 0, hint: 0, fixable: 0 };
const summary: Summary = { state: 'idle', counts: none, filesWithFindings: 0, quarantined: [], configProblems: [], processId: 1 };
const noon = () => '12:00';

describe('words of the status items', () => {
  it('name what there is, worst first', () => {
    assert.equal(severityWords({ ...none, error: 3, warning: 9 }), '3 errors · 9 warnings');
    assert.equal(severityWords({ ...none, error: 1, warning: 1, information: 1, hint: 4 }), '1 error · 1 warning · 1 info');
    assert.equal(severityWords({ ...none, hint: 1 }), '1 hint');
    assert.equal(severityWords(none), '');
  });

  it('say the state in the status bar', () => {
    assert.equal(statusText(summary, true), '$(shield) Readiness: not scanned');
    assert.equal(statusText({ ...summary, scan: { finishedAt: 1, durationMs: 10, files: 42, cached: 0, cancelled: false, skipped: {}, blindSpots: [] } }, true), '$(shield) Readiness: no findings');
    assert.equal(statusText({ ...summary, counts: { ...none, error: 3, warning: 9 } }, true), '$(shield) 3 errors · 9 warnings');
    assert.equal(statusText({ ...summary, state: 'scanning' }, true), '$(sync~spin) Readiness: scanning');
    assert.equal(statusText(undefined, true), '$(shield) Readiness');
    assert.equal(statusText(summary, false), '$(shield) Readiness: stopped');
  });

  it('explain in the tooltip what was read and what was not', () => {
    assert.deepEqual(statusLines(summary, true, noon), ['No findings.', 'Only open files were read; the workspace is not scanned yet.']);
    const scan = { finishedAt: 1, durationMs: 10, files: 42, cached: 0, cancelled: false, skipped: { test: 10, generated: 2, binary: 0 }, blindSpots: ['This folder is not on a disk, so only open files were read.'] };
    const full: Summary = {
      ...summary,
      counts: { ...none, warning: 2, fixable: 1 },
      filesWithFindings: 1,
      scan,
      quarantined: [{ uri: 'file:///a.py', reason: 'x' }],
      configProblems: [{ uri: 'file:///w/.readiness/config.json', line1: 3, message: 'There is no rule "x".' }],
    };
    assert.deepEqual(statusLines(full, true, noon), [
      '2 findings in 1 file, 1 fixable.',
      'Scanned at 12:00: 42 files, 12 skipped (10 tests, 2 generated).',
      'This folder is not on a disk, so only open files were read.',
      '1 file could not be analysed; the output names it.',
      'config.json, line 3: There is no rule "x".',
    ]);
    assert.match(statusLines({ ...summary, scan: { ...scan, cancelled: true } }, true, noon)[1]!, /^Scan cancelled at 12:00/);
    assert.deepEqual(statusLines(summary, false, noon), ['Readiness Coach is stopped. Click to start it again.']);
  });

  it('count for one file', () => {
    assert.equal(fileWords({ ...none, warning: 3, fixable: 2 }), '3 findings · 2 fixable');
    assert.equal(fileWords({ ...none, warning: 1 }), '1 finding');
    assert.equal(fileWords(none), 'No findings');
    assert.equal(fileWords(undefined), 'Not analysed');
    assert.equal(skippedWords({}), '');
  });
});

describe('the restart budget', () => {
  it('allows five crashes in three minutes, and forgets old ones', () => {
    const budget = new RestartBudget();
    const minute = 60_000;
    assert.deepEqual([0, 1, 2, 3, 4].map((second) => budget.spend(second * 1000)), [true, true, true, true, true]);
    assert.equal(budget.spend(2 * minute), false);
    budget.reset();
    assert.equal(budget.spend(2 * minute), true);
    for (let i = 0; i < 4; i += 1) budget.spend(2 * minute + i);
    assert.equal(budget.spend(6 * minute), true);
  });
});
