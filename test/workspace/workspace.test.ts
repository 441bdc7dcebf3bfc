import { strict as assert } from 'node:assert';
import { applyEdits } from '../../src/engine/index.js';
import type { TextEdit } from '../../src/engine/types.js';
import { FINE, openFiles, PROBLEM } from './support/testEngine.js';

const rulesOf = (result: { readonly findings: readonly { readonly rule: string }[] } | undefined): readonly string[] | undefined => result?.findings.map(({ rule }) => rule);

describe('the workspace', () => {
  it('finds what is on disk, in plain data', async () => {
    const { workspace } = await openFiles({ 'app/a.py': PROBLEM });
    const result = workspace.check('app/a.py')!;
    assert.deepEqual(rulesOf(result), ['missing-timeout']);
    const [finding] = result.findings;
    assert.equal(finding!.file, 'app/a.py');
    assert.deepEqual(finding!.start, { line: 4, character: 11 });
    assert.equal(finding!.severity, 'warning');
    assert.equal(finding!.fixable, true);
    assert.match(finding!.fingerprint, /^[0-9a-f]{16}$/);
    assert.equal(result.parsed, true);
    assert.deepEqual(structuredClone(result), result);
    assert.deepEqual(JSON.parse(JSON.stringify(result)), result);
  });

  it('lets open buffers win until they are closed', async () => {
    const { workspace } = await openFiles({ 'a.py': PROBLEM });
    workspace.open('a.py', 'python', FINE);
    assert.deepEqual(rulesOf(workspace.check('a.py')), []);
    assert.equal(workspace.text('a.py'), FINE);
    workspace.change('a.py', PROBLEM);
    assert.deepEqual(rulesOf(workspace.check('a.py')), ['missing-timeout']);
    workspace.change('a.py', FINE);
    workspace.close('a.py');
    assert.deepEqual(rulesOf(workspace.check('a.py')), ['missing-timeout']);
    assert.equal(workspace.text('a.py'), PROBLEM);
    assert.equal(workspace.text('none.py'), undefined);
  });

  it('knows buffers that are nowhere on disk', async () => {
    const { workspace } = await openFiles({});
    workspace.open('new.py', 'python', PROBLEM);
    assert.deepEqual(rulesOf(workspace.check('new.py')), ['missing-timeout']);
    workspace.close('new.py');
    assert.equal(workspace.check('new.py'), undefined);
    assert.throws(() => workspace.change('new.py', ''), /not open/);
  });

  it('answers from memory while nothing changes, and builds on the last parse', async () => {
    const { workspace, counted } = await openFiles({});
    workspace.open('a.py', 'python', PROBLEM);
    workspace.check('a.py');
    workspace.findings('a.py');
    workspace.check('a.py');
    assert.deepEqual([counted.parses, counted.analyses], [1, 1]);
    const edit: TextEdit = { start: PROBLEM.length - 2, end: PROBLEM.length - 2, newText: ', timeout=5' };
    workspace.change('a.py', applyEdits(PROBLEM, [edit])!);
    assert.deepEqual(rulesOf(workspace.check('a.py')), []);
    workspace.change('a.py', PROBLEM);
    assert.deepEqual(rulesOf(workspace.check('a.py')), ['missing-timeout']);
    assert.deepEqual([counted.parses, counted.incremental], [3, 2]);
  });

  it('does not parse what cannot matter', async () => {
    const { workspace, counted } = await openFiles({ 'a.py': 'x = 1\n' });
    assert.deepEqual(rulesOf(workspace.check('a.py')), []);
    assert.equal(workspace.check('a.py')!.parsed, false);
    assert.equal(counted.parses, 0);
  });

  it('follows clients into other files, and forgets when they change', async () => {
    const client = (options: string): string => `import httpx\n\nclient = httpx.Client(${options})\n`;
    const files = { 'app/__init__.py': '', 'app/clients.py': client('timeout=None'), 'app/use.py': 'from app.clients import client\n\nclient.get("https://example.com")\n' };
    const { workspace, host } = await openFiles(files);
    workspace.open('app/use.py', 'python', files['app/use.py']);
    const before = rulesOf(workspace.check('app/use.py'));
    assert.deepEqual(workspace.dependents('app/clients.py'), ['app/use.py']);
    assert.deepEqual(workspace.dependents('app/other.py'), []);
    workspace.open('app/clients.py', 'python', client('timeout=5'));
    const inBuffer = rulesOf(workspace.check('app/use.py'));
    workspace.close('app/clients.py');
    assert.deepEqual(rulesOf(workspace.check('app/use.py')), before);
    host.files['app/clients.py'] = client('timeout=5');
    workspace.changedOnDisk(['app/clients.py']);
    assert.deepEqual(rulesOf(workspace.check('app/use.py')), inBuffer);
  });

  it('hears of files that an import was looking for in vain', async () => {
    const { workspace, host } = await openFiles({ 'app/use.py': '' });
    workspace.open('app/use.py', 'python', 'import requests\nfrom app.clients import session\n\nsession.get("https://example.com")\nrequests.get("https://example.com")\n');
    const before = rulesOf(workspace.check('app/use.py'))!.length;
    assert.deepEqual(workspace.dependents('app/clients.py'), ['app/use.py']);
    host.files['app/clients.py'] = 'import requests\n\nsession = requests.Session()\n';
    workspace.changedOnDisk(['app/clients.py']);
    assert.equal(rulesOf(workspace.check('app/use.py'))!.length, before + 1);
    delete host.files['app/clients.py'];
    workspace.changedOnDisk(['app/clients.py']);
    assert.equal(rulesOf(workspace.check('app/use.py'))!.length, before);
  });

  it('tells folders that come and go from other files, and from those that do not matter', async () => {
    const { workspace, host } = await openFiles({ 'app/a.py': PROBLEM, '.gitignore': 'tmp/\n' });
    await workspace.scan();
    assert.equal(workspace.folderChanged('app/notes.log'), false);
    for (const name of ['pkg/b.py', 'tmp/c.py', 'node_modules/d.js']) host.files[name] = FINE;
    assert.deepEqual(['pkg', 'tmp', 'node_modules', 'empty'].map((path) => workspace.folderChanged(path)), [true, false, false, false]);
    workspace.readiness();
    delete host.files['app/a.py'];
    assert.equal(workspace.folderChanged('app'), true);
    assert.equal(workspace.check('app/a.py'), undefined);
    assert.equal(workspace.folderChanged('app'), false, 'it is gone, and known to be');
  });

  it('ends on imports that go round in a circle', async () => {
    const { workspace } = await openFiles({ 'a.py': 'import requests\nfrom b import two\n\ndef one():\n    return two(requests.get("x"))\n', 'b.py': 'from a import one\n\ndef two(x):\n    return one()\n' });
    assert.deepEqual(rulesOf(workspace.check('a.py')), ['missing-timeout']);
  });

  it('uses the version that the manifests give, and notices when it changes', async () => {
    const { workspace, host } = await openFiles({ 'package.json': '{"dependencies": {"node-fetch": "^3.0.0"}}', 'a.ts': 'import fetch from "node-fetch";\nexport const x = () => fetch("https://example.com", { timeout: 1000 });\n' });
    const version3 = rulesOf(workspace.check('a.ts'));
    host.files['package.json'] = '{"dependencies": {"node-fetch": "^2.6.0"}}';
    workspace.changedOnDisk(['package.json']);
    assert.notDeepEqual(rulesOf(workspace.check('a.ts')), version3);
    assert.deepEqual(rulesOf(workspace.check('a.ts')), []);
  });

  it('says why a file is not analysed', async () => {
    const { workspace } = await openFiles({
      'tests/a.py': PROBLEM, 'gen.py': `# @generated by hand\n${PROBLEM}`, 'big.py': PROBLEM + '#'.repeat(2_000_000), 'bin.py': 'x\u0000', 'a.py': PROBLEM, 'notes.md': '', '.gitignore': 'hidden.py\n', 'hidden.py': PROBLEM,
    });
    assert.equal(workspace.skipReason('tests/a.py'), 'test');
    assert.equal(workspace.skipReason('gen.py'), 'generated');
    assert.equal(workspace.skipReason('big.py'), 'tooLarge');
    assert.equal(workspace.skipReason('bin.py'), 'binary');
    assert.equal(workspace.skipReason('hidden.py'), 'ignored');
    assert.equal(workspace.skipReason('a.py'), undefined);
    assert.equal(workspace.skipReason('gone.py'), 'vanished');
    for (const file of ['tests/a.py', 'gen.py', 'big.py', 'bin.py', 'hidden.py', 'gone.py', 'notes.md']) assert.equal(workspace.check(file), undefined, file);
  });

  it('fixes and suppresses', async () => {
    const { workspace } = await openFiles({ 'a.py': PROBLEM });
    workspace.open('a.py', 'python', PROBLEM);
    const fixed = applyEdits(PROBLEM, workspace.fixAll('a.py', { safety: ['safe'] }))!;
    assert.match(fixed, /requests\.get\(url, timeout=30\)/);
    assert.deepEqual(workspace.fixAll('a.py', { safety: ['safe'], rule: 'pii-in-logs' }), []);
    const [finding] = workspace.findings('a.py');
    const silenced = applyEdits(PROBLEM, workspace.suppress('a.py', finding!, 'line', 'the gateway gives up after 5 s'))!;
    workspace.change('a.py', silenced);
    assert.deepEqual(rulesOf(workspace.check('a.py')), []);
    assert.equal(workspace.check('a.py')!.suppressedCount, 1);
    assert.equal(workspace.suppressed('a.py')[0]!.reason, 'the gateway gives up after 5 s');
  });

  it('writes the timeout that the settings name', async () => {
    const { workspace } = await openFiles({ 'a.py': PROBLEM });
    workspace.configure({ preset: 'standard', rules: {}, timeoutSeconds: 7, exclude: [], maxFileSizeKb: 1024, trusted: true });
    assert.match(applyEdits(PROBLEM, workspace.fixAll('a.py', { safety: ['safe'] }))!, /timeout=7\)/);
    assert.equal(workspace.options.timeoutSeconds, 7);
  });

  it('keeps fingerprints when lines move and code is reformatted', async () => {
    const { workspace } = await openFiles({ 'a.py': PROBLEM });
    workspace.open('a.py', 'python', PROBLEM);
    const before = workspace.check('a.py')!.findings.map(({ fingerprint }) => fingerprint);
    workspace.change('a.py', PROBLEM.replace('import requests\n', 'import os\n\n\nimport requests\n').replace('requests.get(url)', 'requests.get(\n        url,\n    )'));
    assert.deepEqual(workspace.check('a.py')!.findings.map(({ fingerprint }) => fingerprint), before);
  });
});

describe('notebooks', () => {
  const notebook = (...cells: readonly { readonly type?: string; readonly source: string | readonly string[] }[]): string =>
    JSON.stringify({ nbformat: 4, metadata: { language_info: { name: 'python' } }, cells: cells.map(({ type = 'code', source }) => ({ cell_type: type, source })) });

  it('are read cell by cell, past magics and prose', async () => {
    const { workspace } = await openFiles({
      'a.ipynb': notebook(
        { type: 'markdown', source: '# Title' }, { source: '%pip install requests\n!ls\nimport requests' }, { source: '%%bash\necho "hello' }, { source: ['url = "https://example.com"\n', 'requests.get(url)\n'] },
      ),
    });
    const result = workspace.check('a.ipynb')!;
    assert.equal(result.language, 'notebook');
    assert.equal(result.parseErrors, 0);
    assert.deepEqual(result.findings.map(({ rule, cell, start }) => ({ rule, cell, start })), [{ rule: 'missing-timeout', cell: 3, start: { line: 1, character: 0 } }]);
    const scan = await workspace.scan({ withFixes: true });
    const edit = scan.files[0]!.findings[0]!.fixes![0]!.edits[0]!;
    assert.deepEqual([edit.cell, edit.start.line], [3, 1]);
  });

  it('are left out when they are none, or speak another language', async () => {
    const { workspace } = await openFiles({ 'bad.ipynb': '{"cells": ', 'r.ipynb': '{"cells": [], "metadata": {"kernelspec": {"language": "R"}}}' });
    const { skipped, files } = await workspace.scan();
    assert.deepEqual(files, []);
    assert.deepEqual(skipped.map(({ detail }) => detail), [
      'This notebook is no valid JSON. Line 1: The text ends too early.', "This notebook's language is R; only Python, TypeScript and JavaScript are analysed.",
    ]);
    assert.deepEqual(skipped.map(({ file, reason }) => [file, reason]), [['bad.ipynb', 'unreadable'], ['r.ipynb', 'excluded']]);
  });
});
