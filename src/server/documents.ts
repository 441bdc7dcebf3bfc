import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageId } from '../workspace/types.js';

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
