import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseDiff } from '../../src/cli/changes.js';
import { FIXED, parseReport, PROBLEM, Project } from './support.js';

describe('readiness-coach check --since', function () {
  this.timeout(60_000);
  let project: Project;
  const git = (...words: string[]): string => execFileSync('git', ['-c', 'user.name=Dana', '-c', 'user.email=dana@example.com', '-c', 'init.defaultBranch=main', ...words], { cwd: project.folder, encoding: 'utf8' });
  const commit = (): void => {
    git('add', '-A');
    git('commit', '-qm', 'A step');
  };
  const reported = async (...words: string[]): Promise<string[]> => {
    const { out, err } = await project.run(['check', '--format', 'json', ...words]);
    assert.equal(err, '');
    return parseReport(out).findings.map(({ file, line }) => `${file}:${line}`);
  };

  beforeEach(() => {
    project = new Project({ 'package.json': '{}', 'old.py': PROBLEM, 'agent/tools.py': FIXED });
    git('init', '-q');
    commit();
    git('tag', 'start');
  });
  afterEach(() => project.remove());

  it('reports what was changed, committed or not, and new files', async () => {
    assert.deepEqual(await reported('--since', 'start'), []);
    project.write('old.py', `# A remark\n${PROBLEM}`);
    project.write('agent/tools.py', `${FIXED}\n\ndef again(url):\n    return requests.post(url)\n`);
    commit();
    project.write('agent/more.py', PROBLEM);
    project.write('agent/tools.py', `${project.read('agent/tools.py')}\n\ndef third(url):\n    return requests.put(url)\n`);
    assert.deepEqual(await reported('--since', 'start'), ['agent/more.py:5', 'agent/tools.py:9', 'agent/tools.py:13']);
    assert.deepEqual(await reported('--since', 'HEAD'), ['agent/more.py:5', 'agent/tools.py:13']);
    assert.deepEqual(await reported('agent', '--since', 'start'), ['more.py:5', 'tools.py:9', 'tools.py:13']);
  });

  it('follows renames, and names with blanks and letters of all kinds', async () => {
    git('mv', 'old.py', 'né w.py');
    assert.deepEqual(await reported('--since', 'start'), []);
    project.write('né w.py', `${PROBLEM}\n\ndef again(url):\n    return requests.post(url)\n`);
    assert.deepEqual(await reported('--since', 'start'), ['né w.py:9']);
  });

  it('counts from where the branch left the reference', async () => {
    git('checkout', '-qb', 'side');
    git('checkout', '-q', 'main');
    project.write('old.py', FIXED);
    commit();
    git('checkout', '-q', 'side');
    assert.deepEqual(await reported('--since', 'main'), []);
  });

  it('knows projects below the top of the repository', async () => {
    project.write('agent/.readiness/config.json', '{}');
    project.write('agent/tools.py', PROBLEM);
    const { out } = await project.run(['check', '--format', 'json', '--since', 'start'], { cwd: 'agent' });
    assert.deepEqual(parseReport(out).findings.map(({ file, line }) => `${file}:${line}`), ['tools.py:5']);
  });

  it('knows the cells of notebooks', async () => {
    const notebook = (...sources: string[][]): string => JSON.stringify({ nbformat: 4, metadata: {}, cells: sources.map((source) => ({ cell_type: 'code', outputs: [], source })) }, undefined, 1);
    project.write('a.ipynb', notebook(['import requests\n', 'requests.get(u)']));
    commit();
    project.write('a.ipynb', notebook(['import requests\n', 'requests.get(u)'], ['x = 1\n', 'requests.post(u)']));
    assert.deepEqual(await reported('--since', 'HEAD'), ['a.ipynb:2']);
  });

  it('fixes what it reports and nothing else', async () => {
    project.write('old.py', `${PROBLEM}\n\ndef again(url):\n    return requests.post(url)\n`);
    const { out } = await project.run(['check', '--fix', '--since', 'start']);
    assert.match(out, /^fixed old\.py: 1 missing-timeout\n/);
    assert.equal(project.read('old.py'), `${PROBLEM}\n\ndef again(url):\n    return requests.post(url, timeout=30)\n`);
  });

  it('says in every form what it left out', async () => {
    const { out } = await project.run(['check', '--since', 'start']);
    assert.match(out, /Left out: 1 on lines unchanged since start/);
    const json = JSON.parse((await project.run(['check', '--format', 'json', '--since', 'start'])).out) as { summary: { since: object } };
    assert.deepEqual(json.summary.since, { ref: 'start', commit: git('rev-parse', 'start').trim(), unchanged: 1 });
    const sarif = JSON.parse((await project.run(['check', '--format', 'sarif', '--since', 'start'])).out) as { runs: { properties: { since: string } }[] };
    assert.equal(sarif.runs[0]?.properties.since, 'start');
  });

  it('says so when it cannot tell', async () => {
    const refused = async (words: readonly string[], expected: RegExp, environment: Record<string, string> = {}): Promise<void> => {
      const { code, err } = await project.run(['check', ...words], { environment });
      assert.equal(code, 2);
      assert.match(err, expected);
    };
    await refused(['--since', 'nowhere'], /git knows no commit "nowhere"/);
    await refused(['--since', '--output=x'], /needs a value|git knows no commit/);
    await refused(['--since', 'start'], /no git command on this machine/, { PATH: path.join(project.folder, 'none') });
    await refused(['--since', 'start', '--write-baseline'], /lists everything/);
    fs.rmSync(path.join(project.folder, '.git'), { recursive: true });
    await refused(['--since', 'start'], /is in none/);
  });
});

describe('a diff', () => {
  it('is read without mistaking content for headers', () => {
    const diff = 'diff --git a/a.py b/a.py\n--- a/a.py\n+++ b/a.py\n@@ -1 +1,2 @@\n-x\n+++ b/other.py\n+y\n@@ -9,2 +9,0 @@ def f():\n-a\n-b\ndiff --git "a/t\\tb.py" "b/t\\tb.py"\n--- "a/t\\tb.py"\n+++ "b/t\\tb.py"\n@@ -0,0 +1 @@\n+z\n';
    assert.deepEqual([...parseDiff(diff)], [['a.py', [{ start: 0, end: 1 }, { start: 9, end: 8 }]], ['t\tb.py', [{ start: 0, end: 0 }]]]);
  });
});
