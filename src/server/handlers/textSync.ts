import type { DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams } from 'vscode-languageserver';
import type { Loader } from '../loader.js';
import type { Session } from '../session.js';

/** `textDocument/didOpen`. */
export function didOpen(session: Session, loader: Loader, { textDocument }: DidOpenTextDocumentParams): void {
  const document = session.open(textDocument);
  if (document !== undefined && session.placeOf(document.uri) === undefined) loader.loadAround(document.uri);
}

/** `textDocument/didChange`. */
export function didChange(session: Session, { textDocument, contentChanges }: DidChangeTextDocumentParams): void {
  session.change(textDocument.uri, textDocument.version, contentChanges);
}

/** `textDocument/didSave`. */
export function didSave(session: Session, { textDocument }: DidSaveTextDocumentParams): void {
  session.save(textDocument.uri);
}

/** `textDocument/didClose`. */
export function didClose(session: Session, { textDocument }: DidCloseTextDocumentParams): void {
  session.close(textDocument.uri);
}
