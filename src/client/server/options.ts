import * as vscode from 'vscode';
import type { DocumentSelector, ErrorHandler, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import { CloseAction, ErrorAction, TransportKind } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../protocol/index.js';
import { clientCommands, editorLanguages, extensionName } from '../../protocol/index.js';
import type { RestartBudget } from './restartBudget.js';

/** Where analysed documents come from; the other side of a diff (`git:`) is not edited, so it is left alone. */
const schemes = ['file', 'untitled', 'vscode-vfs'];

export const documentSelector: DocumentSelector & vscode.DocumentSelector = schemes.flatMap((scheme) => editorLanguages.map((language) => ({ scheme, language })));

export function serverOptions(extensionUri: vscode.Uri): ServerOptions {
  const module = vscode.Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  return { module, transport: TransportKind.ipc };
}

export function clientOptions(log: vscode.LogOutputChannel, errorHandler: ErrorHandler): LanguageClientOptions {
  return {
    documentSelector,
    outputChannel: log,
    traceOutputChannel: log,
    diagnosticCollectionName: extensionName,
    // Evaluated at each start, because the user may have trusted the workspace since.
    initializationOptions: (): InitializationOptions => ({ clientCommands: true, pushClosedFiles: true, trusted: vscode.workspace.isTrusted }),
    diagnosticPullOptions: { onChange: true, onSave: true },
    markdown: { isTrusted: { enabledCommands: Object.values(clientCommands) }, supportHtml: false },
    errorHandler,
  };
}

/** Starts a crashed server again while the budget lasts; after that `giveUp` tells the user. */
export function createErrorHandler(budget: RestartBudget, now: () => number, giveUp: () => void): ErrorHandler {
  return {
    error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
    closed: () => {
      if (budget.spend(now())) return { action: CloseAction.Restart, handled: true, message: 'The server ended unexpectedly and is started again.' };
      giveUp();
      return { action: CloseAction.DoNotRestart, handled: true, message: 'The server ended too often and stays stopped.' };
    },
  };
}
