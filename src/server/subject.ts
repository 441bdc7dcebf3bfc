import { targetOf, type Target } from './actions/target.js';
import type { Checked } from './analyst.js';
import type { OpenDocument } from './documents.js';
import { engineName } from './folders.js';
import type { Session } from './session.js';
import { sameUri } from './uris.js';
import type { FileFinding, Workspace } from '../workspace/types.js';

/** What a request on a document or a notebook's cell speaks of. */
export interface Subject {
  readonly document: OpenDocument;
  readonly workspace: Workspace;
  /** The document's name in its workspace. */
  readonly file: string;
  readonly target: Target;
  readonly checked: Checked;
  /** Findings in the document, or in that cell. */
  readonly findings: readonly FileFinding[];
}

/** Waits for the folder to be open; `undefined` when the uri is not of an open document that is analysed. */
export async function subjectOf(session: Session, uri: string): Promise<Subject | undefined> {
  await session.placeOf(uri)?.folder.ready;
  return subjectNow(session, uri);
}

/** The same for a folder that is open already. */
export function subjectNow(session: Session, uri: string): Subject | undefined {
  const document = session.owner(uri);
  const checked = document === undefined ? undefined : session.check(document);
  const workspace = checked?.place.folder.workspace;
  if (document === undefined || checked?.findings === undefined || workspace === undefined) return undefined;
  const target = targetOf(document, (one) => sameUri(one, uri));
  if (target === undefined) return undefined;
  const findings = checked.findings.filter(({ cell }) => target.cell === undefined || cell === target.cell);
  return { document, workspace, file: engineName(checked.place.file, document), target, checked, findings };
}
