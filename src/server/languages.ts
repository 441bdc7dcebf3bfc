import type { LanguageId } from '../workspace/types.js';

const byEditorId: Readonly<Record<string, LanguageId>> = {
  python: 'python',
  typescript: 'typescript',
  typescriptreact: 'tsx',
  javascript: 'javascript',
  javascriptreact: 'javascript',
};

const byEnding: Readonly<Record<string, LanguageId>> = {
  py: 'python',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'tsx',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascript',
};

/** Ending for texts that have no file name yet. */
export const endingOf: Readonly<Record<LanguageId, string>> = { python: '.py', typescript: '.ts', tsx: '.tsx', javascript: '.js' };

/** Which grammar reads a document; `undefined` when none does. `.tsx` goes by its ending, because some editors call it TypeScript. */
export function languageOf(editorLanguageId: string, path: string): LanguageId | undefined {
  const ending = byEnding[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  if (ending === 'tsx') return ending;
  return byEditorId[editorLanguageId] ?? ending;
}
