import type { CancellationToken, WorkspaceDiagnosticParams, WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Session } from '../session.js';
import { uriKey } from '../uris.js';

/**
 * `workspace/diagnostic`: findings of files that are not open. Answers what differs from `previousResultIds`; when nothing does,
 * the answer waits for a change, as LSP suggests, so that a client that asks in a circle costs nothing.
 */
export async function workspaceDiagnostics(session: Session, { previousResultIds }: WorkspaceDiagnosticParams, token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
  session.publisher.startWorkspacePull();
  const previous = new Map(previousResultIds.map(({ uri, value }) => [uriKey(uri), { uri, value }]));
  for (;;) {
    const items = differences(session, previous);
    if (items.length > 0 || previous.size === 0 || token.isCancellationRequested || session.ended) return { items };
    await nextChange(session, token);
  }
}

function differences(session: Session, previous: ReadonlyMap<string, { readonly uri: string; readonly value: string }>): WorkspaceDocumentDiagnosticReport[] {
  const { ledger, publisher } = session;
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const closed = ledger.all.filter(({ open }) => !open);
  for (const entry of closed) {
    const resultId = `closed.${entry.revision}`;
    if (previous.get(uriKey(entry.uri))?.value === resultId) continue;
    items.push({ kind: DocumentDiagnosticReportKind.Full, uri: entry.uri, version: null, resultId, items: publisher.diagnosticsOfEntry(entry) });
  }
  const known = new Set(closed.map(({ uri }) => uriKey(uri)));
  for (const [key, { uri, value }] of previous) {
    // Clean now, or gone. The result id stays empty, so that it is not told twice.
    const settled = known.has(key) || value === cleanId || !value.startsWith('closed.') || session.document(uri) !== undefined;
    if (!settled) items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId: cleanId, items: [] });
  }
  return items;
}

const cleanId = 'closed.clean';

function nextChange(session: Session, token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const forget = session.publisher.onNextChange(() => {
      cancelled.dispose();
      resolve();
    });
    const cancelled = token.onCancellationRequested(() => {
      forget();
      resolve();
    });
  });
}
