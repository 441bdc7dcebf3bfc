import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol/index.js';

/** What the other side can do, read once from `initialize`. */
export interface ClientProfile {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** Findings of closed files are always pushed, even when the client pulls. */
  readonly pushClosedFiles: boolean;
  readonly answersConfiguration: boolean;
  readonly configurationEvents: boolean;
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
  /** Edits may name the version they belong to. */
  readonly documentChanges: boolean;
  readonly snippetEdits: boolean;
  readonly changeAnnotations: boolean;
  readonly resolvesActionEdits: boolean;
  readonly showsDocuments: boolean;
  readonly markdownHover: boolean;
  /** Our own client: its commands exist. */
  readonly clientCommands: boolean;
  readonly trusted: boolean;
  readonly initialSettings: unknown;
}

export function clientProfile({ capabilities, initializationOptions }: InitializeParams): ClientProfile {
  const options = (initializationOptions ?? {}) as InitializationOptions;
  const { workspace, textDocument, window } = capabilities;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    pushClosedFiles: options.pushClosedFiles === true,
    answersConfiguration: workspace?.configuration === true,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    resolvesActionEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    showsDocuments: window?.showDocument?.support === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') !== false,
    clientCommands: options.clientCommands === true,
    trusted: options.trusted !== false,
    initialSettings: options.settings,
  };
}
