import { strict as assert } from 'node:assert';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { surroundingsOf } from '../../src/workspace/node/surroundings.js';
import { DEFAULT_SETTINGS } from '../../src/workspace/index.js';
import { FINE, openFiles, PROBLEM } from './support/testEngine.js';

const AGENT = `import openai\n${FINE}`;
const BROKEN = `import openai\n${PROBLEM}`;
type Opened = Awaited<ReturnType<typeof openFiles>>['workspace'];
const item = (workspace: Opened, id: string) => workspace.readiness().areas.flatMap(({ items }) => items).find((one) => one.id === id)!;

describe('readiness of a workspace', () => {
  it('claims nothing before a scan, and nothing without agent code', async () => {
    const { workspace } = await openFiles({ 'a.py': PROBLEM, Dockerfile: 'FROM python\n' });
    assert.equal(workspace.readiness().state, 'notScanned');
    await workspace.scan();
    assert.deepEqual([workspace.readiness().state, workspace.readiness().score], ['noAgentCode', undefined]);
    const empty = await openFiles({});
    await empty.workspace.scan();
    assert.equal(empty.workspace.readiness().state, 'noAgentCode');
  });

  it('settles an item by itself when the last finding goes, and reopens it when one comes back', async () => {
    const { workspace } = await openFiles({ 'a.py': BROKEN });
    await workspace.scan();
    assert.equal(item(workspace, 'timeouts').state, 'open');
    workspace.open('a.py', 'python', BROKEN);
    workspace.change('a.py', AGENT);
    workspace.check('a.py');
    assert.deepEqual([item(workspace, 'timeouts').state, item(workspace, 'timeouts').confidence], ['settled', 'proven']);
    workspace.change('a.py', BROKEN);
    workspace.check('a.py');
    assert.equal(item(workspace, 'timeouts').state, 'open');
  });

  it('follows files that change, come and go on disk', async () => {
    const { workspace, host } = await openFiles({ 'a.py': AGENT });
    await workspace.scan();
    host.files['b.py'] = PROBLEM;
    workspace.changedOnDisk(['b.py']);
    workspace.check('b.py');
    assert.deepEqual(item(workspace, 'timeouts').evidence.map(({ place }) => place!.file), ['b.py']);
    delete host.files['b.py'];
    workspace.changedOnDisk(['b.py']);
    assert.equal(item(workspace, 'timeouts').state, 'settled');
    host.files['Dockerfile'] = 'FROM python\n';
    workspace.changedOnDisk(['Dockerfile']);
    assert.ok(item(workspace, 'deploys').evidence.some(({ text }) => text === 'Dockerfile builds an image'));
    delete host.files['Dockerfile'];
    await workspace.scan();
    assert.equal(item(workspace, 'deploys').state, 'unknown');
  });

  it('keeps to the folder that was asked for, and to what stands above all folders', async () => {
    const { workspace } = await openFiles({ 'apps/desk/a.py': AGENT, 'apps/other/b.py': PROBLEM, 'apps/other/Dockerfile': 'FROM a\n', '.github/workflows/ci.yml': 'on: push\njobs:\n  a:\n    steps:\n      - run: pytest\n' });
    await workspace.scan({ paths: ['apps/desk'] });
    assert.equal(item(workspace, 'timeouts').state, 'settled');
    assert.deepEqual(item(workspace, 'deploys').evidence.map(({ text }) => text), ['ci.yml checks every change']);
  });

  it('heeds settings: a rule that is off is no pass', async () => {
    const { workspace } = await openFiles({ 'a.py': AGENT });
    workspace.configure({ ...DEFAULT_SETTINGS, rules: { 'missing-timeout': 'off' } });
    await workspace.scan();
    assert.equal(item(workspace, 'timeouts').state, 'partly');
  });

  it('keeps statements in the checklist file and shows a broken one', async () => {
    const { workspace, host } = await openFiles({ 'a.py': AGENT }, { now: () => '2026-01-05T10:00:00.000Z' });
    await workspace.scan();
    assert.deepEqual(workspace.editChecklist({ kind: 'attest', item: 'load', by: 'Dana' }), { ok: true });
    assert.equal(item(workspace, 'load').summary, 'Dana · until 5 Apr 2026');
    host.files['.readiness/checklist.json'] = '{';
    const { store } = workspace.readiness();
    assert.deepEqual([store.kind, store.problem?.line1], ['readOnly', 1]);
    assert.equal(item(workspace, 'timeouts').state, 'settled', 'evidence needs no file');
  });

  it('counts what was left out', async () => {
    const { workspace } = await openFiles({ 'a.py': `${AGENT}\n# readiness-ignore missing-timeout: measured elsewhere\nrequests.get("x")\n`, 'tests/t.py': 'x = 1\n' });
    await workspace.scan();
    const { scan, findings } = workspace.readiness();
    assert.deepEqual([scan.files, scan.skipped, scan.suppressed, findings.warning], [1, { test: 1 }, 1, 0]);
  });
});

describe('the surroundings of a folder', () => {
  it('are read from git’s files, from below the top as well', () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'readiness-git-'));
    const write = (file: string, text: string): void => {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      fs.writeFileSync(path.join(root, file), text);
    };
    const at = (folder = '') => surroundingsOf(path.join(root, folder), { HOME: path.join(root, 'home') });
    const hash = '0123456789abcdef0123456789abcdef01234567';
    try {
      assert.equal(at().versionControl, false);
      write('.git/HEAD', 'ref: refs/heads/main\n');
      write('.git/packed-refs', `# pack-refs\n${hash} refs/heads/main\n`);
      write('home/.gitconfig', '[core]\n\teditor = x\n[user]\n\tname = Dana Ray\n\temail = d@example.org\n');
      write('apps/desk/a.py', '');
      assert.deepEqual(at('apps/desk'), { versionControl: true, commit: hash.slice(0, 12), person: 'Dana Ray' });
      write('elsewhere', '[user]\nname = Kim\n');
      assert.equal(surroundingsOf(root, { HOME: path.join(root, 'home'), GIT_CONFIG_GLOBAL: path.join(root, 'elsewhere') }).person, 'Kim');
      write('.git/config', '[user]\n  name = "Omar"\n');
      write('.git/HEAD', `${hash}\n`);
      assert.deepEqual(at(), { versionControl: true, commit: hash.slice(0, 12), person: 'Omar' });
      write('tree/.git', 'gitdir: ../.git/worktrees/tree\n');
      write('.git/worktrees/tree/HEAD', 'ref: refs/heads/main\n');
      write('.git/worktrees/tree/commondir', '../..\n');
      assert.equal(at('tree').commit, hash.slice(0, 12));
    } finally {
      fs.rmSync(root, { recursive: true });
    }
  });
});
