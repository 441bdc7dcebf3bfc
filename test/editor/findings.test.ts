import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { actions, api, cleanUp, eventually, findings, rulesAt, show, titlesAt, withSetting } from './support/readiness';

const python = ['import requests', '', '', 'def load(url):', '    return requests.get(url)', ''].join('\n');
const typescript = ['export async function load(url: string): Promise<string> {', '  const answer = await fetch(url);', '  if (!answer.ok) throw new Error(`status ${answer.status}`);', '  return answer.text();', '}', ''].join('\n');

describe('findings in an open file', () => {
  before(async () => {
    await api();
  });
  afterEach(() => cleanUp('load.py', 'load.ts'));

  for (const [name, text, line] of [['load.py', python, 4], ['load.ts', typescript, 1]] as const) {
    it(`appear on opening, move with edits and go after the quick fix (${name})`, async () => {
      const editor = await show(name, text);
      const { uri } = editor.document;
      const [finding] = await rulesAt(uri, 'missing-timeout');
      assert.equal(finding?.range.start.line, line);
      assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
      assert.ok(typeof finding.code === 'object' && finding.code.target.toString().startsWith('command:readinessCoach.openRuleDocs'));

      await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '\n\n'));
      await eventually('the finding to move', () => findings(uri)[0]?.range.start.line === line + 2);
      const moved = findings(uri)[0]!;

      const [fix] = await actions(uri, moved.range, vscode.CodeActionKind.QuickFix.value);
      assert.ok(fix?.edit, 'the first action is the fix');
      assert.equal(fix.isPreferred, true);
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      await rulesAt(uri);
      assert.match(editor.document.getText(), name.endsWith('.py') ? /requests\.get\(url, timeout=30\)/ : /AbortSignal\.timeout\(30_?000\)/);
    });
  }

  it('offer what the lightbulb shows, in its order', async () => {
    const { document } = await show('load.py', `${python}\n\ndef again(url):\n    return requests.post(url)\n`);
    const [first] = await rulesAt(document.uri, 'missing-timeout', 'missing-timeout');
    const titles = await titlesAt(document.uri, first!.range);
    assert.match(titles[0]!, /^Set timeout=30/);
    const common = titles.slice(titles.indexOf('Fix all "missing-timeout" in this file'));
    assert.deepEqual(common, [
      'Fix all "missing-timeout" in this file',
      'Fix all "missing-timeout" in the workspace…',
      'Ignore here…',
      'Ignore in this file…',
      'Change severity of "missing-timeout"…',
      'Show why',
    ]);
  });

  it('are explained in the hover, with links that act', async () => {
    const { document } = await show('load.py', python);
    const [finding] = await rulesAt(document.uri, 'missing-timeout');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, finding!.range.start);
    const texts = hovers.flatMap(({ contents }) => contents).map((part) => (part instanceof vscode.MarkdownString ? part : undefined));
    const ours = texts.find((part) => part?.value.includes('How we know') === true);
    assert.ok(ours, 'no hover of ours');
    assert.match(ours.value, /\n\nFix: /);
    assert.match(ours.value, /\[Documentation\]\(command:readinessCoach\.openRuleDocs\?/);
    assert.match(ours.value, /\[Ignore here\]\(command:readinessCoach\.ignoreHere\?/);
    assert.deepEqual(Object.keys(ours.isTrusted ?? {}), ['enabledCommands']);
  });

  it('are fixed on saving, if the user wants that', async () => {
    await withSetting('editor.codeActionsOnSave', { 'source.fixAll.readinessCoach': 'explicit' }, async () => {
      const { document } = await show('load.py', python);
      await rulesAt(document.uri, 'missing-timeout');
      const editor = vscode.window.activeTextEditor!;
      await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '# saved\n'));
      assert.ok(await document.save());
      assert.match(document.getText(), /timeout=30/);
      assert.equal(document.isDirty, false);
      await rulesAt(document.uri);
    });
  });

  it('are left alone on saving otherwise', async () => {
    const editor = await show('load.py', python);
    await rulesAt(editor.document.uri, 'missing-timeout');
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '# saved\n'));
    assert.ok(await editor.document.save());
    assert.doesNotMatch(editor.document.getText(), /timeout=30/);
  });

  it('are fixed all at once by command', async () => {
    const { document } = await show('load.py', `${python}\n\ndef again(url):\n    return requests.post(url)\n`);
    await rulesAt(document.uri, 'missing-timeout', 'missing-timeout');
    await vscode.commands.executeCommand('readinessCoach.fixAllSafe');
    await rulesAt(document.uri);
    assert.equal(document.getText().match(/timeout=30/g)?.length, 2);
  });

  it('are silenced by a comment, with the cursor on its reason', async () => {
    const editor = await show('load.py', python);
    const [finding] = await rulesAt(editor.document.uri, 'missing-timeout');
    const { start } = finding!.range;
    await vscode.commands.executeCommand('readinessCoach.ignoreHere', editor.document.uri.toString(), start.line, start.character, 'missing-timeout');
    await rulesAt(editor.document.uri);
    assert.match(editor.document.getText(), /# readiness-ignore missing-timeout: /);
    assert.equal(editor.document.getText(vscode.window.activeTextEditor!.selection), 'why this is fine');
  });

  it('are silenced in the whole file from the cursor', async () => {
    const editor = await show('load.py', python);
    const [finding] = await rulesAt(editor.document.uri, 'missing-timeout');
    editor.selection = new vscode.Selection(finding!.range.start, finding!.range.start);
    await vscode.commands.executeCommand('readinessCoach.ignoreInFile');
    await rulesAt(editor.document.uri);
    assert.match(editor.document.getText(), /# readiness-ignore-file missing-timeout: /);
  });

  it('change their severity live with the settings', async () => {
    const { document } = await show('load.py', python);
    await rulesAt(document.uri, 'missing-timeout');
    await withSetting('readinessCoach.rules', { 'missing-timeout': 'error' }, async () => {
      await waitForSeverity(document.uri, vscode.DiagnosticSeverity.Error);
    });
    await waitForSeverity(document.uri, vscode.DiagnosticSeverity.Warning);
    await withSetting('readinessCoach.rules', { '*': 'off' }, async () => {
      await rulesAt(document.uri);
    });
    await withSetting('readinessCoach.timeoutSeconds', 7, async () => {
      const [finding] = await rulesAt(document.uri, 'missing-timeout');
      assert.match((await titlesAt(document.uri, finding!.range))[0]!, /timeout=7/);
    });
  });

  it('change their severity from the lightbulb, in the settings of the workspace', async () => {
    const { document } = await show('load.py', python);
    await rulesAt(document.uri, 'missing-timeout');
    const rules = () => vscode.workspace.getConfiguration('readinessCoach', document.uri).inspect<Record<string, string>>('rules')?.workspaceValue;
    const asked = vscode.commands.executeCommand('readinessCoach.changeSeverity', 'missing-timeout', document.uri.toString());
    // The list opens at its first entry, error; accepting does nothing until it is there.
    await eventually('the choice to be written', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return rules()?.['missing-timeout'] === 'error';
    });
    await asked;
    await waitForSeverity(document.uri, vscode.DiagnosticSeverity.Error);
    await vscode.workspace.getConfiguration('readinessCoach', document.uri).update('rules', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('appear in a text that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'python', content: python });
    await vscode.window.showTextDocument(document);
    await rulesAt(document.uri, 'missing-timeout');
  });
});

async function waitForSeverity(uri: vscode.Uri, severity: vscode.DiagnosticSeverity): Promise<void> {
  await eventually(`severity ${vscode.DiagnosticSeverity[severity]}`, () => findings(uri)[0]?.severity === severity);
}
