import { strict as assert } from 'node:assert';
import { computeReadiness, RUNS_FIGURE, type ReadinessReport } from '../../src/readiness/index.js';
import { exportReadiness } from '../../src/report/index.js';
import { withItemLinks } from '../../src/report/readiness/itemLinks.js';
import { unsaidLines } from '../../src/report/readiness/words.js';
import { input, signal, stated, tally } from '../readiness/support/input.js';

const hostile = '<script>alert("x")</script> & `a|b` *c*';

const full = (): ReadinessReport => computeReadiness(input({
  folder: hostile,
  commit: '0123456789ab',
  rules: [tally('missing-timeout', 10, [1, 2, 3, 4, 5, 6, 7], { findings: [1, 2, 3, 4, 5, 6, 7].map((line) => ({ rule: 'missing-timeout', severity: 'warning', message: hostile, place: { file: 'app/<a>.py', line, character: 0 }, fixable: true })) })],
  signals: [signal('tracingOn', { text: 'Langfuse is switched on' })],
  scan: { finishedAt: '2026-01-05T10:00:00.000Z', files: 3, cancelled: true, skipped: { test: 2 }, errors: [{ file: 'b.py', message: 'It took too long.' }], suppressed: 1 },
  checklist: {
    ...stated({ load: { note: hostile, figures: { 'error rate': '0.2 %' }, until: '2026-04-05', link: 'https://example.org/run' }, retention: { kind: 'acceptedRisk', note: 'pilot only', until: '2026-03-01' } }),
    answers: { wrong: { text: hostile, by: 'Dana', at: '2026-01-01T10:00:00.000Z' } },
  },
  store: { file: '.readiness/checklist.json', kind: 'readOnly', problem: { line1: 14, message: 'Git left a merge conflict here.' } },
}));
const silent = (): ReadinessReport => computeReadiness({ ...input(), signals: [] });

describe('the readiness report', () => {
  it('as text: score, verdict, areas, what is left, where', () => {
    const text = exportReadiness(full(), 'text');
    assert.match(text, /^\d+ of 100 {3}Demo {3}for: customer-facing\n/);
    assert.match(text, /Reliability {8}█*░* {2}1 of 10 settled, 1 partly, 3 blocking/);
    assert.match(text, /◐ Every outbound call has a deadline \[blocking\] {2}3 of 10 sites\n {6}app\/<a>\.py:2/);
    assert.ok(text.includes('      and 4 more\n'));
    assert.ok(text.includes('✓ It was run at production concurrency  Dana · until 5 Apr 2026'));
    assert.ok(text.includes('The scan was ended early.'));
    assert.ok(text.includes('.readiness/checklist.json:14 Git left a merge conflict here.'));
    assert.doesNotMatch(text, /\u001B/);
    assert.match(exportReadiness(full(), 'text', { colours: true }), /\u001B\[1m/);
  });

  it('as text: lines stay within a narrow terminal', () => {
    const lines = exportReadiness(full(), 'text', { colours: false, width: 80 }).split('\n').filter((line) => /^ {2}/.test(line));
    for (const line of lines) assert.ok(line.length <= 84, line);
  });

  it('as JSON: the report itself', () => {
    const value: ReadinessReport = JSON.parse(exportReadiness(full(), 'json'));
    const report = full();
    assert.deepEqual([value.version, value.score, value.areas.length, value.verdict], [1, report.score, 8, report.verdict]);
    assert.equal(value.areas[0]!.points, Math.round(report.areas[0]!.points * 100) / 100);
  });

  it('as Markdown: every part, with marks kept as text', () => {
    const text = exportReadiness(full(), 'markdown');
    for (const heading of ['## The honest test', '## Reliability: ', '## Findings', '## Accepted risks', '## Who stated what', '## What was not scanned and why']) assert.ok(text.includes(heading), heading);
    assert.ok(text.includes('\\<script\\>'));
    assert.doesNotMatch(text.replaceAll(/`[^`\n]*`/g, ''), /<script>/);
    assert.ok(text.includes('| `missing-timeout` | warning | 7 | 3 of 10 | 7 |'));
    assert.match(text, /`app\/<a>\.py:2`, .* and 2 more/);
  });

  it('as HTML: self-contained, safe, with the same parts', () => {
    const text = exportReadiness(full(), 'html');
    assert.doesNotMatch(text, /<script|javascript:|src=|href="(?!#)|@import|url\(/);
    assert.ok(text.includes(`content="default-src 'none'; style-src 'unsafe-inline'"`));
    assert.ok(text.includes('prefers-color-scheme: dark'));
    assert.ok(text.includes('&lt;script&gt;'));
    for (const part of ['The honest test', 'Areas', 'Findings by rule', 'Accepted risks', 'Who stated what', 'What was not scanned and why', 'error rate: 0.2 %']) assert.ok(text.includes(part), part);
    assert.equal((text.match(/<article /g) ?? []).length, 45);
    for (const [, id] of text.matchAll(/href="#([^"]+)"/g)) assert.ok(text.includes(`id="${id}"`), id);
  });

  it('as HTML: the ids of items in a sentence lead to the items, other lists stay words', () => {
    const text = exportReadiness(full(), 'html');
    assert.match(text, /blocking items are not settled: <a class="item-link" href="#timeouts" title="Every outbound call has a deadline">timeouts<\/a>, /);
    assert.match(text, /<h3>What does it do when it is wrong\? <span class="answer hand-wave">hand-wave<\/span><\/h3>/);
    const items = [{ id: 'on-call', title: 'Someone "answers"' }, { id: 'runbook', title: 'R' }];
    assert.equal(withItemLinks('1 of 3 is settled; left: on-call and runbook. Nobody.', items), '1 of 3 is settled; left: <a class="item-link" href="#on-call" title="Someone &quot;answers&quot;">on-call</a> and <a class="item-link" href="#runbook" title="R">runbook</a>. Nobody.');
    assert.equal(withItemLinks('Alert: runbook owner.', items), 'Alert: runbook owner.');
    assert.equal(withItemLinks('Not found: runbook and <b>.', items), 'Not found: runbook and &lt;b&gt;.');
  });

  it('says of a statement what the reason has not said', () => {
    const statement = { kind: 'attested', by: 'Dana', at: '2026-01-01T10:00:00.000Z', note: '200 at once', link: 'docs/load.md', figures: { p95: '2 s' } } as const;
    assert.deepEqual(unsaidLines(statement, 'Dana attested it on 1 Jan 2026: 200 at once.'), ['docs/load.md', 'p95: 2 s']);
    assert.deepEqual(unsaidLines(statement, 'What Dana stated expired on 2 Jan 2026.'), ['attested by Dana on 1 January 2026', '200 at once', 'docs/load.md', 'p95: 2 s']);
  });

  it('shows what repeated runs say as a sentence, a curve with its band, and the table behind it', () => {
    const report = computeReadiness(input({ checklist: stated({ consistency: { by: hostile, figures: { [RUNS_FIGURE]: '72 of 80' } } }) }));
    const html = exportReadiness(report, 'html');
    const part = html.slice(html.indexOf('<section id="part-consistency"'), html.indexOf('</section>', html.indexOf('<section id="part-consistency"')));
    assert.ok(part.includes('90 % once is 41 % eight times in a row.'));
    assert.match(part, /<svg class="curve"[^>]* role="img" aria-label="Curve of success over runs in a row: 90 % once, 41 % for 8 in a row\. The table beside it has every value\.">/);
    assert.equal(part.match(/<circle/g)!.length, 8);
    assert.equal(part.match(/<tr><th scope="row"/g)!.length, 8);
    assert.ok(part.includes('<tr><th scope="row" class="number">1</th><td class="number">90 %</td><td class="number">81–95 %</td></tr>'));
    assert.match(part, /Wilson’s 95 % interval/);
    assert.doesNotMatch(part, /<script/);
    assert.doesNotMatch(part, /NaN|Infinity|style=/);
    const markdown = exportReadiness(report, 'markdown');
    assert.ok(markdown.includes('## Consistency\n\n**90 % once is 41 % eight times in a row.** 72 of 80 runs passed. Stated by \\<script\\>'));
    assert.ok(markdown.includes('| 8 | 41 % | 19–66 % |'));
    const text = exportReadiness(report, 'text');
    assert.ok(text.includes('Consistency\n  90 % once is 41 % eight times in a row.\n'));
    for (const line of text.slice(text.indexOf('  runs in a row')).split('\n').slice(0, 3)) assert.ok(line.length <= 80, line);
    const json: ReadinessReport = JSON.parse(exportReadiness(report, 'json'));
    assert.deepEqual(json.consistency, report.consistency);
  });

  it('counts sections that are there and say nothing', () => {
    const sections = (['filled', 'placeholder', 'placeholder'] as const).map((state, line) => ({ title: `section ${line}`, state, place: { file: 'RUNBOOK.md', line, character: 0 } }));
    const runbook = { home: 'RUNBOOK.md', files: ['RUNBOOK.md'], sections, stale: [] };
    const report = computeReadiness(input({ documents: { runbook, dataBoundaries: { home: 'docs/DATA_BOUNDARIES.md', files: [], sections: [], stale: [] } } }));
    assert.ok(exportReadiness(report, 'text').includes('Runbook: 1 of 3 sections filled in, 2 placeholders\n'));
  });

  it('shows runbook and data boundaries section by section, with the lines that no longer hold', () => {
    const place = { file: 'RUNBOOK.md', line: 2, character: 0 };
    const runbook = { home: 'RUNBOOK.md', files: ['RUNBOOK.md'], sections: [{ title: 'restart', state: 'filled', place }, { title: hostile, state: 'placeholder', place: { ...place, line: 8 } }, { title: 'rollback', state: 'missing' }], stale: [{ place: { ...place, line: 4 }, text: hostile, reason: 'there is no ops/stop.sh' }] } as const;
    const report = computeReadiness(input({ documents: { runbook, dataBoundaries: { home: 'docs/DATA_BOUNDARIES.md', files: [], sections: [], stale: [] } } }));
    const html = exportReadiness(report, 'html');
    const part = html.slice(html.indexOf('<section id="part-runbook"'), html.indexOf('</section>', html.indexOf('<section id="part-runbook"')));
    assert.ok(part.includes('1 of 3 sections filled in, 1 a placeholder, 1 missing; 1 line no longer holds'));
    assert.ok(part.includes('<td class="state"><span class="mark" aria-hidden="true">✓</span> filled in</td><td><code data-file="RUNBOOK.md" data-line="2">RUNBOOK.md:3</code></td>'));
    assert.ok(part.includes('<code data-file="RUNBOOK.md" data-line="4">RUNBOOK.md:5</code> there is no ops/stop.sh: <q>&lt;script&gt;'));
    assert.ok(part.includes('<p class="start" data-start="Add the missing sections" data-item="runbook"></p>'));
    assert.ok(part.includes('Nothing says what it may never touch. docs/DATA_BOUNDARIES.md is where it is looked for first.</p><p class="start" data-start="Write the data boundaries" data-item="data-boundaries"></p>'));
    assert.doesNotMatch(part, /<script/);
    const markdown = exportReadiness(report, 'markdown');
    assert.ok(markdown.includes('## Runbook and data boundaries\n\n### Runbook\n\n1 of 3 sections'));
    assert.ok(markdown.includes('| Restart | ✓ filled in | `RUNBOOK.md:3` |'));
    assert.ok(exportReadiness(report, 'text').includes('Runbook: 1 of 3 sections filled in, 1 a placeholder, 1 missing; 1 line no longer holds\n  ✓ restart'));
    assert.deepEqual((JSON.parse(exportReadiness(report, 'json')) as ReadinessReport).documents, report.documents);
  });

  it('asks for the runs where nobody stated any', () => {
    assert.match(exportReadiness(full(), 'html'), /<h2>Consistency<\/h2><p>Nobody has stated yet .*<p class="start" data-start="State the figures" data-item="consistency"><\/p>/);
    assert.match(exportReadiness(full(), 'markdown'), /## Consistency\n\nNobody has stated yet/);
    assert.doesNotMatch(exportReadiness(full(), 'text'), /Consistency/);
  });

  it('claims nothing where there is nothing', () => {
    for (const format of ['text', 'markdown', 'html'] as const) {
      const text = exportReadiness(silent(), format);
      assert.match(text, /no score/);
      assert.match(text, /No agent code found here\./);
      assert.doesNotMatch(text, /Reliability/);
    }
  });

  it('is the same for the same input', () => {
    for (const format of ['text', 'json', 'markdown', 'html'] as const) assert.equal(exportReadiness(full(), format), exportReadiness(full(), format));
  });
});
