import type { CodeAction } from 'vscode-languageserver';
import type { FixAllData } from '../actions/build.js';
import { fixAllEdit } from '../actions/build.js';
import { engineName } from '../folders.js';
import type { Session } from '../session.js';

/** `codeAction/resolve`: makes the edit of a fix-all action on the text as it is now. */
export function resolveCodeAction(session: Session, action: CodeAction): CodeAction {
  const data = action.data as FixAllData | undefined;
  const document = data === undefined ? undefined : session.document(data.uri);
  const place = document === undefined ? undefined : session.placeOf(document.uri);
  if (data === undefined || document === undefined || place?.folder.workspace === undefined) return action;
  const { workspace } = place.folder;
  const target = { uri: document.uri, version: document.text.version, text: document.text };
  const file = engineName(place.file, document);
  const edit = session.analyst.guarded(document.uri, target.version, () => fixAllEdit(data, { client: session.client, target, workspace, file }));
  return edit === undefined ? action : { ...action, edit };
}
