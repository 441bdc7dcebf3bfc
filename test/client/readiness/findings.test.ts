import { strict as assert } from 'node:assert';
import { type OpenFiles, filterOf, filterWords, isOn, noFilter, passes, toggles } from '../../../src/client/features/findings/filter.js';
import { type TreeFinding, worst } from '../../../src/client/features/findings/finding.js';
import { areasOfRules, chunk, firstRows, groupsOf } from '../../../src/client/features/findings/grouping.js';
import { area, item, report } from './sample.js';

const finding = (file: string, line: number, rest: Partial<TreeFinding> = {}): TreeFinding => ({
  uri: `file:///w/${file}`, file, line, character: 4, endLine: line, endCharacter: 9, severity: 'warning', rule: 'missing-timeout', message: 'requests.get waits for ever', fixable: true, ...rest,
});
const some = [
  finding('b.py', 7),
  finding('a.py', 20),
  finding('a.py', 3, { rule: 'secret-in-logs', severity: 'error', fixable: false }),
  finding('b.py', 1, { rule: 'pii-in-logs' }),
  finding('b.py', 0, { rule: 'pii-in-logs' }),
  finding('b.py', 2, { rule: 'pii-in-logs', severity: 'hint' }),
];

describe('groups of findings', () => {
  it('are sorted worst first, then largest; findings by place', () => {
    const groups = groupsOf(some, 'rule', new Map());
    assert.deepEqual(groups.map(({ label, findings }) => [label, findings.map(({ file, line }) => `${file}:${line}`)]), [
      ['secret-in-logs', ['a.py:3']],
      ['pii-in-logs', ['b.py:0', 'b.py:1', 'b.py:2']],
      ['missing-timeout', ['a.py:20', 'b.py:7']],
    ]);
    assert.equal(worst(groups[1]!.findings), 'warning');
  });

  it('can be files, by name, or areas', () => {
    assert.deepEqual(groupsOf(some, 'file', new Map()).map(({ label }) => label), ['a.py', 'b.py']);
    const rules = (...names: string[]) => names.map((rule) => ({ rule, outcome: 'open' as const, sites: 1, open: 1 }));
    const areas = areasOfRules([report([area('reliability', [item('timeouts', { rules: rules('missing-timeout') })]), area('data-security', [item('pii', { rules: rules('pii-in-logs', 'missing-timeout') })])])]);
    assert.deepEqual(groupsOf(some, 'area', areas).map(({ label, findings }) => [label, findings.length]), [['Other', 1], ['Data-security', 3], ['Reliability', 2]]);
  });

  it('open in chunks, ten thousand of them at once', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => finding(`f${n % 40}.py`, n));
    const started = performance.now();
    const [group] = groupsOf(many, 'rule', new Map());
    const { rows, left } = firstRows(group!.findings, chunk);
    assert.ok(performance.now() - started < 500, 'grouping is quick');
    assert.deepEqual([rows.length, left], [500, 9500]);
    assert.deepEqual(firstRows([1, 2], chunk), { rows: [1, 2], left: 0 });
  });
});

describe('the filter of findings', () => {
  const open = { current: 'file:///w/a.py', open: new Set(['file:///w/a.py', 'file:///w/b.py']) };
  const shown = (filter: Partial<typeof noFilter>, where: OpenFiles = open): number => some.filter((one) => passes({ ...noFilter, ...filter }, one, where)).length;

  it('goes by file, fix, severity and rule', () => {
    assert.equal(shown({}), 6);
    assert.equal(shown({ where: 'currentFile' }), 2);
    assert.equal(shown({ where: 'openFiles' }), 6);
    assert.equal(shown({ where: 'openFiles' }, { current: undefined, open: new Set() }), 0);
    assert.equal(shown({ fixable: true }), 5);
    assert.equal(shown({ severities: ['error', 'hint'] }), 2);
    assert.equal(shown({ rules: ['pii-in-logs'], severities: ['warning'] }), 2);
  });

  it('is what was ticked, and is named in the title of the view', () => {
    const filter = filterOf(['currentFile', 'openFiles', 'fixable', 'warning'], { ...noFilter, rules: ['pii-in-logs'] });
    assert.deepEqual(filter, { where: 'currentFile', fixable: true, severities: ['warning'], rules: ['pii-in-logs'] });
    assert.deepEqual(toggles.filter(({ id }) => isOn(filter, id)).map(({ id }) => id), ['currentFile', 'fixable', 'warning']);
    assert.equal(filterWords(filter), 'current file · fixable · warnings · pii-in-logs');
    assert.equal(filterWords(noFilter), '');
    assert.equal(filterWords({ ...noFilter, rules: ['a', 'b', 'c'] }), '3 rules');
  });
});
