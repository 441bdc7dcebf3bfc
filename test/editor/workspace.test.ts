import { strict as assert } from 'node:assert';
import * as fs from 'node:fs';
import * as vscode from 'vscode';
import type { ScanSummary } from '../../src/protocol';
import { api, at, cleanUp, eventually, findings, folder, rulesAt, show, withSetting, write } from './support/readiness';

const waits = 'import requests\n\n\ndef load(url):\n    return requests.get(url)\n';
const fixed = waits.replace('get(url)', 'get(url, timeout=5)');

describe('the workspace', () => {
  before(async () => {
    await api();
  });
  afterEach(() => cleanUp('closed.py', 'other.py', 'pkg/deep/tool.py'));

  it('is scanned on demand: Problems fill with files that are not open, and empty when they are fixed', async () => {
    const uri = await write('closed.py', waits);
    assert.deepEqual(findings(uri), []);
    const result = await vscode.commands.executeCommand<ScanSummary>('readinessCoach.scanWorkspace');
    assert.ok(result.files >= 2);
    await rulesAt(uri, 'missing-timeout');
    await rulesAt(at('agent.py'), 'missing-timeout');
    const { counts, scan } = await (await api()).summary();
    assert.ok(counts.warning >= 2 && scan !== undefined);

    await write('closed.py', fixed);
    await rulesAt(uri);
    await write('closed.py', waits);
    await rulesAt(uri, 'missing-timeout');
    await vscode.workspace.fs.delete(uri);
    await rulesAt(uri);
  });

  it('forgets the files of a folder that is deleted as a whole, and sees those of one that comes back', async () => {
    // The editor tells nothing at all of a file that comes and goes between two looks at the disk: it has to have seen this one first.
    const seen = watched('{pkg,pkg/**}');
    const uri = await write('pkg/deep/tool.py', waits);
    await seen;
    await vscode.commands.executeCommand('readinessCoach.scanWorkspace');
    await rulesAt(uri, 'missing-timeout');
    fs.rmSync(at('pkg').fsPath, { recursive: true });
    await rulesAt(uri);
    fs.mkdirSync(at('pkg/deep').fsPath, { recursive: true });
    fs.writeFileSync(uri.fsPath, waits);
    await rulesAt(uri, 'missing-timeout');
  });

  it('shows a file once, whether it is open or not', async () => {
    const uri = await write('closed.py', waits);
    await vscode.commands.executeCommand('readinessCoach.scanWorkspace');
    await rulesAt(uri, 'missing-timeout');
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    // The pushed finding goes and the pulled one comes; afterwards there is exactly one.
    await eventually('the open file to be known', async () => (await (await api()).summary(uri)).file?.warning === 1);
    await rulesAt(uri, 'missing-timeout');
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '\n'));
    await eventually('the finding to move', () => findings(uri)[0]?.range.start.line === 5);
    assert.equal(findings(uri).length, 1);
    await editor.document.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually('the file on disk', () => findings(uri).length === 1 && findings(uri)[0]?.range.start.line === 5);
  });

  it('is scanned without being asked where the settings say so', async () => {
    const uri = await write('other.py', waits);
    await withSetting('readinessCoach.scope', 'workspace', async () => {
      await rulesAt(uri, 'missing-timeout');
    });
    await rulesAt(uri);
  });

  it('counts an open file for the language status', async () => {
    const { document } = await show('other.py', waits);
    await rulesAt(document.uri, 'missing-timeout');
    const { file } = await (await api()).summary(document.uri);
    assert.deepEqual(file, { error: 0, warning: 1, information: 0, hint: 0, fixable: 1 });
  });

  it('goes on after the server was killed, and again, until the user has to ask', async () => {
    const readiness = await api();
    const { document } = await show('other.py', waits);
    await rulesAt(document.uri, 'missing-timeout');
    const restarts = 5;
    for (let i = 0; i < restarts; i += 1) {
      const { processId } = await readiness.summary();
      process.kill(processId, 'SIGKILL');
      await eventually('a new server', async () => {
        const summary = await readiness.summary().catch(() => undefined);
        return summary !== undefined && summary.processId !== processId;
      });
    }
    const editor = vscode.window.activeTextEditor!;
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '\n'));
    await eventually('findings of the new server', () => findings(document.uri)[0]?.range.start.line === 5);

    const { processId } = await readiness.summary();
    process.kill(processId, 'SIGKILL');
    await eventually('the server to stay down', () => readiness.summary().then(() => false, (error: unknown) => String(error).includes('is not running')));
    await vscode.commands.executeCommand('readinessCoach.restartServer');
    assert.notEqual((await readiness.summary()).processId, processId);
    await rulesAt(document.uri, 'missing-timeout');
  });
});

/** Resolves when the editor's own watcher has told of something new there: of files in a new folder it tells by the folder alone at times. */
function watched(pattern: string): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder(), pattern));
  return new Promise((resolve) => {
    watcher.onDidCreate(() => { watcher.dispose(); resolve(); });
  });
}
