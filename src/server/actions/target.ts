import type { Range, TextEdit as LspTextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../../workspace/types.js';
import { rangeOf } from '../convert.js';
import type { OpenDocument } from '../documents.js';

/** A document as editors know it, and where its text begins in the text that was analysed: 0, or the offset of a notebook's cell. */
export interface TargetDocument {
  readonly uri: string;
  /** Version an edit belongs to; null for a file that is not open. */
  readonly version: number | null;
  readonly text: TextDocument;
  readonly start: number;
}

/** What a request is about. */
export interface Target extends TargetDocument {
  /** All that edits may go to, in the order of the analysed text: the document alone, or every cell of its notebook. */
  readonly documents: readonly TargetDocument[];
  /** 0-based, for the cell of a notebook. */
  readonly cell?: number;
}

/** The target of a document that is edited as a whole. */
export function wholeTarget(uri: string, version: number | null, text: TextDocument): Target {
  const only = { uri, version, text, start: 0 };
  return { ...only, documents: [only] };
}

/** The target for a uri the editor named: the document's own, or one of its cells'; `undefined` for cells that hold no code we read. */
export function targetOf(document: OpenDocument, isNamed: (uri: string) => boolean): Target | undefined {
  const { cells, uri, text } = document;
  if (cells === undefined) return wholeTarget(uri, text.version, text);
  const documents = cells.map((cell) => ({ uri: cell.uri, version: cell.text.version, text: cell.text, start: cell.start }));
  const at = documents.findIndex((one) => isNamed(one.uri));
  const [here, cell] = [documents[at], cells[at]];
  return here && cell ? { ...here, documents, cell: cell.index } : undefined;
}

/** Edits of the analysed text, by the document they go to. */
export function byDocument({ documents }: Target, edits: readonly TextEdit[]): ReadonlyMap<TargetDocument, readonly TextEdit[]> {
  const groups = new Map<TargetDocument, TextEdit[]>();
  for (const edit of edits) {
    const document = documents.findLast(({ start }) => start <= edit.start);
    if (document) groups.set(document, [...(groups.get(document) ?? []), edit]);
  }
  return groups;
}

/** Range in a document of a span of the analysed text. */
export function rangeIn({ text, start }: TargetDocument, span: { readonly start: number; readonly end: number }): Range {
  return rangeOf(text, { start: span.start - start, end: span.end - start });
}

export function textEditIn(document: TargetDocument, edit: TextEdit): LspTextEdit {
  return { range: rangeIn(document, edit), newText: edit.newText };
}

/** Whether a span of the analysed text begins in the document that a target names. */
export function holds({ text, start, cell }: Target, span: { readonly start: number }): boolean {
  return cell === undefined || (span.start >= start && span.start <= start + text.getText().length);
}
