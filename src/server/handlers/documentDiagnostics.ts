import type { CancellationToken, DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Session } from '../session.js';

/** `textDocument/diagnostic`: computed at once, unless the client has taken the question back. */
export async function documentDiagnostics(session: Session, { textDocument, previousResultId }: DocumentDiagnosticParams, token: CancellationToken): Promise<DocumentDiagnosticReport> {
  await session.placeOf(textDocument.uri)?.folder.ready;
  // Lets a cancellation that is already on its way arrive before the work begins.
  await new Promise((resolve) => setImmediate(resolve));
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The text has changed since.');
  const document = session.document(textDocument.uri);
  const place = session.placeOf(textDocument.uri);
  if (document === undefined || place === undefined) {
    // Closed files are told of elsewhere.
    return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  }
  session.pulled(document);
  const waitsForSave = place.folder.settings.run === 'onSave' && document.text.version !== document.savedVersion;
  if (waitsForSave && previousResultId !== undefined) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
  const checked = session.check(document);
  if (checked === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  if (checked.resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId: checked.resultId, items: session.publisher.diagnosticsOf(checked) };
}
