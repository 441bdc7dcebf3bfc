import type { ChangeAnnotation, SnippetTextEdit, TextDocumentEdit, TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { StringValue } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientProfile } from '../client.js';
import { rangeOf, toSnippet, toTextEdit } from '../convert.js';
import type { TextEdit } from '../../workspace/types.js';

/** A document and the version an edit of it belongs to; null for a file that is not open. */
export interface Target {
  readonly uri: string;
  readonly version: number | null;
  readonly text: TextDocument;
}

/** Edits of one document. Editors that can, refuse them when the document has moved on from `target.version`. */
export function workspaceEdit(client: ClientProfile, target: Target, edits: readonly TextEdit[]): WorkspaceEdit {
  const converted = edits.map((edit) => toTextEdit(target.text, edit));
  return client.documentChanges ? { documentChanges: [documentEdit(target, converted)] } : { changes: { [target.uri]: converted } };
}

/** Like `workspaceEdit`, with `placeholder` selected after the edit where the editor can; elsewhere it stays as text. */
export function selectingEdit(client: ClientProfile, target: Target, edits: readonly TextEdit[], placeholder: string): WorkspaceEdit {
  if (!client.documentChanges || !client.snippetEdits) return workspaceEdit(client, target, edits);
  const converted = edits.map((edit): LspTextEdit | SnippetTextEdit => {
    const snippet = toSnippet(edit.newText, placeholder);
    return snippet === undefined ? toTextEdit(target.text, edit) : { range: rangeOf(target.text, edit), snippet: StringValue.createSnippet(snippet) };
  });
  return { documentChanges: [documentEdit(target, converted)] };
}

/** Edits of several files that the user confirms one by one. Needs a client with change annotations. */
export function previewedEdit(label: string, files: readonly { readonly target: Target; readonly file: string; readonly edits: readonly TextEdit[] }[]): WorkspaceEdit {
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const documentChanges = files.map(({ target, file, edits }) => {
    changeAnnotations[file] = { label, description: file, needsConfirmation: true };
    return documentEdit(target, edits.map((edit) => ({ ...toTextEdit(target.text, edit), annotationId: file })));
  });
  return { documentChanges, changeAnnotations };
}

function documentEdit({ uri, version }: Target, edits: TextDocumentEdit['edits']): TextDocumentEdit {
  return { textDocument: { uri, version }, edits };
}

/** True when the lists cannot all be applied: two different edits touch the same text. Equal edits, such as the same import, can. */
export function clash(lists: readonly (readonly TextEdit[])[]): boolean {
  const sorted = lists.flat().sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.some((edit, i) => {
    const next = sorted[i + 1];
    return next !== undefined && next.start < edit.end && !(next.start === edit.start && next.end === edit.end && next.newText === edit.newText);
  });
}
