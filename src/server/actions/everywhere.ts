import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FixAllInWorkspaceResult } from '../../protocol/index.js';
import type { TextEdit } from '../../workspace/types.js';
import { engineName } from '../folders.js';
import type { LedgerEntry } from '../ledger.js';
import type { Session } from '../session.js';
import { previewedEdit } from './edits.js';
import { targetOf, wholeTarget, type Target } from './target.js';

/**
 * Fixes every finding of a rule in the workspace, after the user confirmed each file. Scans first where that has not happened.
 * Fixes that need review are part of it, because the user sees each one.
 */
export async function fixEverywhere(session: Session, rule: string): Promise<FixAllInWorkspaceResult> {
  if (!session.client.changeAnnotations) return { files: 0, edits: 0, applied: false };
  await Promise.all(session.folders.all.map(({ ready }) => ready));
  // A client that pulls may not have asked for every open document yet.
  for (const document of session.openDocuments) session.check(document);
  const unscanned = session.folders.listed.filter(({ scanned }) => !scanned);
  if (unscanned.length > 0) await session.scanner.scan(unscanned, 'asked');
  const files = session.ledger.all.filter(({ findings }) => findings.some((one) => one.rule === rule && one.fixable)).flatMap((entry) => fixesOf(session, entry, rule) ?? []);
  const edits = files.reduce((sum, one) => sum + one.edits.length, 0);
  if (edits === 0) return { files: 0, edits: 0, applied: false };
  const { applied } = await session.connection.workspace.applyEdit({ label: `Fix all "${rule}"`, edit: previewedEdit(`Fix "${rule}"`, files) });
  return { files: files.length, edits, applied };
}

function fixesOf(session: Session, { folder, file, uri }: LedgerEntry, rule: string): { target: Target; file: string; edits: readonly TextEdit[] } | undefined {
  const { workspace } = folder;
  if (workspace === undefined) return undefined;
  const document = session.document(uri);
  const name = engineName(file, document);
  const version = document?.text.version ?? null;
  return session.analyst.guarded(uri, version, () => {
    const edits = workspace.fixAll(name, { safety: ['safe', 'review'], rule });
    if (edits.length === 0) return undefined;
    // Any cell leads to all of its notebook.
    const target = document && targetOf(document, () => true);
    if (target) return { target, file, edits };
    const inFile = workspace.inFile(name, edits);
    return inFile && { target: wholeTarget(uri, null, TextDocument.create(uri, '', 0, inFile.text)), file, edits: inFile.edits };
  });
}
