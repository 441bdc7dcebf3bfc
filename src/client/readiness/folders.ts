import * as vscode from 'vscode';

/** A folder's uri in one spelling: servers and editors differ in how they escape the colon of a drive. */
export function folderKey(uri: string): string {
  return vscode.Uri.parse(uri).toString();
}

/** A file of a folder; `file` is relative with `/`. */
export function fileIn(folder: string, file: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.Uri.parse(folder), ...file.split('/'));
}
