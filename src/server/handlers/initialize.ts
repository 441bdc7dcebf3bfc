import type { InitializeParams, InitializeResult, ServerCapabilities } from 'vscode-languageserver';
import { CodeActionKind, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, PositionEncodingKind, TextDocumentSyncKind, WatchKind } from 'vscode-languageserver';
import type { ClientProfile } from '../client.js';
import type { Loader } from '../loader.js';
import { watchersReadyMs } from '../runtime.js';
import type { Session } from '../session.js';
import { extensionName, fixAllKind, notebookFixAllKind, notebookType, operationFileGlobs, projectFileGlobs, serverCommands, settingsSection, sourceEndings } from '../../protocol/index.js';

/** `initialize`: lists the folders, so that documents find their place from the first message on, and says what the server can do. */
export function initialize(session: Session, params: InitializeParams): InitializeResult {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- older editors name their one folder this way and know no other.
  const { workspaceFolders, rootUri } = params;
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
  for (const uri of uris) session.folders.add(uri, true);
  return { capabilities: capabilities(session.client), serverInfo: { name: extensionName } };
}

/** `initialized`: asks for what can only be registered now, and opens the folders. */
export async function initialized(session: Session, loader: Loader): Promise<void> {
  const { client, connection, folders } = session;
  const loading = folders.listed.map((folder) => loader.load(folder));
  if (client.configurationEvents) await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
  if (client.watchesFiles) {
    const globs = [`**/*.{${sourceEndings.join(',')}}`, ...projectFileGlobs, ...operationFileGlobs];
    // Folders have no ending to ask for.
    const folders = { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete };
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...globs.map((globPattern) => ({ globPattern })), folders] });
    // What was written before the editor really watches is told by nobody.
    session.runtime.setTimer(() => { if (!session.ended) session.readinessChanged(); }, watchersReadyMs);
  }
  await Promise.all(loading);
}

function capabilities(client: ClientProfile): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    // All cells, so that they are numbered as the notebook numbers them; prose and other languages are left out here.
    notebookDocumentSync: { notebookSelector: [{ notebook: notebookType }], save: true },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, notebookFixAllKind], resolveProvider: client.resolvesActionEdits },
    ...(client.pullsDiagnostics ? { diagnosticProvider: { identifier: extensionName, interFileDependencies: true, workspaceDiagnostics: !client.pushClosedFiles } } : {}),
    // Our own client has these as commands of its own.
    ...(client.clientCommands ? {} : { executeCommandProvider: { commands: Object.values(serverCommands) } }),
    ...(client.workspaceFolders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
  };
}
