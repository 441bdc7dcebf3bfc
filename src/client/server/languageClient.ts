/** Everything of the language client library that runs; loaded after activation, because reading it takes longer than all of ours. */
import * as vscode from 'vscode';
import type { LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import { CloseAction, ErrorAction, LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import type { InitializationOptions, Summary } from '../../protocol/index.js';
import { clientCommands, extensionName, statusNotification } from '../../protocol/index.js';
import type { ReadinessChanged } from '../../protocol/readinessRequests.js';
import { readinessChangedNotification } from '../../protocol/readinessRequests.js';
import { displayName } from '../names.js';
import { Batch } from './batch.js';
import { protocolSelector } from './documentSelector.js';

/** Files of a scan come by the thousand; each batch is one message to the editor, and small enough to leave it time for keystrokes. */
const diagnosticBatches = { everyMs: 100, most: 250 } as const;

export interface ClientEvents {
  readonly status: (summary: Summary) => void;
  /** The readiness of these folders (uris) changed. */
  readonly readiness: (folders: readonly string[]) => void;
  /** The server answers from now on, or no longer does. */
  readonly running: (running: boolean) => void;
  /** The server ended unexpectedly; true asks for a new one. */
  readonly crashed: () => boolean;
}

/** A client for our server, not started yet. */
export function createClient(extensionUri: vscode.Uri, log: vscode.LogOutputChannel, events: ClientEvents): LanguageClient {
  const module = vscode.Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  // The server collects garbage between two keystrokes instead of during the next one.
  const server: ServerOptions = { module, transport: TransportKind.ipc, options: { execArgv: ['--expose-gc'] } };
  const batch = new Batch<[vscode.Uri, vscode.Diagnostic[]]>((entries) => client.diagnostics?.set(entries), diagnosticBatches);
  const client = new LanguageClient(extensionName, displayName, server, { ...clientOptions(log, events), middleware: { handleDiagnostics: (uri, diagnostics) => batch.add(uri.toString(), [uri, diagnostics]) } });
  client.onNotification(statusNotification, events.status);
  client.onNotification(readinessChangedNotification, ({ folders }: ReadinessChanged) => events.readiness(folders));
  client.onDidChangeState(({ newState }) => {
    // What an ended server said last must not be put down among the words of the next.
    if (newState !== State.Running) batch.clear();
    // Starting is neither: what was shown before stays until it is known how it ends.
    if (newState !== State.Starting) events.running(newState === State.Running);
  });
  return client;
}

function clientOptions(log: vscode.LogOutputChannel, { crashed }: ClientEvents): LanguageClientOptions {
  return {
    documentSelector: protocolSelector,
    outputChannel: log,
    traceOutputChannel: log,
    diagnosticCollectionName: extensionName,
    // Evaluated at each start, because the user may have trusted the workspace since.
    initializationOptions: (): InitializationOptions => ({ clientCommands: true, pushClosedFiles: true, trusted: vscode.workspace.isTrusted }),
    diagnosticPullOptions: { onChange: true, onSave: true },
    markdown: { isTrusted: { enabledCommands: Object.values(clientCommands) }, supportHtml: false },
    errorHandler: {
      error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
      closed: () =>
        crashed()
          ? { action: CloseAction.Restart, handled: true, message: 'The server ended unexpectedly and is started again.' }
          : { action: CloseAction.DoNotRestart, handled: true, message: 'The server ended too often and stays stopped.' },
    },
  };
}
