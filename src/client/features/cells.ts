import * as vscode from 'vscode';

/** A notebook's cell as people find it: the notebook, and the cell's number (0-based). */
export interface CellPlace {
  readonly notebook: vscode.NotebookDocument;
  readonly index: number;
}

/** The notebook and cell of a document; `undefined` for every document that is no cell of an open notebook. */
export function cellOf(uri: vscode.Uri): CellPlace | undefined {
  const key = uri.toString();
  for (const notebook of vscode.workspace.notebookDocuments) {
    const cell = notebook.getCells().find(({ document }) => document.uri.toString() === key);
    if (cell !== undefined) return { notebook, index: cell.index };
  }
  return undefined;
}
