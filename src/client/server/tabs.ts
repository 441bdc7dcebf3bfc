import * as vscode from 'vscode';

/** Documents that no tab shows any more now that these tabs are closed. */
export function hiddenBy(closed: readonly vscode.Tab[]): vscode.Uri[] {
  const shown = new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(urisOf)).map(String));
  return closed.flatMap(urisOf).filter((uri) => !shown.has(uri.toString()));
}

function urisOf({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}
