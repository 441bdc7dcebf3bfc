import { strict as assert } from 'node:assert';
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { debounceMs } from '../../src/server/runtime.js';
import { FakeRuntime } from './support/fakeRuntime.js';
import type { TestEditor } from './support/lspClient.js';
import { plain, rich, startInProcess } from './support/lspClient.js';

const ws = 'file:///ws';
const a = `${ws}/a.py`;
const b = `${ws}/b.py`;

describe('pushed diagnostics', () => {
  let runtime: FakeRuntime;
  let editor: TestEditor & { stop: () => void };
  const start = async (settings: Record<string, unknown> = {}, disk: Record<string, string> = {}) => {
    runtime = new FakeRuntime({ [ws]: disk });
    editor = await startInProcess(runtime, { folders: [ws], settings: { '': settings }, capabilities: plain });
  };
  afterEach(() => editor.stop());

  it('come at once on opening, with their version and place', async () => {
    await start();
    editor.open(a, 'x = 1\n😀 = wait()\n');
    await editor.waitFor('the diagnostic', () => editor.diagnostics(a).length === 1);
    const [diagnostic] = editor.diagnostics(a);
    assert.equal(editor.published.get(a)?.version, 1);
    assert.deepEqual(diagnostic?.range, { start: { line: 1, character: 5 }, end: { line: 1, character: 11 } });
    assert.equal(diagnostic.source, 'readiness');
    assert.deepEqual(diagnostic.codeDescription, { href: 'file:///docs/rules/missing-timeout.md' });
  });

  it('follow edits once it is quiet, and say the version they belong to', async () => {
    await start();
    editor.open(a, 'wait()\n');
    await editor.waitFor('the diagnostic', () => editor.diagnostics(a).length === 1);
    editor.edit(a, '\n\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    editor.edit(a, '# 😀\r\n', { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } });
    await editor.settled();
    assert.equal(editor.publications.length, 1, 'nothing is said while the user types');
    const checks = runtime.workspaces.get(ws)!.checks;
    runtime.advance(debounceMs);
    await editor.waitFor('the moved diagnostic', () => editor.published.get(a)?.version === 3);
    assert.equal(editor.diagnostics(a)[0]?.range.start.line, 3);
    assert.equal(runtime.workspaces.get(ws)!.checks, checks + 1, 'one analysis for both edits');
    assert.deepEqual(runtime.workspaces.get(ws)!.changes, ['\n\nwait()\n', '\n# 😀\r\n\nwait()\n']);
  });

  it('leave their garbage to be collected while nobody types', async () => {
    await start();
    editor.open(a, 'wait()\n');
    await editor.waitFor('the diagnostic', () => editor.diagnostics(a).length === 1);
    runtime.advance(debounceMs);
    assert.equal(runtime.collections, 1);
    editor.edit(a, '\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    await editor.settled();
    runtime.advance(debounceMs);
    await editor.waitFor('the moved diagnostic', () => editor.published.get(a)?.version === 2);
    assert.equal(runtime.collections, 1, 'not while the analysis is asked for');
    runtime.advance(debounceMs);
    assert.equal(runtime.collections, 2);
    await editor.connection.sendRequest('textDocument/hover', { textDocument: { uri: a }, position: { line: 1, character: 2 } });
    runtime.advance(debounceMs);
    assert.equal(runtime.collections, 2, 'a question that leaves nothing behind');
  });

  it('take whole-text changes, and go when the file is closed', async () => {
    await start();
    editor.open(a, 'wait()\n');
    await editor.waitFor('the diagnostic', () => editor.diagnostics(a).length === 1);
    editor.edit(a, 'wait(3)\n');
    await editor.settled();
    runtime.advance(debounceMs);
    await editor.waitFor('no diagnostics', () => editor.published.get(a)?.version === 2);
    assert.deepEqual(editor.diagnostics(a), []);
    editor.edit(a, 'wait()\n');
    await editor.settled();
    editor.close(a);
    await editor.settled();
    runtime.advance(debounceMs);
    assert.deepEqual(editor.diagnostics(a), []);
  });

  it('wait for saving when the user wants that', async () => {
    await start({ run: 'onSave' });
    editor.open(a, 'x = 1\n');
    await editor.waitFor('the first result', () => editor.published.has(a));
    editor.edit(a, 'wait()\n');
    await editor.settled();
    runtime.advance(debounceMs);
    await editor.settled();
    assert.deepEqual(editor.diagnostics(a), []);
    editor.save(a);
    await editor.waitFor('the diagnostic', () => editor.diagnostics(a).length === 1);
  });

  it('are refreshed in files that depend on the changed one', async () => {
    await start();
    editor.open(a, 'uses b.py\n');
    editor.open(b, 'x = 1\n');
    await editor.waitFor('the diagnostic', () => editor.diagnostics(a).length === 1);
    assert.equal(editor.diagnostics(a)[0]?.relatedInformation?.[0]?.location.uri, b);
    editor.edit(b, 'deadline = 30\n');
    await editor.settled();
    runtime.advance(debounceMs);
    await editor.waitFor('no diagnostic', () => editor.diagnostics(a).length === 0);
  });

  it('follow settings live', async () => {
    await start();
    editor.open(a, 'wait()\n');
    await editor.waitFor('the warning', () => editor.diagnostics(a)[0]?.severity === 2);
    editor.configure({ '': { rules: { 'missing-timeout': 'error' } } });
    await editor.waitFor('the error', () => editor.diagnostics(a)[0]?.severity === 1);
    editor.configure({ '': { enable: false } });
    await editor.waitFor('nothing', () => editor.diagnostics(a).length === 0);
    editor.configure({ '': {} });
    await editor.waitFor('the warning again', () => editor.diagnostics(a)[0]?.severity === 2);
  });

  it('use settings that are sent, where the editor answers no questions', async () => {
    runtime = new FakeRuntime();
    editor = await startInProcess(runtime, { folders: [ws], capabilities: {}, initializationOptions: { settings: { rules: { 'missing-timeout': 'hint' } } } });
    editor.open(a, 'wait()\n');
    await editor.waitFor('the hint', () => editor.diagnostics(a)[0]?.severity === 4);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: { readinessCoach: { rules: { 'missing-timeout': 'information' } } } });
    await editor.waitFor('the info', () => editor.diagnostics(a)[0]?.severity === 3);
  });

  it('show what is wrong with the configuration file, until it is right', async () => {
    await start();
    await editor.settled();
    const config = `${ws}/.readiness/config.json`;
    runtime.workspaces.get(ws)!.configProblems.push({ file: '.readiness/config.json', line1: 3, message: 'There is no rule "x".' });
    editor.changeOnDisk(config);
    await editor.waitFor('the problem', () => editor.diagnostics(config)[0]?.range.start.line === 2);
    runtime.workspaces.get(ws)!.configProblems.length = 0;
    editor.changeOnDisk(config);
    await editor.waitFor('no problem', () => editor.diagnostics(config).length === 0);
  });
});

describe('a poisonous file', () => {
  it('is quarantined and named, while the rest goes on; it gets another chance', async () => {
    const runtime = new FakeRuntime();
    runtime.deadlineMs = 50;
    const editor = await startInProcess(runtime, { folders: [ws] });
    editor.open(a, 'poison\n');
    editor.open(b, 'wait()\n');
    await editor.waitFor('the other file', () => editor.diagnostics(b).length === 1);
    assert.ok(editor.log.some((line) => line.includes('a.py is quarantined') && line.includes('the rule "toy" failed')), editor.log.join('\n'));
    editor.edit(a, 'wait()\n');
    await editor.settled();
    runtime.advance(debounceMs);
    await editor.waitFor('the cured file', () => editor.diagnostics(a).length === 1);

    editor.edit(a, 'hang wait()\n');
    await editor.settled();
    runtime.advance(debounceMs);
    await editor.waitFor('the log', () => editor.log.some((line) => line.includes('took longer')));
    const summary = await editor.connection.sendRequest<{ quarantined: { uri: string }[] }>('readiness/summary', {});
    assert.deepEqual(summary.quarantined.map(({ uri }) => uri), [a]);
    editor.edit(a, 'wait()\n');
    await editor.settled();
    runtime.advance(debounceMs);
    await editor.settled();
    assert.equal(editor.diagnostics(a).length, 0, 'a file that hung is left alone while the user types');
    editor.save(a);
    editor.edit(a, 'wait() \n');
    await editor.settled();
    runtime.advance(debounceMs);
    await editor.waitFor('the cured file', () => editor.diagnostics(a).length === 1);
    editor.stop();
  });
});

describe('pulled diagnostics', () => {
  let runtime: FakeRuntime;
  let editor: TestEditor & { stop: () => void };
  const start = async (settings: Record<string, unknown> = {}, disk: Record<string, string> = {}, options = {}) => {
    runtime = new FakeRuntime({ [ws]: disk });
    editor = await startInProcess(runtime, { folders: [ws], settings: { '': settings }, capabilities: rich, initializationOptions: options });
  };
  afterEach(() => editor.stop());
  const pull = (uri: string, previousResultId?: string) => editor.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  const items = (report: DocumentDiagnosticReport) => (report.kind === 'full' ? report.items : assert.fail('unchanged'));

  it('are computed at once, and called unchanged when they are', async () => {
    await start();
    editor.open(a, 'wait()\n');
    const first = await pull(a);
    assert.equal(items(first).length, 1);
    const again = await pull(a, first.resultId);
    assert.equal(again.kind, 'unchanged');
    editor.edit(a, '\nwait()\n');
    const moved = await pull(a, first.resultId);
    assert.equal(items(moved)[0]?.range.start.line, 1);
    assert.equal(editor.publications.length, 0, 'nothing is pushed to a client that pulls');
  });

  it('are refreshed when a file they depend on changes, and when settings do', async () => {
    await start();
    editor.open(a, 'uses b.py\n');
    editor.open(b, 'x = 1\n');
    const before = await pull(a);
    assert.equal(items(before).length, 1);
    runtime.advance(debounceMs);
    await editor.waitFor('the refresh after opening', () => editor.refreshes === 1);
    editor.edit(b, 'deadline = 1\n');
    await editor.settled();
    runtime.advance(debounceMs);
    await editor.settled();
    runtime.advance(debounceMs);
    await editor.waitFor('a refresh', () => editor.refreshes === 2);
    assert.deepEqual(items(await pull(a, before.resultId)), []);
    editor.configure({ '': { enable: false } });
    await editor.settled();
    await editor.settled();
    runtime.advance(debounceMs);
    await editor.waitFor('a refresh', () => editor.refreshes === 3);
  });

  it('stay as they were until saving when the user wants that', async () => {
    await start({ run: 'onSave' });
    editor.open(a, 'wait()\n');
    const first = await pull(a);
    editor.edit(a, 'x = 1\n');
    assert.equal((await pull(a, first.resultId)).kind, 'unchanged');
    editor.save(a);
    assert.deepEqual(items(await pull(a, first.resultId)), []);
  });

  it('end at once when the client takes the question back', async () => {
    await start();
    editor.open(a, 'wait()\n');
    await editor.settled();
    const { checks } = runtime.workspaces.get(ws)!;
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const asked = editor.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: a } }, source.token);
    source.cancel();
    await assert.rejects(asked);
    assert.equal(runtime.workspaces.get(ws)!.checks, checks);
  });

  it('cover the workspace: what a scan found, only what changed, and an answer that waits for news', async () => {
    await start({}, { 'a.py': 'wait()\n', 'b.py': 'x = 1\n', 'c.py': 'wait()\nwait()\n' });
    const pullAll = (previousResultIds: { uri: string; value: string }[]) => editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    assert.deepEqual((await pullAll([])).items, []);
    await editor.connection.sendRequest('readiness/scan', {});
    const { items: found } = await pullAll([]);
    assert.deepEqual(found.map(({ uri }) => uri), [a, `${ws}/c.py`]);
    assert.equal(editor.publications.length, 0);
    const known = found.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));

    let answered = false;
    const held = pullAll(known).finally(() => (answered = true));
    await editor.settled();
    assert.equal(answered, false, 'nothing is new, so the answer waits');
    runtime.workspaces.get(ws)!.disk.set('a.py', 'wait(3)\n');
    editor.changeOnDisk(a);
    const { items: news } = await held;
    assert.deepEqual(news.map(({ uri, kind }) => [uri, kind, kind === 'full' ? undefined : kind]), [[a, 'full', undefined]]);
    const [fixed] = news;
    assert.ok(fixed?.kind === 'full' && fixed.items.length === 0);
    // The client that knows it is clean is told nothing twice, and goodbye ends the wait.
    const waiting = pullAll([{ uri: a, value: fixed.resultId ?? '' }, known[1]!]);
    await editor.settled();
    await editor.connection.sendRequest('shutdown');
    assert.deepEqual((await waiting).items, []);
  });

  it('leave closed files to pushing when our client says so', async () => {
    await start({}, { 'a.py': 'wait()\n' }, { pushClosedFiles: true });
    await editor.connection.sendRequest('readiness/scan', {});
    await editor.waitFor('the pushed finding', () => editor.diagnostics(a).length === 1);
    editor.open(a, 'x = 1\nwait()\n');
    await editor.waitFor('the text in the background', () => editor.diagnostics(a)[0]?.range.start.line === 1);
    assert.equal(items(await pull(a)).length, 1);
    await editor.waitFor('nothing beside what is pulled', () => editor.diagnostics(a).length === 0);
    await editor.connection.sendNotification('readiness/documentHidden', { uri: a });
    await editor.waitFor('the text in the background again', () => editor.diagnostics(a).length === 1);
    editor.close(a);
    await editor.waitFor('the file on disk again', () => editor.diagnostics(a).length === 1);
  });
});
