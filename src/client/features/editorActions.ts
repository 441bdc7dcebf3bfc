import * as vscode from 'vscode';

/** Our code actions of one kind, or a kind below it, at a place; edits included. `kind` is a dotted code action kind. */
export async function actionsAt(uri: vscode.Uri, range: vscode.Range, kind: string): Promise<readonly vscode.CodeAction[]> {
  const resolveAtMost = 20;
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>('vscode.executeCodeActionProvider', uri, range, kind, resolveAtMost);
  return (actions ?? []).filter((action) => action.kind?.value === kind || action.kind?.value.startsWith(`${kind}.`));
}

/** Applies an action's edit; false when it has none or the document changed meanwhile. */
export async function applyAction(action: vscode.CodeAction): Promise<boolean> {
  return action.edit !== undefined && (await vscode.workspace.applyEdit(action.edit));
}
