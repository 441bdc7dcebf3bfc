import type { Language } from '../language.js';
import { PythonEdits } from './edits.js';
import { lowerPython } from './lower.js';

/** Python 3, and what Python 2 shares with it. */
export const pythonLanguage: Language = {
  ids: ['python'],
  lower: (root, text, _languageId, before) => lowerPython(root, text, before),
  editBuilder: (module) => new PythonEdits(module),
};
