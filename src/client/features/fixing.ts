import * as vscode from 'vscode';
import { fixAllKind } from '../../protocol/index.js';
import { commandIds } from '../names.js';
import type { Services } from '../services.js';
import { cellOf } from './cells.js';
import { actionsAt, applyAction } from './editorActions.js';
import { notebookFixes } from './notebookFixing.js';
import { pickRule, ruleOf } from './pickRule.js';
import { tellFailure } from './tellFailure.js';

/** Fix all safe findings of the file or notebook in front, or every finding of one rule in the workspace after a preview. */
export function registerFixing({ server, rules, log }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.fixAllSafe, () =>
      tellFailure(log, async () => {
        const inFront = fixesInFront();
        if (inFront === undefined) return;
        const [action] = await inFront;
        if (action === undefined) void vscode.window.showInformationMessage('Nothing here can be fixed safely. Other fixes are in the lightbulb of each finding.');
        else await applyAction(action);
      }),
    ),
    vscode.commands.registerCommand(commandIds.fixAllInWorkspace, (rule: unknown) =>
      tellFailure(log, async () => {
        const chosen = ruleOf(rules, rule) ?? (await pickRule(rules, 'Fix all findings of which rule?'));
        if (chosen === undefined) return;
        const { edits } = await server.fixAllInWorkspace(chosen);
        if (edits === 0) void vscode.window.showInformationMessage(`Nothing to fix for "${chosen}" in this workspace.`);
      }),
    ),
  );
}

/** Fix-all actions of what is in front: a file, or a notebook whichever of its cells is chosen; `undefined` when there is neither. */
function fixesInFront(): Promise<readonly vscode.CodeAction[]> | undefined {
  const document = vscode.window.activeTextEditor?.document;
  const notebook = (document && cellOf(document.uri)?.notebook) ?? (document ? undefined : vscode.window.activeNotebookEditor?.notebook);
  if (notebook !== undefined) return notebookFixes(notebook);
  return document && actionsAt(document.uri, new vscode.Range(0, 0, document.lineCount, 0), fixAllKind);
}
