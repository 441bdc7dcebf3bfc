/** What the engine asks of a language. CONTRACT; each folder beside this file exports one. */
import type { EditBuilder } from '../facts/editBuilder.js';
import type { LanguageId, Module } from '../facts/nodes.js';
import type { SyntaxNode } from '../syntax/index.js';

export interface Language {
  /** The language ids it reads; each names the grammar to parse with. */
  readonly ids: readonly LanguageId[];
  /**
   * Turns a syntax tree into facts, with `finish` already applied. `text` is what was parsed; `root` is the tree's root;
   * `before` is an earlier state of the same file, as far as there is one.
   * Never throws on broken code: what the parser could not read is left out and listed in `errors`.
   * The result does not refer to the tree, which may be disposed right after.
   */
  lower(root: SyntaxNode, text: string, languageId: LanguageId, before?: Module): Module;
  /** Writes code for one module. */
  editBuilder(module: Module): EditBuilder;
}
