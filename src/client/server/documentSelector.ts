import type { DocumentSelector } from 'vscode';
import { editorLanguages, notebookType } from '../../protocol/index.js';

/** Where analysed documents come from; the other side of a diff (`git:`) is not edited, so it is left alone. */
const schemes = ['file', 'untitled', 'vscode-vfs'];

const files = schemes.flatMap((scheme) => editorLanguages.map((language) => ({ scheme, language })));

/** The documents we read and the cells of notebooks, for the language client. */
export const protocolSelector = [...files, ...editorLanguages.map((language) => ({ notebook: notebookType, language }))];

/** The same for the editor, which has another word for a notebook's type. */
export const documentSelector: DocumentSelector = [...files, ...editorLanguages.map((language) => ({ notebookType, language }))];
