import type { CodeAction } from 'vscode-languageserver';
import type { FixAllData } from '../actions/build.js';
import { fixAllEdit } from '../actions/build.js';
import type { Session } from '../session.js';
import { subjectNow } from '../subject.js';

/** `codeAction/resolve`: makes the edit of a fix-all action on the text as it is now. */
export function resolveCodeAction(session: Session, action: CodeAction): CodeAction {
  const data = action.data as FixAllData | undefined;
  const subject = data === undefined ? undefined : subjectNow(session, data.uri);
  if (data === undefined || subject === undefined) return action;
  const { document, checked } = subject;
  const edit = session.analyst.guarded(document.uri, checked.version, () => fixAllEdit(data, { ...subject, client: session.client }));
  return edit === undefined ? action : { ...action, edit };
}
