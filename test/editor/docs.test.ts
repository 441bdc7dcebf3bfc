import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { api, cleanUp, eventually } from './support/readiness';

describe('rule documentation', () => {
  afterEach(() => cleanUp());

  it('opens from the package, as a page', async () => {
    await api();
    await vscode.commands.executeCommand('readinessCoach.openRuleDocs', 'missing-timeout');
    const tab = await eventually('the page', () => vscode.window.tabGroups.activeTabGroup.activeTab);
    assert.match(tab.label, /missing-timeout\.md/);
    assert.ok(tab.input instanceof vscode.TabInputWebview || tab.input instanceof vscode.TabInputCustom, 'it is shown rendered, not as source');
  });
});
