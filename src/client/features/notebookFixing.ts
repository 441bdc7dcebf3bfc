import * as vscode from 'vscode';
import { notebookFixAllKind, notebookType } from '../../protocol/index.js';
import { documentSelector } from '../server/documentSelector.js';
import { cellOf } from './cells.js';
import { actionsAt } from './editorActions.js';

/**
 * Fix-all on saving a notebook. The editor asks for it in the first cell alone, which is prose as a rule and none of ours, so it is answered there with
 * what the cells of code say.
 */
export function registerNotebookFixing(): vscode.Disposable {
  const kind = vscode.CodeActionKind.Empty.append(notebookFixAllKind);
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: async (document, _range, { only }) => {
      const cell = cellOf(document.uri);
      if (cell === undefined || only === undefined || !only.contains(kind) || vscode.languages.match(documentSelector, document) > 0) return [];
      return [...(await notebookFixes(cell.notebook))];
    },
  };
  return vscode.languages.registerCodeActionsProvider({ notebookType }, provider, { providedCodeActionKinds: [kind] });
}

/** The actions that fix everything safe in a notebook. Any cell of its main language answers for all; which one that is, only the server knows. */
export async function notebookFixes(notebook: vscode.NotebookDocument): Promise<readonly vscode.CodeAction[]> {
  const byLanguage = new Map<string, vscode.Uri>();
  for (const { document } of notebook.getCells()) {
    if (!byLanguage.has(document.languageId) && vscode.languages.match(documentSelector, document) > 0) byLanguage.set(document.languageId, document.uri);
  }
  for (const uri of byLanguage.values()) {
    const actions = await actionsAt(uri, new vscode.Range(0, 0, 0, 0), notebookFixAllKind);
    if (actions.length > 0) return actions;
  }
  return [];
}
