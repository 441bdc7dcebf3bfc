import * as vscode from 'vscode';
import { displayName } from './names.js';

/** The one log of the extension, with levels; the server writes here too. */
export function createLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel(displayName, { log: true });
}
