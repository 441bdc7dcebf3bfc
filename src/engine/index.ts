/** The engine: text in, findings out. Pure and synchronous; no editor, no file system, no clock, no console. */
import { builtinParts } from './catalog/index.js';
import type { CatalogPart } from './catalog/schema.js';
import { createEngine as build } from './engine.js';
import { pythonLanguage } from './languages/python/index.js';
import { typescriptLanguage } from './languages/typescript/index.js';
import { rules } from './rules/index.js';
import { loadSyntax, type SyntaxFiles } from './syntax/index.js';
import type { Engine } from './types.js';

export { RuleFailure } from './analyze.js';
export { rules } from './rules/index.js';
export { applyEdits } from './text/edits.js';
export { LineIndex, type Position } from './text/lineIndex.js';
export type * from './types.js';

/** The catalog and rules as shipped; raise it whenever results may change, because caches are keyed by it. */
export const ENGINE_VERSION = '1';

/**
 * Loads the grammars once; the function it gives makes engines at once, each with catalog rows of its own on top of the
 * shipped ones. `files` gives the bytes of the WebAssembly modules.
 */
export async function loadEngine(files: SyntaxFiles): Promise<(userParts?: readonly CatalogPart[]) => Engine> {
  const syntax = await loadSyntax(files);
  await syntax.prepare('python', 'typescript', 'tsx', 'javascript');
  return (userParts = []) => build({
    version: ENGINE_VERSION, syntax, languages: [pythonLanguage, typescriptLanguage], rules, catalogParts: [...builtinParts, ...userParts], ownParts: userParts,
  });
}

/** Loads the grammars and returns one engine. */
export async function createEngine(files: SyntaxFiles, userParts: readonly CatalogPart[] = []): Promise<Engine> {
  return (await loadEngine(files))(userParts);
}
