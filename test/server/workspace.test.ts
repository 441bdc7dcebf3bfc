import { strict as assert } from 'node:assert';
import type { ScanSummary, Summary } from '../../src/protocol/index.js';
import { debounceMs } from '../../src/server/runtime.js';
import { FakeRuntime } from './support/fakeRuntime.js';
import type { ClientOptions, TestEditor } from './support/lspClient.js';
import { rich, startInProcess } from './support/lspClient.js';

const ws = 'file:///ws';
const a = `${ws}/a.py`;
const ours = { clientCommands: true, pushClosedFiles: true };
const disk = { 'a.py': 'wait()\n', 'b.py': 'leak()\nwait()\n', 'c.py': 'x = 1\n', 'tests/t.py': 'wait()\n' };

let runtime: FakeRuntime;
let editor: TestEditor & { stop: () => void };
const start = async (disks: Record<string, Record<string, string>>, options: Partial<ClientOptions> = {}) => {
  runtime = new FakeRuntime(disks);
  editor = await startInProcess(runtime, { folders: Object.keys(disks), capabilities: rich, initializationOptions: ours, ...options });
};
const scan = () => editor.connection.sendRequest<ScanSummary | null>('readiness/scan', {});
const summary = (uri?: string) => editor.connection.sendRequest<Summary>('readiness/summary', uri === undefined ? {} : { uri });
const count = (uri: string) => editor.diagnostics(uri).length;

describe('the workspace scan', () => {
  afterEach(() => editor.stop());

  it('publishes files that are not open, with progress, and says what it skipped', async () => {
    await start({ [ws]: disk });
    const result = await scan();
    assert.deepEqual({ ...result, finishedAt: 0 }, { finishedAt: 0, durationMs: 1, files: 3, cached: 0, cancelled: false, skipped: { test: 1 }, blindSpots: [] });
    await editor.waitFor('both files', () => count(a) === 1 && count(`${ws}/b.py`) === 2);
    assert.equal(editor.published.has(`${ws}/c.py`), false, 'a clean file needs no message');
    assert.deepEqual(editor.progress.map(({ kind }) => kind), ['begin', 'report', 'report', 'report', 'report', 'end']);
    assert.equal(editor.progress[0]?.cancellable, true);
    const { counts, filesWithFindings, state, processId } = await summary();
    assert.deepEqual({ counts, filesWithFindings, state, processId }, { counts: { error: 0, warning: 3, information: 0, hint: 0, fixable: 3 }, filesWithFindings: 2, state: 'idle', processId: 4711 });
  });

  it('starts by itself where that is wanted, without a way to cancel in the way', async () => {
    await start({ [ws]: disk }, { settings: { '': { scope: 'workspace' } } });
    await editor.waitFor('the findings', () => count(a) === 1 && editor.progress.some(({ kind }) => kind === 'end'));
    assert.equal(editor.progress[0]?.cancellable, false);
    editor.configure({ '': { scope: 'openFiles' } });
    await editor.waitFor('nothing of closed files', () => count(a) === 0 && count(`${ws}/b.py`) === 0);
    editor.configure({ '': { scope: 'workspace' } });
    await editor.waitFor('the findings again', () => count(a) === 1);
  });

  it('keeps findings of closed files up to date, and follows settings', async () => {
    await start({ [ws]: disk });
    await scan();
    runtime.workspaces.get(ws)!.disk.set('a.py', 'wait(30)\n');
    editor.changeOnDisk(a);
    await editor.waitFor('the fixed file', () => count(a) === 0);
    runtime.workspaces.get(ws)!.disk.set('new.py', 'wait()\n');
    editor.changeOnDisk(`${ws}/new.py`);
    await editor.waitFor('the new file', () => count(`${ws}/new.py`) === 1);
    runtime.workspaces.get(ws)!.disk.delete('new.py');
    editor.changeOnDisk(`${ws}/new.py`);
    await editor.waitFor('the deleted file', () => count(`${ws}/new.py`) === 0);
    editor.configure({ '': { rules: { 'missing-timeout': 'off' } } });
    await editor.waitFor('one rule less', () => count(`${ws}/b.py`) === 1);
    assert.equal(runtime.workspaces.get(ws)!.scans, 2);
  });

  it('looks again at closed files whose findings point at a changed one', async () => {
    await start({ [ws]: { 'a.py': 'uses b.py\n', 'b.py': 'x = 1\n' } });
    await scan();
    await editor.waitFor('the finding', () => count(a) === 1);
    runtime.workspaces.get(ws)!.disk.set('b.py', 'deadline = 1\n');
    editor.changeOnDisk(`${ws}/b.py`);
    await editor.waitFor('no finding', () => count(a) === 0);
  });

  it('leaves many changes at once to the scan', async () => {
    await start({ [ws]: disk });
    await scan();
    const many = Array.from({ length: 30 }, (_, i) => `${ws}/n${i}.py`);
    for (let i = 0; i < many.length; i += 1) runtime.workspaces.get(ws)!.disk.set(`n${i}.py`, 'wait()\n');
    editor.changeOnDisk(...many);
    await editor.waitFor('the new files', () => many.every((uri) => count(uri) === 1));
    assert.equal(runtime.workspaces.get(ws)!.scans, 2);
  });

  it('scans again when a manifest changes', async () => {
    await start({ [ws]: disk });
    await scan();
    editor.changeOnDisk(`${ws}/package.json`);
    await editor.waitFor('another scan', () => runtime.workspaces.get(ws)!.scans === 2);
  });

  it('scans again when a folder comes or goes, whose files nobody names', async () => {
    await start({ [ws]: { ...disk, 'pkg/deep/d.py': 'wait()\n' } });
    await scan();
    const { disk: files } = runtime.workspaces.get(ws)!;
    const tell = (name: string, type: 1 | 2 | 3) => editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: `${ws}/${name}`, type }] });
    await editor.waitFor('the file below', () => count(`${ws}/pkg/deep/d.py`) === 1);
    files.delete('pkg/deep/d.py');
    await tell('pkg', 3);
    await editor.waitFor('the file below to go', () => count(`${ws}/pkg/deep/d.py`) === 0);
    files.set('other/e.py', 'wait()\n');
    await tell('other', 1);
    await editor.waitFor('the file of the new folder', () => count(`${ws}/other/e.py`) === 1);
    const { scans } = runtime.workspaces.get(ws)!;
    for (const [name, type] of [['notes.log', 1], ['notes.log', 3], ['empty', 1]] as const) await tell(name, type);
    await summary();
    assert.equal(runtime.workspaces.get(ws)!.scans, scans, 'other files are no reason to scan');
  });

  it('leaves open documents to speak for themselves', async () => {
    await start({ [ws]: disk });
    editor.open(a, 'x = 1\n');
    await scan();
    assert.equal(editor.published.has(a), false);
    editor.close(a);
    await editor.waitFor('the file on disk', () => count(a) === 1);
  });

  it('ends soon when it is cancelled, from the progress or by message, and a second request joins it', async () => {
    for (const cancel of ['progress', 'message']) {
      await start({ [ws]: disk });
      await editor.settled();
      let release = (): void => undefined;
      runtime.workspaces.get(ws)!.gate = new Promise<void>((resolve) => (release = resolve));
      const running = Promise.all([scan(), scan()]);
      await editor.waitFor('the begin of the scan', () => editor.progressTokens.length === 1);
      if (cancel === 'progress') await editor.connection.sendNotification('window/workDoneProgress/cancel', { token: editor.progressTokens[0] });
      else await editor.connection.sendNotification('readiness/cancelScan');
      assert.equal((await summary()).state, 'scanning');
      release();
      const [first, second] = await running;
      assert.deepEqual(first, second);
      assert.equal(first?.cancelled, true);
      assert.equal(runtime.workspaces.get(ws)!.scans, 1);
      if (cancel === 'progress') editor.stop();
    }
  });

  it('names the file that failed and goes on', async () => {
    await start({ [ws]: { 'a.py': 'poison\n', 'b.py': 'wait()\n' } });
    await scan();
    await editor.waitFor('the other file', () => count(`${ws}/b.py`) === 1);
    await editor.waitFor('the log', () => editor.log.some((line) => line.includes('a.py could not be analysed: the rule "toy" failed')));
  });

  it('has nothing to do without a folder', async () => {
    await start({});
    assert.equal(await scan(), null);
  });

  it('says what it cannot see where there is no disk', async () => {
    await start({ 'vscode-vfs://github/x': {} });
    editor.open('vscode-vfs://github/x/a.py', 'wait()\n');
    assert.deepEqual((await scan())?.blindSpots, ['This folder is not on a disk, so only open files were read.']);
    assert.equal((await summary('vscode-vfs://github/x/a.py')).file?.warning, 1);
  });

  it('tells our client soon when the summary changed', async () => {
    await start({ [ws]: disk });
    editor.open(a, 'wait()\nwait()\n');
    assert.deepEqual((await summary(a)).file, { error: 0, warning: 2, information: 0, hint: 0, fixable: 2 });
    assert.equal((await summary(`${ws}/tests/t.py`)).file, undefined);
    assert.equal(editor.statuses.length, 0);
    runtime.advance(debounceMs);
    await editor.waitFor('the status', () => editor.statuses.at(-1)?.counts.warning === 2);
  });
});

describe('several folders', () => {
  const inner = `${ws}/packages/inner`;
  afterEach(() => editor.stop());

  it('have their own settings, and of nested ones the innermost owns a file', async () => {
    await start(
      { [ws]: { 'a.py': 'wait()\n', 'packages/inner/b.py': 'wait()\n' }, [inner]: { 'b.py': 'wait()\n' } },
      { settings: { [ws]: {}, [inner]: { rules: { 'missing-timeout': 'error' } } } },
    );
    await scan();
    await editor.waitFor('both', () => count(a) === 1 && count(`${inner}/b.py`) === 1);
    assert.equal(editor.diagnostics(`${inner}/b.py`)[0]?.severity, 1);
    assert.equal(editor.diagnostics(a)[0]?.severity, 2);
    assert.equal((await summary()).counts.error, 1);
    editor.open(`${inner}/b.py`, 'x = 1\nwait()\n');
    await editor.settled();
    assert.deepEqual([...runtime.workspaces.get(inner)!.open_.keys()], ['b.py']);
    assert.deepEqual([...runtime.workspaces.get(ws)!.open_.keys()], []);
  });

  it('come and go while documents are open', async () => {
    await start({ [ws]: disk });
    runtime.disks[inner] = {};
    const b = `${inner}/b.py`;
    editor.open(b, 'wait()\n');
    assert.equal((await summary(b)).file?.warning, 1);
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: inner, name: 'inner' }], removed: [] } });
    await editor.settled();
    await editor.settled();
    assert.deepEqual([...runtime.workspaces.get(inner)!.open_.keys()], ['b.py']);
    assert.deepEqual([...runtime.workspaces.get(ws)!.open_.keys()], []);
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: inner, name: 'inner' }] } });
    assert.equal((await summary(b)).file?.warning, 1);
    assert.deepEqual([...runtime.workspaces.get(ws)!.open_.keys()], ['packages/inner/b.py']);
    assert.equal(runtime.workspaces.get(inner)!.disposed, true);
  });

  it('are not needed for a lone or unsaved document', async () => {
    await start({});
    const lone = 'file:///elsewhere/a.py';
    for (const uri of [lone, 'untitled:Untitled-1']) {
      editor.open(uri, 'wait()\n');
      await editor.settled();
      const report = await editor.connection.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
      assert.equal(report.items.length, 1);
    }
    assert.deepEqual([...runtime.workspaces.get('untitled:')!.open_.keys()], ['Untitled-1.py']);
    editor.close(lone);
    await editor.settled();
    assert.equal(runtime.workspaces.get('file:///elsewhere')!.disposed, true);
  });

  it('learn that the user trusts them', async () => {
    await start({ [ws]: disk }, { initializationOptions: { ...ours, trusted: false } });
    editor.open(a, 'wait()\n');
    await summary(a);
    await editor.settled();
    assert.equal(runtime.workspaces.get(ws)!.settings?.trusted, false);
    await editor.connection.sendNotification('readiness/trustGranted');
    await editor.settled();
    assert.equal(runtime.workspaces.get(ws)!.settings?.trusted, true);
  });
});
