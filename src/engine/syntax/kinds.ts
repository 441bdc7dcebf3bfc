import type { Language } from 'web-tree-sitter';
import { ERROR_TYPE, type SyntaxNode } from './node.js';

/** What `KindTables` answers for node types outside the enum. */
export const OTHER_KIND = 0;
/** What `KindTables` answers for ERROR nodes. */
export const ERROR_KIND = 255;

/** Maps a node to a member of the enum `K`, so that a lowering can `switch` on it. */
export type KindOf<K extends number> = (node: SyntaxNode) => K;

/**
 * Translates a grammar's type ids, which change from release to release, to the numbers of an enum.
 * Comparing type names instead would cost more than the parsing.
 */
export class KindTables<K extends number> {
  private readonly tables = new WeakMap<Language, KindOf<K>>();
  private readonly numbers: ReadonlyMap<string, number>;

  /**
   * `kinds` is an enum whose members are the grammar's node type names in Pascal case, with numbers below 255, beside `Other` and `Error` with the
   * numbers of `OTHER_KIND` and `ERROR_KIND`.
   */
  constructor(kinds: Readonly<Record<string, string | number>>) {
    this.numbers = new Map(Object.entries(kinds).flatMap(([name, number]) => (typeof number === 'number' ? [[snakeCase(name), number]] : [])));
  }

  /** The translation for the language of `root`; built once per loaded grammar. */
  of(root: SyntaxNode): KindOf<K> {
    const { language } = root.tree;
    let kindOf = this.tables.get(language);
    if (!kindOf) {
      kindOf = this.build(language);
      this.tables.set(language, kindOf);
    }
    return kindOf;
  }

  private build(language: Language): KindOf<K> {
    const table = new Uint8Array(language.types.length);
    language.types.forEach((name, id) => {
      if (language.nodeTypeIsNamed(id)) table[id] = this.numbers.get(name) ?? OTHER_KIND;
    });
    return (node) => {
      const id = node.typeId;
      return (id === ERROR_TYPE ? ERROR_KIND : table[id] ?? OTHER_KIND) as K;
    };
  }
}

function snakeCase(name: string): string {
  return name.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();
}
