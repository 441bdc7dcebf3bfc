import { strict as assert } from 'node:assert';
import { fixFile } from '../../src/workspace/fixFile.js';
import type { Files } from './support/memoryHost.js';
import { FINE, openFiles, PROBLEM } from './support/testEngine.js';

async function fix(files: Files, file = 'a.py', safety: readonly ('safe' | 'review')[] = ['safe']) {
  const { host, workspace } = await openFiles(files);
  return { outcome: fixFile(host, workspace, file, { safety }), host, workspace };
}

describe('fixing a file', () => {
  it('writes the fixed text and counts what went', async () => {
    const { outcome, host, workspace } = await fix({ 'a.py': PROBLEM });
    assert.deepEqual(outcome, { kind: 'fixed', file: 'a.py', byRule: { 'missing-timeout': 1 } });
    assert.equal(host.files['a.py'], PROBLEM.replace('get(url)', 'get(url, timeout=30)'));
    assert.deepEqual(workspace.check('a.py')!.findings, []);
  });

  it('changes nothing when there is nothing to fix', async () => {
    const { outcome, host } = await fix({ 'a.py': FINE });
    assert.deepEqual(outcome, { kind: 'nothing', file: 'a.py' });
    assert.equal(host.files['a.py'], FINE);
  });

  it('keeps the byte order mark and the line endings', async () => {
    const { host } = await fix({ 'a.py': `\uFEFF${PROBLEM.replaceAll('\n', '\r\n')}` });
    assert.equal(host.files['a.py'], `\uFEFF${PROBLEM.replace('get(url)', 'get(url, timeout=30)').replaceAll('\n', '\r\n')}`);
  });

  it('leaves files alone that are no valid UTF-8', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(PROBLEM), 0x23, 0xe9, 0x0a]);
    const { outcome, host } = await fix({ 'a.py': bytes });
    assert.equal(outcome.kind, 'left');
    assert.equal(host.files['a.py'], bytes);
  });

  it('leaves a file alone that changed meanwhile', async () => {
    const { host, workspace } = await openFiles({ 'a.py': PROBLEM });
    let reads = 0;
    host.beforeRead = () => {
      if (++reads === 2) host.files['a.py'] = `${PROBLEM}# saved by somebody\n`;
    };
    assert.deepEqual(fixFile(host, workspace, 'a.py', { safety: ['safe'] }), { kind: 'left', file: 'a.py', why: 'It changed while it was being fixed.' });
    assert.equal(host.files['a.py'], `${PROBLEM}# saved by somebody\n`);
  });

  it('leaves code alone that does not parse, and fixes the rest', async () => {
    const { host } = await fix({ 'a.py': 'import requests\n\nrequests.get("https://example.com")\n\n\ndef broken(:\n    requests.get(\n' });
    assert.match(host.files['a.py'] as string, /^import requests\n\nrequests\.get\("https:\/\/example\.com", timeout=30\)\n\n\ndef broken\(:\n {4}requests\.get\(\n$/);
  });

  it('says so when the file is gone or no notebook', async () => {
    assert.match(JSON.stringify((await fix({})).outcome), /no longer there/);
    assert.match(JSON.stringify((await fix({ 'a.ipynb': '{}' }, 'a.ipynb')).outcome), /no list of cells/);
  });
});
