/** Notebooks the editor holds open, as documents whose text is that of their code cells. */
import { NotebookCellKind } from 'vscode-languageserver';
import type { Connection, NotebookDocument } from 'vscode-languageserver';
import { NotebookDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { cellLanguage, joinCells } from '../workspace/index.js';
import type { LanguageId, Notebook } from '../workspace/types.js';
import type { OpenCell, OpenDocument } from './documents.js';

/** A code cell as the editor holds it. */
export interface CellDocument {
  /** 0-based among all cells of the notebook. */
  readonly index: number;
  readonly text: TextDocument;
}

/** What is told of notebooks. */
export interface NotebookListener {
  opened(uri: string, cells: readonly CellDocument[]): void;
  changed(uri: string, cells: readonly CellDocument[]): void;
  saved(uri: string): void;
  closed(uri: string): void;
}

/** Follows LSP's notebook synchronisation. */
export function followNotebooks(connection: Connection, listener: NotebookListener): void {
  const documents = new NotebookDocuments(TextDocument);
  const codeCells = ({ cells }: NotebookDocument): CellDocument[] => cells.flatMap((cell, index) => {
    const text = cell.kind === NotebookCellKind.Code ? documents.getCellTextDocument(cell) : undefined;
    return text === undefined ? [] : [{ index, text }];
  });
  documents.onDidOpen((notebook) => listener.opened(notebook.uri, codeCells(notebook)));
  documents.onDidChange(({ notebookDocument }) => listener.changed(notebookDocument.uri, codeCells(notebookDocument)));
  documents.onDidSave(({ uri }) => listener.saved(uri));
  documents.onDidClose(({ uri }) => listener.closed(uri));
  documents.listen(connection);
}

/** An open document for a notebook. */
export function notebookDocument(uri: string, cells: readonly CellDocument[]): OpenDocument {
  return { uri, ...contentOf(uri, cells, 1), savedVersion: 1, pulled: false, epoch: 0 };
}

/** What a notebook's document holds at a version: the cells in the language that most of them have. */
export function contentOf(uri: string, cells: readonly CellDocument[], version: number): Pick<OpenDocument, 'language' | 'text'> & { readonly cells: readonly OpenCell[] } {
  const language = mainLanguage(cells);
  const own = cells.filter(({ text }) => cellLanguage(text.languageId) === language);
  const joined = joinCells({ language, cells: own.map(({ index, text }) => ({ index, source: text.getText() })) });
  const open = own.map(({ index, text }, at) => ({ uri: text.uri, text, index, start: joined.cells[at]?.start ?? 0 }));
  return { language, text: TextDocument.create(uri, language, version, joined.text), cells: open };
}

/** The cells as the workspace takes them. */
export function notebookOf({ language }: Pick<OpenDocument, 'language'>, cells: readonly OpenCell[]): Notebook {
  return { language, cells: cells.map(({ index, text }) => ({ index, source: text.getText() })) };
}

function mainLanguage(cells: readonly CellDocument[]): LanguageId {
  const counts = new Map<LanguageId, number>();
  for (const { text } of cells) {
    const language = cellLanguage(text.languageId);
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return [...counts].reduce<[LanguageId, number]>((best, one) => (one[1] > best[1] ? one : best), ['python', 0])[0];
}
