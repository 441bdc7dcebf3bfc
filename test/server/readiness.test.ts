import { strict as assert } from 'node:assert';
import { debounceMs, watchersReadyMs } from '../../src/server/runtime.js';
import type { EditChecklistResult, FolderReadiness, PreviewCostResult, ReadinessChanged, ReadinessReport } from '../../src/protocol/readiness.js';
import { FakeRuntime } from './support/fakeRuntime.js';
import type { TestEditor } from './support/lspClient.js';
import { rich, startInProcess } from './support/lspClient.js';

const one = 'file:///one';
const two = 'file:///two';
const three = 'file:///three';

let runtime: FakeRuntime;
let editor: TestEditor & { stop: () => void };
let changes: ReadinessChanged[];
const start = async (clientCommands = true) => {
  runtime = new FakeRuntime({ [one]: { 'a.py': 'wait()\n' }, [two]: {}, [three]: {} });
  editor = await startInProcess(runtime, { folders: [one, two], capabilities: rich, initializationOptions: { clientCommands, pushClosedFiles: true } });
  changes = [];
  await editor.connection.sendRequest('readiness/folders');
  editor.connection.onNotification('readiness/changed', (params: ReadinessChanged) => { changes.push(params); });
};
const assign = (owner: string) => ({ kind: 'assign', item: 'owner', by: 'Dana', owner });
const edit = (params: unknown) => editor.connection.sendRequest<EditChecklistResult>('readiness/editChecklist', params);
const ownerIn = (report: ReadinessReport) => report.areas.flatMap(({ items }) => items).find(({ id }) => id === 'owner')?.owner;

describe('readiness over the connection', () => {
  afterEach(() => editor.stop());

  it('has one report for each folder, in the editor’s order', async () => {
    await start();
    const folders = await editor.connection.sendRequest<FolderReadiness[]>('readiness/folders');
    assert.deepEqual(folders.map(({ folder, report }) => [folder, report.state]), [[one, 'notScanned'], [two, 'notScanned']]);
    assert.equal(await editor.connection.sendRequest('readiness/report', { folder: 'file:///none' }), null);
  });

  it('changes one folder’s checklist, answers with the new report, and tells the client', async () => {
    await start();
    const result = await edit({ folder: one, edit: assign('Omar') });
    assert.ok(result.ok);
    assert.equal(ownerIn(result.report), 'Omar');
    assert.equal(ownerIn(await editor.connection.sendRequest<ReadinessReport>('readiness/report', { folder: two })), undefined);
    runtime.advance(debounceMs);
    await editor.settled();
    assert.deepEqual(changes[0], { folders: [one, two] });
  });

  it('asks for readiness once more when the editor has come to watch files', async () => {
    await start();
    runtime.advance(debounceMs);
    await editor.settled();
    changes = [];
    runtime.advance(watchersReadyMs);
    runtime.advance(debounceMs);
    await editor.settled();
    assert.deepEqual(changes, [{ folders: [one, two] }]);
    runtime.advance(watchersReadyMs);
    runtime.advance(debounceMs);
    await editor.settled();
    assert.equal(changes.length, 1);
  });

  it('passes on why a change is refused', async () => {
    await start();
    assert.deepEqual(await edit({ folder: one, edit: { kind: 'setTarget', by: 'Dana', target: 'pilot' } }), { ok: false, message: 'Only owners can be set here.' });
    assert.deepEqual(await edit({ folder: 'file:///none', edit: assign('Omar') }), { ok: false, message: 'The folder is not open. Nothing was written.' });
  });

  it('says what would become of a change, and writes nothing', async () => {
    await start();
    const check = (params: unknown) => editor.connection.sendRequest<{ readonly ok: boolean }>('readiness/checkEdit', params);
    assert.deepEqual(await check({ folder: one, edit: assign('Omar') }), { ok: true, note: 'That is a name.' });
    assert.deepEqual(await check({ folder: one, edit: { kind: 'setTarget', by: 'Dana', target: 'pilot' } }), { ok: false, message: 'Only owners can be set here.' });
    assert.equal((await check({ folder: one, edit: { kind: 'attest' } })).ok, false);
    assert.equal((await check({ folder: 'file:///none', edit: assign('Omar') })).ok, false);
    assert.equal(ownerIn(await editor.connection.sendRequest<ReadinessReport>('readiness/report', { folder: one })), undefined);
  });

  it('drafts documents, and answers nothing for a folder that is not open', async () => {
    await start();
    assert.deepEqual(await editor.connection.sendRequest('readiness/documentDraft', { folder: one, document: 'runbook' }), { file: 'RUNBOOK.md', exists: false, sections: ['restart'], text: '# Runbook\n' });
    assert.deepEqual(await editor.connection.sendRequest('readiness/documentDraft', { folder: one, document: 'dataBoundaries' }), { file: 'docs/DATA_BOUNDARIES.md', exists: false, sections: ['who agreed'], text: '# Data boundaries\n' });
    assert.deepEqual(await editor.connection.sendRequest('readiness/documentDraft', { folder: one, document: 'runbook', text: '# Runbook\n\nRestart' }), { file: 'RUNBOOK.md', exists: true, sections: [], text: '' });
    assert.equal(await editor.connection.sendRequest('readiness/documentDraft', { folder: 'file:///none', document: 'runbook' }), null);
    await assert.rejects(editor.connection.sendRequest('readiness/documentDraft', { folder: one, document: '../secrets' }));
  });

  it('writes nothing for garbage', async () => {
    await start();
    const garbage: readonly unknown[] = [null, 3, {}, { folder: one }, { folder: one, edit: { kind: 'erase' } }, { folder: one, edit: { ...assign('x'), extra: 1 } }, { folder: one, edit: { ...assign('x'), item: '../../etc' } }, { folder: one, edit: { kind: 'acceptRisk', item: 'load', by: 'D', reason: 'x', until: 'soon' } }];
    for (const params of garbage) assert.equal((await edit(params)).ok, false, JSON.stringify(params));
    assert.deepEqual(runtime.workspaces.get(one)!.checklist, { items: {}, answers: {} });
    await assert.rejects(editor.connection.sendRequest('readiness/export', { folder: one, format: 'exe' }));
    await assert.rejects(editor.connection.sendRequest('readiness/report', 7));
  });

  it('shows what the model would cost with a change, and writes nothing', async () => {
    await start();
    const preview = (params: unknown) => editor.connection.sendRequest<PreviewCostResult>('readiness/previewCost', params);
    const change = { kind: 'setCost', column: 'all', input: 'runsPilot', by: 'Dana', value: '70' };
    const result = await preview({ folder: one, edit: change });
    assert.ok(result.ok && result.html.startsWith('<section id="cost"') && result.html.includes('data-value="70"'));
    assert.deepEqual(runtime.workspaces.get(one)!.checklist, { items: {}, answers: {} });
    assert.deepEqual(await preview({ folder: one, edit: assign('Omar') }), { ok: false, message: 'Only the cost model can be tried here.' });
    const garbage: readonly unknown[] = [null, {}, { folder: one, edit: { ...change, input: 'mood' } }, { folder: one, edit: { ...change, column: '__proto__' } }, { folder: one, edit: { ...change, value: 70 } }, { folder: one, edit: { ...change, value: 'x'.repeat(601) } }, { folder: one, edit: { kind: 'setPrice', model: '', field: 'input', by: 'D', value: '1' } }, { folder: one, edit: { kind: 'setPrice', model: 'm', field: 'listed', by: 'D', value: '1' } }, { folder: one, edit: { kind: 'listModel', model: 'm', by: 'D', listed: 'yes' } }];
    for (const params of garbage) {
      assert.deepEqual(await preview(params), { ok: false, message: 'The change was not understood.' }, JSON.stringify(params));
      assert.equal((await edit(params)).ok, false);
    }
    assert.deepEqual(await preview({ folder: 'file:///none', edit: change }), { ok: false, message: 'The folder is not open.' });
  });

  it('exports each form', async () => {
    await start();
    const text = (format: string) => editor.connection.sendRequest<string>('readiness/export', { folder: one, format });
    assert.match(await text('html'), /^<!DOCTYPE html>/);
    assert.match(await text('markdown'), /^# Readiness of fake/);
    assert.equal(JSON.parse(await text('json')).version, 1);
    assert.match(await text('text'), /^no score/);
  });

  it('says that readiness may have changed when a file about operation does, without a scan', async () => {
    await start();
    const scans = () => runtime.workspaces.get(one)!.scans;
    await editor.connection.sendRequest('readiness/scan', {});
    const before = scans();
    runtime.advance(debounceMs);
    await editor.settled();
    changes = [];
    for (const file of ['RUNBOOK.md', '.readiness/checklist.json', '.github/workflows/ci.yml']) await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: `${one}/${file}`, type: 2 }] });
    await editor.connection.sendRequest('readiness/summary', {});
    runtime.advance(debounceMs);
    await editor.settled();
    assert.equal(changes.length, 1);
    assert.equal(scans(), before);
  });

  it('tells of a folder once it is open, and that one was closed', async () => {
    await start();
    runtime.advance(debounceMs);
    await editor.settled();
    changes = [];
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri: three, name: 'three' }], removed: [] } });
    const folders = async () => (await editor.connection.sendRequest<FolderReadiness[]>('readiness/folders')).map(({ folder }) => folder);
    assert.deepEqual(await folders(), [one, two, three]);
    runtime.advance(debounceMs);
    await editor.settled();
    assert.deepEqual(changes, [{ folders: [one, two, three] }]);
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: two, name: 'two' }] } });
    assert.deepEqual(await folders(), [one, three]);
    runtime.advance(debounceMs);
    await editor.settled();
    assert.deepEqual(changes.at(-1), { folders: [one, three] });
  });

  it('stays silent towards other editors', async () => {
    await start(false);
    await edit({ folder: one, edit: assign('Omar') });
    runtime.advance(debounceMs);
    await editor.connection.sendRequest('readiness/folders');
    assert.deepEqual(changes, []);
  });
});
