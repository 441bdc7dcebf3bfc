import type { EditBuilder } from '../../facts/editBuilder.js';
import type { LanguageId, Module } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import type { Language } from '../language.js';
import { TypeScriptEdits } from './edits.js';
import { lowerTypeScript } from './lower.js';
import { tablesFor } from './tables.js';
import type { GrammarOfTree, Tables } from './tables.js';

export { lowerTypeScript } from './lower.js';

class TypeScript implements Language {
  readonly ids: readonly LanguageId[] = ['typescript', 'tsx', 'javascript'];
  private readonly tables = new WeakMap<GrammarOfTree, Tables>();

  lower(root: SyntaxNode, text: string, languageId: LanguageId, before?: Module): Module {
    const grammar = root.tree.language;
    let tables = this.tables.get(grammar);
    if (!tables) this.tables.set(grammar, tables = tablesFor(grammar));
    return lowerTypeScript(root, text, languageId, tables, before);
  }

  editBuilder(module: Module): EditBuilder {
    return new TypeScriptEdits(module);
  }
}

/** JavaScript, TypeScript and their JSX forms. */
export const typescriptLanguage: Language = new TypeScript();
