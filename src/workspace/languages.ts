import type { LanguageId } from '../engine/types.js';
import { extensionOf } from './paths.js';

const byExtension: Readonly<Record<string, LanguageId>> = {
  '.py': 'python',
  '.ts': 'typescript', '.mts': 'typescript', '.cts': 'typescript',
  '.tsx': 'tsx',
  '.js': 'javascript', '.jsx': 'javascript', '.mjs': 'javascript', '.cjs': 'javascript',
};

/** The language a file is analysed as, by its extension; `undefined` for everything else. */
export function languageOf(file: string): LanguageId | undefined {
  return byExtension[extensionOf(file)];
}

export function isPython(file: string): boolean {
  return languageOf(file) === 'python';
}

/** True for files the workspace looks into: source files and notebooks. */
export function isAnalysable(file: string): boolean {
  return languageOf(file) !== undefined || isNotebook(file);
}

/** True for Jupyter notebooks. */
export function isNotebook(file: string): boolean {
  return extensionOf(file) === '.ipynb';
}
