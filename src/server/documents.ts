import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageId, TextEdit } from '../workspace/types.js';

/** A document the editor holds open. `text` is replaced on each change; everything else stays. */
export interface OpenDocument {
  /** As the editor spells it. */
  readonly uri: string;
  readonly language: LanguageId;
  text: TextDocument;
  /** Version at the last save or at opening. */
  savedVersion: number;
  /** The client has asked for the diagnostics, and so shows them itself. */
  pulled: boolean;
  /** Counts changes elsewhere that may change the findings here. */
  epoch: number;
  /** Set for notebooks, whose `text` is that of their code cells together. */
  cells?: readonly OpenCell[];
}

/** A code cell of an open notebook. */
export interface OpenCell {
  /** As the editor spells it. */
  readonly uri: string;
  readonly text: TextDocument;
  /** 0-based among all cells of the notebook. */
  readonly index: number;
  /** Offset of its first character in the notebook's text. */
  readonly start: number;
}

/** Applies an editor's changes. Answers the edits in order, each on the text the one before left; `undefined` when the whole text was replaced. */
export function applyChanges(document: OpenDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  let whole = false;
  for (const change of changes) {
    if ('range' in change) {
      const [a, b] = [document.text.offsetAt(change.range.start), document.text.offsetAt(change.range.end)];
      edits.push({ start: Math.min(a, b), end: Math.max(a, b), newText: change.text });
    } else {
      whole = true;
    }
    document.text = TextDocument.update(document.text, [change], version);
  }
  return whole ? undefined : edits;
}
