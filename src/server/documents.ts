import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageId } from '../workspace/types.js';
import { uriKey } from './uris.js';

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

/** The documents and notebooks the editor holds open, found by their own uri or by that of a notebook's cell. */
export class OpenDocuments {
  private readonly byUri = new Map<string, OpenDocument>();
  private readonly byCell = new Map<string, OpenDocument>();

  get all(): readonly OpenDocument[] {
    return [...this.byUri.values()];
  }

  get(uri: string): OpenDocument | undefined {
    return this.byUri.get(uriKey(uri));
  }

  /** The open notebook that a cell belongs to. */
  notebookOf(cellUri: string): OpenDocument | undefined {
    return this.byCell.get(uriKey(cellUri));
  }

  /** The open document of that uri, or the open notebook that one of its cells belongs to. */
  owner(uri: string): OpenDocument | undefined {
    return this.get(uri) ?? this.notebookOf(uri);
  }

  add(document: OpenDocument): void {
    this.byUri.set(uriKey(document.uri), document);
    this.claimCells(document, []);
  }

  /** Answers the cells that went with it. */
  remove(document: OpenDocument): readonly OpenCell[] {
    this.byUri.delete(uriKey(document.uri));
    return this.claimCells({ ...document, cells: [] }, document.cells ?? []);
  }

  /** Remembers whose cells a notebook's are now, and answers those it had `before` that nobody has any more. */
  claimCells(document: OpenDocument, before: readonly OpenCell[]): readonly OpenCell[] {
    for (const { uri } of before) this.byCell.delete(uriKey(uri));
    for (const { uri } of document.cells ?? []) this.byCell.set(uriKey(uri), document);
    return before.filter(({ uri }) => !this.byCell.has(uriKey(uri)));
  }
}
