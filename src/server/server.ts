import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { DocumentHiddenParams, FixAllInWorkspaceParams, SummaryParams } from '../protocol/index.js';
import { cancelScanNotification, documentHiddenNotification, fixAllInWorkspaceRequest, scanRequest, summaryRequest, trustGrantedNotification } from '../protocol/index.js';
import { checkEditRequest, documentDraftRequest, editChecklistRequest, exportReadinessRequest, previewCostRequest, readinessFoldersRequest, readinessRequest } from '../protocol/readinessRequests.js';
import { fixEverywhere } from './actions/everywhere.js';
import { clientProfile } from './client.js';
import { codeActions } from './handlers/codeActions.js';
import { documentDiagnostics } from './handlers/documentDiagnostics.js';
import { executeCommand } from './handlers/executeCommand.js';
import { hover } from './handlers/hover.js';
import { initialize, initialized } from './handlers/initialize.js';
import { notebookSync } from './handlers/notebookSync.js';
import { checkEdit, documentDraft, editChecklist, exportReport, previewCost, readinessOf, readinessOfFolders } from './handlers/readiness.js';
import { resolveCodeAction } from './handlers/resolveCodeAction.js';
import { scan } from './handlers/scan.js';
import { summary } from './handlers/summary.js';
import { didChange, didClose, didOpen, didSave } from './handlers/textSync.js';
import { watchedFilesChanged } from './handlers/watchedFiles.js';
import { workspaceDiagnostics } from './handlers/workspaceDiagnostics.js';
import { workspaceFoldersChanged } from './handlers/workspaceFolders.js';
import { Loader } from './loader.js';
import { followNotebooks } from './notebooks.js';
import type { ServerRuntime } from './runtime.js';
import { Session } from './session.js';

/** Serves one client over a connection until it shuts down. Everything outside the connection comes from `runtime`. */
export function startServer(connection: Connection, runtime: ServerRuntime): void {
  connection.onInitialize((params: InitializeParams) => {
    const session = new Session(connection, runtime, clientProfile(params));
    route(session, new Loader(session));
    return initialize(session, params);
  });
  connection.listen();
}

/** The routing table: which message goes to which handler. */
function route(session: Session, loader: Loader): void {
  const { connection } = session;
  connection.onInitialized(() => {
    if (session.client.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders((event) => workspaceFoldersChanged(session, loader, event));
    return initialized(session, loader);
  });
  connection.onDidOpenTextDocument((params) => didOpen(session, loader, params));
  connection.onDidChangeTextDocument((params) => didChange(session, params));
  connection.onDidSaveTextDocument((params) => didSave(session, params));
  connection.onDidCloseTextDocument((params) => didClose(session, params));
  followNotebooks(connection, notebookSync(session, loader));
  connection.onDidChangeConfiguration(({ settings }) => loader.reload(settings));
  connection.onDidChangeWatchedFiles((params) => watchedFilesChanged(session, params));
  connection.languages.diagnostics.on((params, token) => documentDiagnostics(session, params, token));
  connection.languages.diagnostics.onWorkspace((params, token) => workspaceDiagnostics(session, params, token));
  connection.onHover((params) => hover(session, params));
  connection.onCodeAction((params) => codeActions(session, params));
  connection.onCodeActionResolve((action) => resolveCodeAction(session, action));
  connection.onExecuteCommand((params) => executeCommand(session, params));
  connection.onRequest(summaryRequest, (params: SummaryParams) => summary(session, params));
  connection.onRequest(scanRequest, () => scan(session));
  connection.onRequest(fixAllInWorkspaceRequest, ({ rule }: FixAllInWorkspaceParams) => fixEverywhere(session, rule));
  connection.onRequest(readinessFoldersRequest, () => readinessOfFolders(session));
  connection.onRequest(readinessRequest, (params: unknown) => readinessOf(session, params));
  connection.onRequest(previewCostRequest, (params: unknown) => previewCost(session, params));
  connection.onRequest(documentDraftRequest, (params: unknown) => documentDraft(session, params));
  connection.onRequest(checkEditRequest, (params: unknown) => checkEdit(session, params));
  connection.onRequest(editChecklistRequest, (params: unknown) => editChecklist(session, params));
  connection.onRequest(exportReadinessRequest, (params: unknown) => exportReport(session, params));
  connection.onNotification(cancelScanNotification, () => session.scanner.cancel());
  connection.onNotification(documentHiddenNotification, ({ uri }: DocumentHiddenParams) => session.hidden(uri));
  connection.onNotification(trustGrantedNotification, () => loader.trust());
  connection.onShutdown(() => session.dispose());
}
