import { strict as assert } from 'node:assert';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover, MarkupContent, NotebookCell, Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ScanSummary, Summary } from '../../src/protocol/index.js';
import { rich, startProcess, type ServerProcess } from './support/lspClient.js';

interface Cell {
  readonly id: string;
  readonly text: string;
  readonly language?: string;
  /** 1 for prose, 2 for code. */
  readonly kind?: 1 | 2;
}

const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The server as it ships, with a notebook open over LSP's notebook synchronisation. */
describe('the bundled server, on notebooks', function () {
  this.timeout(40_000);
  let root: string;
  let server: ServerProcess;
  const notebook = () => `${pathToFileURL(root).href}/agent.ipynb`;
  const uri = (id: string) => `vscode-notebook-cell:${new URL(notebook()).pathname}#${id}`;
  const cellOf = ({ id, kind = 2 }: Cell): NotebookCell => ({ kind, document: uri(id) });
  const textDocument = ({ id, text, language = 'python' }: Cell) => ({ uri: uri(id), languageId: language, version: 1, text });
  const send = (method: string, params: object): void => void server.editor.connection.sendNotification(`notebookDocument/${method}`, params);
  const open = (...cells: Cell[]): void => send('didOpen', {
    notebookDocument: { uri: notebook(), notebookType: 'jupyter-notebook', version: 1, cells: cells.map(cellOf) }, cellTextDocuments: cells.map(textDocument),
  });
  const change = (cells: object): void => send('didChange', { notebookDocument: { uri: notebook(), version: 2 }, change: { cells } });
  const retype = (id: string, version: number, text: string): void => change({ textContent: [{ document: { uri: uri(id), version }, changes: [{ text }] }] });
  const words = (id: string): string[] => server.editor.diagnostics(uri(id)).map(({ range, code }) => `${range.start.line}:${range.start.character} ${String(code)}`);
  const until = (id: string, ...expected: string[]): Promise<void> => server.editor.waitFor(`${id}: ${expected.join(', ')}`, () => server.editor.published.has(uri(id)) && words(id).join() === expected.join());
  const start = async (file?: object): Promise<void> => {
    if (file) fs.writeFileSync(path.join(root, 'agent.ipynb'), JSON.stringify(file));
    server = await startProcess({ folders: [pathToFileURL(root).href], settings: { '': {} }, capabilities: rich, initializationOptions: { clientCommands: true, pushClosedFiles: true } }, { XDG_CACHE_HOME: path.join(root, '.cache'), LOCALAPPDATA: path.join(root, '.cache') });
  };
  const after = (edit: WorkspaceEdit | undefined, texts: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries((edit?.documentChanges ?? []).map((one) => {
    assert.ok('textDocument' in one);
    const id = one.textDocument.uri.slice(one.textDocument.uri.indexOf('#') + 1);
    const edits = one.edits.map((each) => ('newText' in each ? each : { range: each.range, newText: each.snippet.value }));
    return [id, TextDocument.applyEdits(TextDocument.create('a', '', 1, texts[id] ?? ''), edits)];
  }));

  const first: Cell = { id: 'a', text: 'import requests\nsession = requests.Session()' };
  const prose: Cell = { id: 'p', text: '# requests.get', kind: 1, language: 'markdown' };
  const second: Cell = { id: 'b', text: '%time\na = session.get(u)\nb = session.post(u)' };

  beforeEach(() => {
    root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'readiness-notebooks-')));
  });
  afterEach(async () => {
    await server.stop();
    fs.rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  });

  it('reports each cell, with what earlier cells made', async () => {
    await start();
    open(first, prose, second);
    await until('b', '1:4 missing-timeout', '2:4 missing-timeout');
    assert.deepEqual(words('a'), []);
    assert.equal(server.editor.published.get(uri('b'))?.version, 1);
    const summary = await server.editor.connection.sendRequest<Summary>('readiness/summary', { uri: uri('b') });
    assert.equal(summary.file?.warning, 2);
  });

  it('looks at every cell again when one changes, comes, goes, moves or changes its kind', async () => {
    await start();
    open(first, second);
    await until('b', '1:4 missing-timeout', '2:4 missing-timeout');
    retype('a', 2, 'session = None');
    await until('b');
    retype('a', 3, first.text);
    await until('b', '1:4 missing-timeout', '2:4 missing-timeout');
    const added: Cell = { id: 'c', text: 'session.put(u)' };
    change({ structure: { array: { start: 2, deleteCount: 0, cells: [cellOf(added)] }, didOpen: [textDocument(added)] } });
    await until('c', '0:0 missing-timeout');
    change({ structure: { array: { start: 0, deleteCount: 3, cells: [cellOf(added), cellOf(first), cellOf(second)] } } });
    change({ data: [{ kind: 1, document: uri('a') }] });
    await until('c');
    change({ data: [{ kind: 2, document: uri('a') }] });
    await until('c', '0:0 missing-timeout');
    change({ data: [{ kind: 1, document: uri('b') }] });
    await until('b');
    change({ structure: { array: { start: 0, deleteCount: 1 }, didClose: [{ uri: uri('c') }] } });
    change({ data: [{ kind: 2, document: uri('b') }] });
    await until('b', '1:4 missing-timeout', '2:4 missing-timeout');
    send('didClose', { notebookDocument: { uri: notebook() }, cellTextDocuments: [{ uri: uri('a') }, { uri: uri('b') }] });
    await until('b');
  });

  it('fixes in cells: one finding, a cell, the notebook', async () => {
    await start();
    const third: Cell = { id: 'c', text: 'c = session.put(u)' };
    const texts = { a: first.text, b: second.text, c: third.text };
    open(first, second, third);
    await until('c', '0:4 missing-timeout');
    const { editor } = server;
    const at: Range = { start: { line: 1, character: 6 }, end: { line: 1, character: 6 } };
    const [fix, ...more] = await editor.actions(uri('b'), at, { diagnostics: editor.diagnostics(uri('b')) });
    assert.equal(fix?.isPreferred, true);
    assert.deepEqual(after(fix.edit, texts), { b: second.text.replace('get(u)', 'get(u, timeout=30)') });
    assert.deepEqual(fix.diagnostics?.map(({ range }) => range.start.line), [1]);
    assert.ok(more.some(({ title }) => title === 'Fix all "missing-timeout" in this notebook'));
    const ignore = more.find(({ title }) => title === 'Ignore here…');
    assert.match(after(ignore?.edit, texts).b ?? '', /^%time\n# readiness-ignore missing-timeout: .*\na = session/);
    const [cell] = await editor.actions(uri('b'), nowhere, { only: ['source.fixAll.readinessCoach'] });
    assert.deepEqual(after(cell?.edit, texts), { b: second.text.replaceAll('(u)', '(u, timeout=30)') });
    const all = await editor.actions(uri('a'), nowhere, { only: ['notebook.source.fixAll'] });
    assert.deepEqual(all.map(({ kind }) => kind), ['notebook.source.fixAll.readinessCoach']);
    assert.deepEqual(after(all[0]?.edit, texts), { b: second.text.replaceAll('(u)', '(u, timeout=30)'), c: 'c = session.put(u, timeout=30)' });
  });

  it('explains a finding in a cell', async () => {
    await start();
    open(first, second);
    await until('b', '1:4 missing-timeout', '2:4 missing-timeout');
    const hover = await server.editor.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri: uri('b') }, position: { line: 1, character: 5 } });
    assert.match((hover?.contents as MarkupContent).value, /Fix: /);
    assert.equal(await server.editor.connection.sendRequest('textDocument/hover', { textDocument: { uri: uri('a') }, position: { line: 1, character: 5 } }), null);
  });

  it('tells of notebooks on disk by cell, until they are open', async () => {
    await start({ nbformat: 4, metadata: {}, cells: [first, second].map(({ text }) => ({ cell_type: 'code', outputs: [], source: text })) });
    const { editor } = server;
    const scan = await editor.connection.sendRequest<ScanSummary>('readiness/scan', {});
    assert.equal(scan.files, 1);
    await editor.waitFor('the file', () => editor.diagnostics(notebook()).length === 2);
    assert.match(JSON.stringify(editor.diagnostics(notebook())[0]?.message), /^"Cell 2, line 2: /);
    open(first, second);
    await until('b', '1:4 missing-timeout', '2:4 missing-timeout');
    assert.deepEqual(editor.diagnostics(notebook()), []);
    await editor.connection.sendRequest('readiness/scan', {});
    assert.deepEqual(editor.diagnostics(notebook()), []);
    const summary = await editor.connection.sendRequest<Summary>('readiness/summary', {});
    assert.equal(summary.counts.warning, 2);
    send('didClose', { notebookDocument: { uri: notebook() }, cellTextDocuments: [{ uri: uri('a') }, { uri: uri('b') }] });
    await editor.waitFor('the file again', () => editor.diagnostics(notebook()).length === 2);
  });

  it('fixes a rule everywhere: open notebooks in their cells, others in their files', async () => {
    const file = { nbformat: 4, metadata: {}, cells: [first, second].map(({ text }) => ({ cell_type: 'code', outputs: [], source: text })) };
    await start(file);
    const { editor } = server;
    await editor.connection.sendRequest('readiness/fixAllInWorkspace', { rule: 'missing-timeout' });
    const [change0] = editor.applied[0]?.documentChanges ?? [];
    assert.ok(change0 && 'textDocument' in change0 && change0.textDocument.uri === notebook());
    const raw = JSON.stringify(file);
    assert.equal(TextDocument.applyEdits(TextDocument.create('a', '', 1, raw), change0.edits.map((one) => ('newText' in one ? one : { range: one.range, newText: one.snippet.value }))), raw.replace('get(u)', 'get(u, timeout=30)').replace('post(u)', 'post(u, timeout=30)'));
    open(first, second);
    await until('b', '1:4 missing-timeout', '2:4 missing-timeout');
    await editor.connection.sendRequest('readiness/fixAllInWorkspace', { rule: 'missing-timeout' });
    assert.deepEqual(after(editor.applied[1], { b: second.text }), { b: second.text.replaceAll('(u)', '(u, timeout=30)') });
  });
});
