import { editorLanguages } from '../../protocol/index.js';

/** Where analysed documents come from; the other side of a diff (`git:`) is not edited, so it is left alone. */
const schemes = ['file', 'untitled', 'vscode-vfs'];

/** The documents we read, for the editor and for the language client. */
export const documentSelector = schemes.flatMap((scheme) => editorLanguages.map((language) => ({ scheme, language })));
