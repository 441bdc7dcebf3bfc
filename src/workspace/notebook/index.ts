/** Jupyter notebooks: read, analysed as one text, and written back. */
export { editedSources, inCells, placed } from './fixes.js';
export { withSavedOutputs } from './outputs.js';
export { FilePlaces } from './places.js';
export { cellLanguage, isProblem, readNotebook, type Notebook, type NotebookCell, type NotebookProblem } from './read.js';
export { savedNotebook } from './saved.js';
export { cellAt, CellLines, endOf, joinCells, withSources, type CellText, type NotebookText } from './text.js';
export { sourceEdits } from './write.js';
