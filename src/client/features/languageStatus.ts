import * as vscode from 'vscode';
import { commandIds, displayName } from '../names.js';
import { documentSelector } from '../server/documentSelector.js';
import type { Services } from '../services.js';
import { fileWords } from './words.js';

/** "3 findings · 2 fixable" for the file in front, beside the language's name; for a notebook, those of all its cells. */
export function registerLanguageStatus({ server, log }: Services): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('readinessCoach.file', documentSelector);
  item.name = displayName;
  item.text = 'Readiness';
  const refresh = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !server.running || vscode.languages.match(documentSelector, document) === 0) return;
    const { file } = await server.summary(document.uri);
    // The user may have gone to another file meanwhile; its own answer is on the way.
    if (vscode.window.activeTextEditor?.document !== document) return;
    item.text = fileWords(file);
    item.detail = displayName;
    item.command = file !== undefined && file.fixable > 0 ? { title: 'Fix all safe', command: commandIds.fixAllSafe } : undefined;
  };
  const update = (): void => void refresh().catch((error: unknown) => log.debug(`No summary for the language status: ${String(error)}`));
  return vscode.Disposable.from(item, server.onStatus(update), vscode.window.onDidChangeActiveTextEditor(update));
}
