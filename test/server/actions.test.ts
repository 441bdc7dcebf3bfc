import { strict as assert } from 'node:assert';
import type { CodeAction, Hover, MarkupContent, Range } from 'vscode-languageserver/node';
import { FakeRuntime } from './support/fakeRuntime.js';
import type { TestEditor } from './support/lspClient.js';
import { plain, rich, startInProcess } from './support/lspClient.js';

const ws = 'file:///ws';
const a = `${ws}/a.py`;
const at = (line: number, character: number): Range => ({ start: { line, character }, end: { line, character } });
const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
const named = (actions: readonly CodeAction[], title: string) => actions.find((action) => action.title === title) ?? assert.fail(`no "${title}" in ${titles(actions).join(', ')}`);

describe('code actions', () => {
  let runtime: FakeRuntime;
  let editor: TestEditor & { stop: () => void };
  const start = async (ours: boolean, disk: Record<string, string> = {}) => {
    runtime = new FakeRuntime({ [ws]: disk });
    editor = await startInProcess(runtime, { folders: [ws], capabilities: ours ? rich : plain, initializationOptions: ours ? { clientCommands: true, pushClosedFiles: true } : undefined });
  };
  const resolve = (action: CodeAction) => editor.connection.sendRequest<CodeAction>('codeAction/resolve', action);
  afterEach(() => editor.stop());

  it('come in the order people read them', async () => {
    await start(true);
    editor.open(a, 'wait()\nwait()\n');
    assert.deepEqual(titles(await editor.actions(a, at(0, 3))), [
      'Set timeout=30 on this call',
      'Fix all "missing-timeout" in this file',
      'Fix all "missing-timeout" in the workspace…',
      'Ignore here…',
      'Ignore in this file…',
      'Change severity of "missing-timeout"…',
      'Show why',
    ]);
  });

  it('say which rule they are about where several speak', async () => {
    await start(true);
    editor.open(a, 'wait()\nleak()\n');
    assert.deepEqual(titles(await editor.actions(a, { start: { line: 0, character: 0 }, end: { line: 1, character: 3 } })), [
      'Set timeout=30 on this call',
      'Log the customer’s id instead',
      'Fix all "missing-timeout" in the workspace…',
      'Fix all "pii-in-logs" in the workspace…',
      'Ignore "missing-timeout" here…',
      'Ignore "pii-in-logs" here…',
      'Ignore "missing-timeout" in this file…',
      'Ignore "pii-in-logs" in this file…',
      'Change severity of "missing-timeout"…',
      'Change severity of "pii-in-logs"…',
      'Show why "missing-timeout" matters',
      'Show why "pii-in-logs" matters',
    ]);
  });

  it('offer one comment for all findings of a rule on a line', async () => {
    await start(true);
    editor.open(a, 'wait(); wait()\n');
    const actions = await editor.actions(a, { start: { line: 0, character: 0 }, end: { line: 0, character: 14 } });
    assert.equal(titles(actions).filter((title) => title === 'Ignore here…').length, 1);
  });

  it('are none away from a finding, and no fix-all for a lone one', async () => {
    await start(true);
    editor.open(a, 'wait()\nx = 1\n');
    assert.deepEqual(await editor.actions(a, at(1, 2)), []);
    assert.equal(titles(await editor.actions(a, at(0, 6))).includes('Fix all "missing-timeout" in this file'), false);
  });

  it('prefer a safe fix, whose edit names the version it belongs to', async () => {
    await start(true);
    editor.open(a, '😀 = wait()\n');
    editor.edit(a, '\t', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    const fix = named(await editor.actions(a, at(0, 8)), 'Set timeout=30 on this call');
    assert.equal(fix.isPreferred, true);
    assert.equal(fix.kind, 'quickfix');
    assert.equal(editor.textAfter(a, fix.edit), '\t😀 = wait(30)\n');
    editor.edit(a, 'x\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    assert.throws(() => editor.textAfter(a, fix.edit), /the edit is for version 2, the document is at 3/);
  });

  it('never prefer a fix that needs review', async () => {
    await start(true);
    editor.open(a, 'leak()\nleak()\n');
    const actions = await editor.actions(a, at(0, 0));
    assert.equal(named(actions, 'Log the customer’s id instead').isPreferred, undefined);
    const all = named(actions, 'Fix all "pii-in-logs" in this file');
    assert.equal(all.isPreferred, undefined);
    assert.equal(editor.textAfter(a, (await resolve(all)).edit), 'leak(id)\nleak(id)\n');
  });

  it('make the edit of a fix-all when it is asked for, on the text as it is then', async () => {
    await start(true);
    editor.open(a, 'wait()\nwait()\nleak()\n');
    const all = named(await editor.actions(a, at(0, 0)), 'Fix all "missing-timeout" in this file');
    assert.equal(all.edit, undefined);
    editor.edit(a, 'wait()\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    assert.equal(editor.textAfter(a, (await resolve(all)).edit), 'wait(30)\nwait(30)\nwait(30)\nleak()\n');
  });

  it('show which diagnostic they belong to, and only one of the present version', async () => {
    await start(true);
    editor.open(a, 'wait()\n');
    const report = await editor.connection.sendRequest<{ items: NonNullable<CodeAction['diagnostics']> }>('textDocument/diagnostic', { textDocument: { uri: a } });
    const fresh = await editor.actions(a, at(0, 0), { diagnostics: report.items });
    assert.equal(fresh[0]?.diagnostics?.[0]?.code, 'missing-timeout');
    editor.edit(a, 'wait() ');
    const stale = await editor.actions(a, at(0, 0), { diagnostics: report.items });
    assert.equal(stale[0]?.diagnostics, undefined);
  });

  it('put the cursor on the reason of a suppression', async () => {
    await start(true);
    editor.open(a, 'x = 1\nwait()\n');
    const ignore = named(await editor.actions(a, at(1, 0)), 'Ignore here…');
    assert.equal(ignore.kind, 'quickfix.readinessCoach.ignoreHere.missing-timeout');
    assert.equal(editor.textAfter(a, ignore.edit), 'x = 1\n# readiness-ignore missing-timeout: ${1:why this is fine}\nwait()\n');
    const only = await editor.actions(a, at(1, 0), { only: ['quickfix.readinessCoach.ignoreInFile'] });
    assert.deepEqual(titles(only), ['Ignore in this file…']);
  });

  it('name our commands for our client alone', async () => {
    await start(true);
    editor.open(a, 'wait()\n');
    const actions = await editor.actions(a, at(0, 0));
    assert.deepEqual(named(actions, 'Change severity of "missing-timeout"…').command?.arguments, ['missing-timeout', a]);
    assert.equal(named(actions, 'Show why').command?.command, 'readinessCoach.openRuleDocs');
    editor.stop();
    await start(false);
    editor.open(a, 'wait()\nwait()\n');
    const few = await editor.actions(a, at(0, 0));
    assert.deepEqual(titles(few), ['Set timeout=30 on this call', 'Fix all "missing-timeout" in this file', 'Ignore here…', 'Ignore in this file…']);
    assert.equal(editor.textAfter(a, few[1]?.edit), 'wait(30)\nwait(30)\n', 'an editor that resolves nothing gets the edit at once');
    assert.equal(editor.textAfter(a, few[2]?.edit), '# readiness-ignore missing-timeout: why this is fine\nwait()\nwait()\n');
  });

  it('fix everything safe for source.fixAll, and only then', async () => {
    await start(true);
    editor.open(a, 'wait()\nleak()\nwait()\n');
    for (const only of ['source.fixAll', 'source.fixAll.readinessCoach', 'source']) {
      const actions = await editor.actions(a, at(0, 0), { only: [only] });
      assert.deepEqual(actions.map(({ kind }) => kind), ['source.fixAll.readinessCoach']);
      assert.equal(editor.textAfter(a, actions[0]?.edit), 'wait(30)\nleak()\nwait(30)\n');
    }
    assert.deepEqual(await editor.actions(a, at(0, 0), { only: ['refactor'] }), []);
    assert.deepEqual(await editor.actions(a, at(0, 0), { only: ['source.fixAll.other'] }), []);
    editor.edit(a, 'leak()\n');
    assert.deepEqual(await editor.actions(a, at(0, 0), { only: ['source.fixAll'] }), []);
  });

  it('fix a rule everywhere after a preview, scanning first', async () => {
    await start(true, { 'a.py': 'wait()\n', 'b.py': 'wait()\n', 'c.py': 'x = 1\n', 'sub/d.py': 'leak()\n' });
    editor.open(a, 'wait()\nwait()\n');
    const result = await editor.connection.sendRequest('readiness/fixAllInWorkspace', { rule: 'missing-timeout' });
    assert.deepEqual(result, { files: 2, edits: 3, applied: true });
    const [edit] = editor.applied;
    assert.deepEqual(edit?.documentChanges?.map((change) => ('textDocument' in change ? [change.textDocument.uri, change.textDocument.version] : [])), [[a, 1], [`${ws}/b.py`, null]]);
    assert.ok(Object.values(edit.changeAnnotations ?? {}).every(({ needsConfirmation }) => needsConfirmation === true));
    assert.deepEqual(await editor.connection.sendRequest('readiness/fixAllInWorkspace', { rule: 'nothing-like-it' }), { files: 0, edits: 0, applied: false });
  });
});

describe('hover', () => {
  it('says what happens, how we know, the fix, and where to go', async () => {
    const runtime = new FakeRuntime();
    const editor = await startInProcess(runtime, { folders: [ws], capabilities: rich, initializationOptions: { clientCommands: true } });
    editor.open(a, 'wait()\n');
    const hover = await editor.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri: a }, position: { line: 0, character: 2 } });
    const paragraphs = (hover?.contents as MarkupContent).value.split('\n\n');
    assert.deepEqual(paragraphs.slice(0, 3), ['The worker waits until somebody restarts it.', 'How we know: `wait` is imported from \\[lib\\].', 'Fix: Set `timeout`.']);
    assert.match(paragraphs[3]!, /^\[Documentation\]\(command:readinessCoach\.openRuleDocs\?\S+\) · \[Ignore here\]\(command:readinessCoach\.ignoreHere\?\S+\) · \[Change severity\]\(command:readinessCoach\.changeSeverity\?\S+\)$/);
    const link = /ignoreHere\?([^)]*)\)/.exec(paragraphs[3]!)?.[1] ?? '';
    assert.deepEqual(JSON.parse(decodeURIComponent(link)), [a, 0, 0, 'missing-timeout']);
    assert.equal(await editor.connection.sendRequest('textDocument/hover', { textDocument: { uri: a }, position: { line: 1, character: 0 } }), null);
    editor.stop();
  });

  it('links to the packaged page, and nothing else, in other editors', async () => {
    const editor = await startInProcess(new FakeRuntime(), { folders: [ws], capabilities: plain });
    editor.open(a, 'wait()\n');
    const hover = await editor.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri: a }, position: { line: 0, character: 2 } });
    assert.match((hover?.contents as MarkupContent).value, /\n\n\[Documentation\]\(file:\/\/\/docs\/rules\/missing-timeout\.md\)$/);
    editor.stop();
  });
});
