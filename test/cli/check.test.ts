import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import * as path from 'node:path';
import { FIXED, parseReport, PROBLEM, Project } from './support.js';

describe('readiness-coach check', () => {
  let project: Project;

  beforeEach(() => {
    project = new Project({ 'package.json': '{}', 'agent/tools.py': PROBLEM, 'agent/fine.py': FIXED, 'tests/test_x.py': PROBLEM });
  });

  afterEach(() => project.remove());

  it('prints findings as text and exits 1', async () => {
    const { code, out, err } = await project.run(['check']);
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.match(out, /^agent\/tools\.py\n {2}5:12 {2}warning {2}.*requests\.get.* {3}missing-timeout {3}fixable\n\n1 finding in 1 of 2 files \(1 warning\), 1 fixable with --fix {3}\d/);
    assert.match(out, /Skipped 1 file or folder: 1 test code/);
    assert.equal(out.includes('\u001B'), false);
  });

  it('prints JSON by the contract, relative to the folder that was named', async () => {
    const { code, out } = await project.run(['check', '--format', 'json', '.']);
    assert.equal(code, 1);
    const value = JSON.parse(out);
    assert.equal(value.version, 1);
    assert.deepEqual([value.summary.files, value.summary.skipped, value.summary.byRule], [2, 1, { 'missing-timeout': 1 }]);
    const [finding] = value.findings;
    assert.deepEqual([finding.file, finding.line, finding.column, finding.endLine], ['agent/tools.py', 5, 12, 5]);
    assert.equal(finding.fixes[0].edits[0].file, 'agent/tools.py');
    const below = JSON.parse((await project.run(['check', '--format', 'json', 'agent'])).out);
    assert.deepEqual([below.findings[0].file, below.findings[0].fixes[0].edits[0].file], ['tools.py', 'tools.py']);
    assert.equal(below.findings[0].fingerprint, finding.fingerprint);
    const elsewhere = JSON.parse((await project.run(['check', '--format', 'json', path.join(project.folder)], { cwd: 'agent' })).out);
    assert.equal(elsewhere.findings[0].file, 'agent/tools.py');
  });

  it('takes files one by one, also where defaults would skip them', async () => {
    const { code, out } = await project.run(['check', 'tests/test_x.py', '--format', 'json']);
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).findings[0].file, 'tests/test_x.py');
  });

  it('exits by the level that was asked for', async () => {
    for (const [level, expected] of [['error', 0], ['warning', 1], ['info', 1], ['never', 0]] as const) {
      assert.equal((await project.run(['check', '--fail-on', level])).code, expected, level);
    }
    assert.equal((await project.run(['check', 'agent/fine.py'])).code, 0);
  });

  it('writes every format, also to a file', async () => {
    for (const [format, pattern] of Object.entries({ sarif: /"version": "2\.1\.0"/, markdown: /^# Readiness Coach/, html: /^<!DOCTYPE html>/, junit: /^<\?xml/, github: /^::warning file=agent\/tools\.py,line=5/ })) {
      assert.match((await project.run(['check', '--format', format])).out, pattern, format);
    }
    const { code, out, err } = await project.run(['check', '--format', 'sarif', '--output', 'reports/readiness.sarif']);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /1 finding in 1 of 2 files \(1 warning\); the report is in reports\/readiness\.sarif\./);
    assert.equal(JSON.parse(project.read('reports/readiness.sarif')).runs[0].results.length, 1);
  });

  it('runs only the rules that were named', async () => {
    assert.equal((await project.run(['check', '--rule', 'pii-in-logs', '--rule', 'implicit-timeout'])).code, 0);
    assert.equal((await project.run(['check', '--rule', 'missing-timeout'])).code, 1);
  });

  it('holds a baseline', async () => {
    const written = await project.run(['check', '--write-baseline']);
    assert.equal(written.code, 0);
    assert.match(written.out, /\.readiness\/baseline\.json lists 1 finding;/);
    assert.deepEqual(parseReport(project.read('.readiness/baseline.json')).findings.map(({ rule, file }) => [rule, file]), [['missing-timeout', 'agent/tools.py']]);
    const known = await project.run(['check']);
    assert.equal(known.code, 0);
    assert.match(known.out, /1 known from the baseline/);
    // Moved lines are no news, a new problem is.
    project.write('agent/tools.py', `# moved\n\n\n${PROBLEM}\n\ndef more(url):\n    return requests.post(url)\n`);
    const more = await project.run(['check', '--format', 'json']);
    assert.deepEqual(parseReport(more.out).findings.map(({ line }) => line), [12]);
    assert.equal(more.code, 1);
    assert.equal((await project.run(['check', '--baseline', 'nowhere.json'])).code, 2);
    project.write('own.json', '{"findings": []}');
    assert.equal(JSON.parse((await project.run(['check', '--baseline', 'own.json', '--format', 'json'])).out).findings.length, 2);
    project.write('own.json', '{');
    assert.match((await project.run(['check', '--baseline', 'own.json'])).err, /^own\.json:1 The baseline is no valid JSON: /);
  });

  it('fixes what it reports: what the baseline lists stays', async () => {
    await project.run(['check', '--write-baseline']);
    const more = '\n\ndef more(url):\n    return requests.post(url)\n';
    project.write('agent/tools.py', `${PROBLEM}${more}`);
    assert.match((await project.run(['check', '--fix'])).out, /^fixed agent\/tools\.py: 1 missing-timeout\n/);
    assert.equal(project.read('agent/tools.py'), `${PROBLEM}${more.replace('post(url)', 'post(url, timeout=30)')}`);
  });

  it('says what is wrong with a baseline, and reports nothing then', async () => {
    project.write('.readiness/baseline.json', '{"version": 1, "findings": [\n  {"fingerprint": "0123456789abcdef"},\n  {"rule": "missing-timeout"}\n]}');
    const { code, out, err } = await project.run(['check']);
    assert.deepEqual([code, out, err], [2, '', '.readiness/baseline.json:3 This entry has no fingerprint and is ignored.\n']);
    const readiness = await project.run(['readiness']);
    assert.deepEqual([readiness.code, readiness.err], [2, '.readiness/baseline.json:3 This entry has no fingerprint and is ignored.\n']);
  });

  it('fixes files and says what it did', async () => {
    project.write('agent/win.py', `\uFEFF${PROBLEM.replaceAll('\n', '\r\n')}`);
    const { code, out } = await project.run(['check', '--fix']);
    assert.equal(code, 0);
    assert.match(out, /fixed agent\/tools\.py: 1 missing-timeout\nfixed agent\/win\.py: 1 missing-timeout\nFixed 2 findings in 2 files\.\n\nNo findings in 3 files/);
    assert.equal(project.read('agent/tools.py'), FIXED);
    assert.equal(project.read('agent/win.py'), `\uFEFF${FIXED.replaceAll('\n', '\r\n')}`);
    assert.equal(project.read('tests/test_x.py'), PROBLEM);
    assert.match((await project.run(['check', '--fix'])).out, /^No findings/);
  });

  it('fixes notebooks in their sources, every other byte in place', async () => {
    const notebook = `${JSON.stringify({
      cells: [
        { cell_type: 'markdown', id: 'a1', metadata: { tags: ['intro'] }, source: ['# Orders: requests.get(url)\n', 'é'] },
        { cell_type: 'code', execution_count: 3, id: 'b2', metadata: { collapsed: true }, outputs: [{ name: 'stdout', output_type: 'stream', text: ['requests.get(url)\n', 'é "x"'] }], source: ['%pip install requests\n', 'import requests\n', 'first = requests.get(url)'] },
        { cell_type: 'code', execution_count: 4, id: 'c3', metadata: {}, outputs: [{ data: { 'image/png': 'iVBORw0KGgo=' }, metadata: {}, output_type: 'display_data' }], source: ['!ls\n', 'second = requests.post(url)  # last'] },
      ],
      metadata: { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' }, custom: [1.0, 2e3, null] }, nbformat: 4, nbformat_minor: 5,
    }, undefined, 1)}\n`.replace('2000', '2e3');
    const fixed = (text: string): string => text.replace('"first = requests.get(url)"', '"first = requests.get(url, timeout=30)"').replace('requests.post(url)', 'requests.post(url, timeout=30)');
    const windows = `\uFEFF${notebook.replaceAll('\n', '\r\n')}`;
    project.write('agent/tools.py', FIXED);
    project.write('a.ipynb', notebook);
    project.write('b.ipynb', windows);
    project.write('broken.ipynb', '{"cells": [');
    const { code, out } = await project.run(['check', '--fix', '--fail-on', 'warning']);
    assert.match(out, /^fixed a\.ipynb: 2 missing-timeout\nfixed b\.ipynb: 2 missing-timeout\nFixed 4 findings in 2 files\.\n/);
    assert.equal(code, 0);
    assert.equal(project.read('a.ipynb'), fixed(notebook));
    assert.equal(project.read('b.ipynb'), fixed(windows));
    assert.equal(project.read('broken.ipynb'), '{"cells": [');
    assert.match((await project.run(['check', '--fix'])).out, /^not analysed {2}broken\.ipynb: .*\n\nNo findings/);
  });

  it('reads standard input under a name', async () => {
    const { code, out } = await project.run(['check', '--stdin-filename', 'agent/new.py', '--format', 'json'], { input: PROBLEM });
    assert.equal(code, 1);
    const value = JSON.parse(out);
    assert.deepEqual([value.findings.length, value.findings[0].file, value.findings[0].fixes.length, value.summary.files], [1, 'agent/new.py', 1, 1]);
    assert.equal((await project.run(['check', '--stdin-filename', 'agent/tools.py'], { input: FIXED })).code, 0);
    assert.equal((await project.run(['check', '--stdin-filename', 'x.rb'], { input: '' })).code, 2);
    assert.equal((await project.run(['check', '--stdin-filename', 'x.py'], { input: new Uint8Array([0x78, 0]) })).code, 2);
  });

  it('reads the configuration, and exits 2 when it is broken, with the findings printed', async () => {
    project.write('.readiness/config.json', '{"rules": {"missing-timeout": "information"}}');
    assert.equal((await project.run(['check'])).code, 0);
    project.write('other.json', '{"rules": {"missing-timeout": "error"}}');
    assert.match((await project.run(['check', '--config', 'other.json'])).out, /1 error/);
    project.write('.readiness/config.json', '{\n  "rules": {\n    "missing-timeout": "loud"\n  }\n}');
    const broken = await project.run(['check']);
    assert.equal(broken.code, 2);
    assert.match(broken.err, /^\.readiness\/config\.json:3 "rules\.missing-timeout" is not usable/);
    assert.match(broken.out, /1 finding/);
    assert.equal((await project.run(['check', '--config', 'nowhere.json'])).code, 2);
  });

  it('uses the project around the folder that was named', async () => {
    project.write('.readiness/config.json', '{"rules": {"missing-timeout": "off"}}');
    assert.equal((await project.run(['check', 'agent'])).code, 0);
    assert.equal((await project.run(['check'], { cwd: 'agent' })).code, 0);
  });

  it('answers the second time from its cache, outside the project', async () => {
    for (let index = 0; index < 50; index++) project.write(`many/f${index}.py`, PROBLEM);
    const first = JSON.parse((await project.run(['check', '--format', 'json'])).out);
    const second = JSON.parse((await project.run(['check', '--format', 'json', '--jobs', '2'])).out);
    const without = JSON.parse((await project.run(['check', '--format', 'json', '--no-cache', '--jobs', '1'])).out);
    assert.equal(first.findings.length, 51);
    assert.deepEqual(second.findings, first.findings);
    assert.deepEqual(without.findings, first.findings);
    assert.ok(second.summary.durationMs < without.summary.durationMs);
    assert.equal(project.exists('.readiness'), false);
    rmSync(path.join(project.folder, 'many'), { recursive: true });
    assert.equal(JSON.parse((await project.run(['check', '--format', 'json'])).out).findings.length, 1);
  }).timeout(60_000);

  it('gives colours only where they are wanted', async () => {
    assert.ok((await project.run(['check'], { environment: { FORCE_COLOR: '1' } })).out.includes('\u001B['));
    assert.ok(!(await project.run(['check'], { environment: { FORCE_COLOR: '1', NO_COLOR: '1' } })).out.includes('\u001B['));
  });
}).timeout(60_000);

describe('wrong usage', () => {
  let project: Project;
  before(() => { project = new Project({ 'a.py': PROBLEM }); });
  after(() => project.remove());

  const cases: readonly (readonly [words: string, answer: RegExp])[] = [
    ['check --format xml', /^Unknown format "xml"\. Choose text, json, sarif, markdown, html, junit or github\.\n$/],
    ['check --fail-on everything', /^Unknown fail-on level "everything"\. Choose error, warning, info or never\.\n$/],
    ['chek', /^There is no command "chek"\. Did you mean "check"\?/],
    ['check --fromat json', /^"check" has no option "--fromat"\. Did you mean "--format"\?/],
    ['check --format', /^Option "--format" needs a value: --format FORMAT\.\n$/],
    ['check --fix=yes', /^Option "--fix" takes no value\.\n$/],
    ['check --jobs 0', /^Option "--jobs" needs a whole number from 1 to 999, not "0"\.\n$/],
    ['check --review', /needs "--fix"/],
    ['check nowhere', /^There is no file or folder "nowhere" here\.\n$/],
    ['check --rule missing-timeot', /^There is no rule "missing-timeot"\. Did you mean "missing-timeout"\?/],
    ['check --stdin-filename a.py --fix', /there is none behind standard input/],
    ['check --write-baseline a.py', /takes no paths/],
    ['rules nothing-like-it', /^There is no rule "nothing-like-it"\./],
    ['init now', /^"init" takes no "now"\.\n$/],
    ['lsp', /lsp --stdio/],
  ];
  for (const [words, answer] of cases) {
    it(`is explained: ${words}`, async () => {
      const { code, out, err } = await project.run(words.split(' '));
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, answer);
    });
  }
}).timeout(60_000);
