import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { actions, api, at, cleanUp, eventually, findings, ruleOf, rulesAt, withSetting, write } from './support/readiness';

/** A notebook as Jupyter writes it: one blank of indentation, sources line by line, ids, outputs, metadata of every kind. */
const saved = `${JSON.stringify(
  {
    cells: [
      { cell_type: 'markdown', id: 'title-1', metadata: { tags: ['intro'] }, source: ['# Orders\n', 'What `requests.get` brings. é'] },
      { cell_type: 'code', execution_count: 1, id: 'setup-1', metadata: { collapsed: true, custom: { kept: [1, 2.5, null] } }, outputs: [], source: ['%load_ext autoreload\n', 'import requests\n', 'session = requests.Session()'] },
      {
        cell_type: 'code',
        execution_count: 7,
        id: 'load-1',
        metadata: {},
        outputs: [
          { name: 'stdout', output_type: 'stream', text: ['42 orders\n', 'é "quoted"\n'] },
          { data: { 'image/png': 'iVBORw0KGgo=', 'text/plain': ['<Figure size 640x480>'] }, metadata: { needs_background: 'light' }, output_type: 'display_data' },
        ],
        source: ['orders = session.get(url)\n', '!ls data\n', 'more = session.post(url)'],
      },
      { cell_type: 'code', execution_count: null, id: 'last-1', metadata: {}, outputs: [], source: ['again = session.put(url)'] },
    ],
    metadata: { kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' }, language_info: { name: 'python', version: '3.12.3' }, title: 'ours' },
    nbformat: 4,
    nbformat_minor: 5,
  },
  undefined,
  1,
)}\n`;

const file = 'orders.ipynb';

describe('a notebook', () => {
  let notebook: vscode.NotebookDocument;

  before(async () => {
    await api();
  });
  beforeEach(async () => {
    notebook = await vscode.workspace.openNotebookDocument(await write(file, saved));
    await vscode.window.showNotebookDocument(notebook);
  });
  afterEach(() => cleanUp(file));

  const cell = (index: number): vscode.Uri => notebook.cellAt(index).document.uri;
  const onDisk = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(at(file)));
  const save = async (): Promise<void> => {
    await vscode.commands.executeCommand('workbench.action.files.save');
    await eventually('the notebook to be saved', () => !notebook.isDirty);
  };
  /** A change by hand, so that there is something to save: a blank behind a heading, taken back by the caller's comparison. */
  const touch = async (): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(cell(0), new vscode.Position(0, 8), ' ');
    assert.ok(await vscode.workspace.applyEdit(edit));
  };
  const touched = saved.replace('# Orders', '# Orders ');
  const fixed = (text: string, ...calls: string[]): string => calls.reduce((so, call) => so.replace(`session.${call}(url)`, `session.${call}(url, timeout=30)`), text);
  /** The editor takes the number of its run from a cell whose code changed, whoever changed it. */
  const notRun = (text: string, run: number): string => text.replace(`"execution_count": ${run},`, '"execution_count": null,');

  it('is read by the editor\'s own reader, so that what these tests see on disk is what people get', () => {
    assert.equal(notebook.notebookType, 'jupyter-notebook');
    assert.ok(vscode.extensions.getExtension('vscode.ipynb')?.isActive);
    assert.equal(notebook.cellCount, 4);
  });

  it('shows diagnostics in its cells, with what earlier cells made', async () => {
    const [first, second] = await rulesAt(cell(2), 'missing-timeout', 'missing-timeout');
    assert.deepEqual([first!.range.start.line, second!.range.start.line], [0, 2]);
    await rulesAt(cell(3), 'missing-timeout');
    assert.deepEqual([findings(cell(0)), findings(cell(1)), findings(at(file))], [[], [], []]);
    const setup = new vscode.WorkspaceEdit();
    setup.replace(cell(1), new vscode.Range(2, 0, 2, 100), 'session = fake');
    assert.ok(await vscode.workspace.applyEdit(setup));
    await rulesAt(cell(2));
    await rulesAt(cell(3));
  });

  it('is fixed in a cell, and nothing else of its file changes', async () => {
    const [finding] = await rulesAt(cell(2), 'missing-timeout', 'missing-timeout');
    const [fix] = await actions(cell(2), finding!.range, vscode.CodeActionKind.QuickFix.value);
    assert.ok(fix?.edit, 'the first action is the fix');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    const [left] = await rulesAt(cell(2), 'missing-timeout');
    assert.equal(left!.range.start.line, 2);
    await save();
    assert.equal(await onDisk(), notRun(fixed(saved, 'get'), 7));
  });

  it('changes like this by hand, too', async () => {
    await rulesAt(cell(2), 'missing-timeout', 'missing-timeout');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(cell(2), new vscode.Position(0, 'orders = session.get(url'.length), ', timeout=30');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await save();
    assert.equal(await onDisk(), notRun(fixed(saved, 'get'), 7));
  });

  it('is fixed on saving, if the user wants that: every cell, and nothing else of its file changes', async () => {
    await withSetting('notebook.codeActionsOnSave', { 'notebook.source.fixAll.readinessCoach': 'explicit' }, async () => {
      await rulesAt(cell(3), 'missing-timeout');
      await touch();
      await save();
      await eventually('the fixed notebook on disk', async () => (await onDisk()).includes('put(url, timeout=30)'));
      assert.equal(await onDisk(), notRun(fixed(touched, 'get', 'post', 'put'), 7));
      assert.equal(notebook.isDirty, false);
      await rulesAt(cell(2));
      await rulesAt(cell(3));
    });
  });

  it('is fixed as a whole by command, also from a cell of prose', async () => {
    await rulesAt(cell(3), 'missing-timeout');
    await vscode.window.showNotebookDocument(notebook, { selections: [new vscode.NotebookRange(0, 1)] });
    await vscode.commands.executeCommand('readinessCoach.fixAllSafe');
    await rulesAt(cell(2));
    await rulesAt(cell(3));
  });

  it('is left alone on saving otherwise', async () => {
    await rulesAt(cell(3), 'missing-timeout');
    await touch();
    await save();
    assert.equal(await onDisk(), touched);
  });

  it('keeps its findings when cells come, move and go', async () => {
    await rulesAt(cell(3), 'missing-timeout');
    const insert = new vscode.WorkspaceEdit();
    insert.set(notebook.uri, [vscode.NotebookEdit.insertCells(3, [new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'third = session.patch(url)', 'python')])]);
    assert.ok(await vscode.workspace.applyEdit(insert));
    await rulesAt(cell(3), 'missing-timeout');
    await rulesAt(cell(4), 'missing-timeout');
    const gone = cell(2);
    const remove = new vscode.WorkspaceEdit();
    remove.set(notebook.uri, [vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(2, 3))]);
    assert.ok(await vscode.workspace.applyEdit(remove));
    await eventually('no finding of the cell that went', () => findings(gone).length === 0);
    await rulesAt(cell(2), 'missing-timeout');
  });

  it('is silenced in a cell by a comment', async () => {
    const [finding] = await rulesAt(cell(3), 'missing-timeout');
    const { start } = finding!.range;
    await vscode.commands.executeCommand('readinessCoach.ignoreHere', cell(3).toString(), start.line, start.character, 'missing-timeout');
    await rulesAt(cell(3));
    assert.match(notebook.cellAt(3).document.getText(), /^# readiness-ignore missing-timeout: /);
    assert.deepEqual(findings(cell(2)).map(ruleOf), ['missing-timeout', 'missing-timeout']);
  });
});
