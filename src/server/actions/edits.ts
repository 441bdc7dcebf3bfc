import type { ChangeAnnotation, SnippetTextEdit, TextDocumentEdit, TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { StringValue } from 'vscode-languageserver';
import type { ClientProfile } from '../client.js';
import { toSnippet } from '../convert.js';
import type { TextEdit } from '../../workspace/types.js';
import { byDocument, rangeIn, textEditIn, type Target, type TargetDocument } from './target.js';

/** Edits of one document or notebook. Editors that can, refuse them when a document has moved on from its version. */
export function workspaceEdit(client: ClientProfile, target: Target, edits: readonly TextEdit[]): WorkspaceEdit {
  const groups = [...byDocument(target, edits)].map(([document, own]) => [document, own.map((edit) => textEditIn(document, edit))] as const);
  if (client.documentChanges) return { documentChanges: groups.map(([document, own]) => documentEdit(document, own)) };
  return { changes: Object.fromEntries(groups.map(([{ uri }, own]) => [uri, own])) };
}

/** Like `workspaceEdit`, with `placeholder` selected after the edit where the editor can; elsewhere it stays as text. */
export function selectingEdit(client: ClientProfile, target: Target, edits: readonly TextEdit[], placeholder: string): WorkspaceEdit {
  if (!client.documentChanges || !client.snippetEdits) return workspaceEdit(client, target, edits);
  const documentChanges = [...byDocument(target, edits)].map(([document, own]) => documentEdit(document, own.map((edit): LspTextEdit | SnippetTextEdit => {
    const snippet = toSnippet(edit.newText, placeholder);
    return snippet === undefined ? textEditIn(document, edit) : { range: rangeIn(document, edit), snippet: StringValue.createSnippet(snippet) };
  })));
  return { documentChanges };
}

/** Edits of several files that the user confirms one by one. Needs a client with change annotations. */
export function previewedEdit(label: string, files: readonly { readonly target: Target; readonly file: string; readonly edits: readonly TextEdit[] }[]): WorkspaceEdit {
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const documentChanges = files.flatMap(({ target, file, edits }) => {
    changeAnnotations[file] = { label, description: file, needsConfirmation: true };
    return [...byDocument(target, edits)].map(([document, own]) => documentEdit(document, own.map((edit) => ({ ...textEditIn(document, edit), annotationId: file }))));
  });
  return { documentChanges, changeAnnotations };
}

function documentEdit({ uri, version }: TargetDocument, edits: TextDocumentEdit['edits']): TextDocumentEdit {
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
