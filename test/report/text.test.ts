import { strict as assert } from 'node:assert';
import { toText } from '../../src/report/index.js';
import { clean, finding, report } from './sample.js';

const plain = { colours: false } as const;
// Everything between an escape sign and the end of its sequence.
const visible = (text: string): string => text.replace(/\u001B\]8;;[^\u001B]*\u001B\\|\u001B\[[0-9;]*m/g, '');

describe('text', () => {
  it('is aligned, grouped by file, and ends with the sum', () => {
    const text = toText(report({ findings: [finding(), finding({ rule: 'pii-in-logs', severity: 'error', message: 'short', start: { line: 4, character: 0 }, fixable: false }), finding({ file: 'b.ts', severity: 'information' })], errors: [], skipped: [] }), plain);
    assert.equal(text, [
      'agent/tools.py',
      '  41:12  warning  requests.get waits for ever: no timeout here or on a session   missing-timeout   fixable',
      '    5:1  error    short                                                          pii-in-logs',
      '',
      'b.ts',
      '  41:12  info     requests.get waits for ever: no timeout here or on a session   missing-timeout   fixable',
      '',
      '3 findings in 2 of 42 files (1 error, 1 warning, 1 info), 2 fixable with --fix   0.4 s',
      '',
    ].join('\n'));
  });

  it('survives 80 columns', () => {
    const text = toText(report(), { ...plain, width: 80 });
    const rows = text.split('\n').filter((line) => line.startsWith('  '));
    assert.ok(rows.every((line) => line.length <= 80), rows.find((line) => line.length > 80));
    for (const word of finding().message.split(' ')) assert.ok(rows.some((line) => line.split(/ +/).includes(word)), word);
  });

  it('tells safe fixes from those to be reviewed', () => {
    const review = finding({ fixes: finding().fixes!.map((fix) => ({ ...fix, safety: 'review' as const })) });
    assert.match(toText(report({ findings: [review, finding()] }), plain), /, 1 fixable with --fix, 1 more with --fix --review {3}/);
    assert.match(toText(report({ findings: [review] }), plain), /\(1 warning\), 1 fixable with --fix --review {3}/);
  });

  it('says what was left out and what could not be analysed', () => {
    const text = toText(report({ known: 2, suppressed: 1 }), plain);
    assert.match(text, /not analysed {2}b\.py: This file is quarantined/);
    assert.match(text, /Left out: 2 known from the baseline, 1 silenced by comments/);
    assert.match(text, /Skipped 3 files and folders: 1 test code, 1 minified, 1 quarantined/);
    assert.match(toText(report({ cancelled: true }), plain), /ended early/);
  });

  it('is short when there is nothing', () => {
    assert.equal(toText(clean(), plain), 'No findings in 42 files   0.4 s\n');
  });

  it('has escape sequences only when asked, and the same words with them', () => {
    const bare = toText(report(), plain);
    assert.equal(bare.includes('\u001B'), false);
    const rich = toText(report(), { colours: true, link: (file, line1) => `file:///w/${file}#L${line1}` });
    assert.equal(visible(rich), bare);
    assert.ok(rich.includes('\u001B]8;;file:///w/agent/tools.py#L41\u001B\\'));
  });

  it('names notebook cells as notebooks do', () => {
    assert.match(toText(report(), plain), /^note\.ipynb cell 3$/m);
  });
});
