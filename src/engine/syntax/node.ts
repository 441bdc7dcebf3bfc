import type { Language, Tree } from 'web-tree-sitter';
import { STRIDE, type FlatNodes } from './flatNodes.js';

/** tree-sitter's type id of stretches it could not read. */
export const ERROR_TYPE = 65_535;

/** What all nodes of a tree share. */
export interface NodeSource {
  readonly nodes: FlatNodes;
  readonly tree: Tree;
  readonly language: Language;
  /** True when the parser skipped or assumed something anywhere. */
  readonly hasErrors: boolean;
}

/** A named node of the syntax tree. Reading it costs an array access, not a call into WebAssembly. Valid until its tree is disposed. */
export class SyntaxNode {
  constructor(private readonly source: NodeSource, private readonly at: number) {}

  /** UTF-16 offset where the node starts. */
  get startIndex(): number {
    return this.source.nodes[this.at] ?? 0;
  }

  /** UTF-16 offset behind the node. */
  get endIndex(): number {
    return this.source.nodes[this.at + 1] ?? 0;
  }

  /** The grammar's number for the node's type; `ERROR_TYPE` where the parser gave up. */
  get typeId(): number {
    return this.source.nodes[this.at + 2] ?? ERROR_TYPE;
  }

  get type(): string {
    return this.isError ? 'ERROR' : this.source.language.types[this.typeId] ?? '';
  }

  get isError(): boolean {
    return this.typeId === ERROR_TYPE;
  }

  /** The named children, comments and errors included. */
  get namedChildren(): SyntaxNode[] {
    const { source } = this;
    const { nodes } = source;
    const end = nodes[this.at + 3] ?? 0;
    const children: SyntaxNode[] = [];
    for (let at = this.at + STRIDE; at < end; at = nodes[at + 3] ?? end) children.push(new SyntaxNode(source, at));
    return children;
  }

  /** The named child in a field of the grammar, by the field's number. It asks tree-sitter, so it is for rare nodes. */
  childForFieldId(field: number): SyntaxNode | undefined {
    const { startIndex: start, endIndex: end, typeId } = this;
    let node = this.source.tree.rootNode.namedDescendantForIndex(start, end);
    while (node && (node.typeId !== typeId || node.startIndex !== start || node.endIndex !== end)) node = node.parent;
    const child = node?.childForFieldId(field);
    return child ? this.namedChildren.find((c) => c.startIndex === child.startIndex && c.typeId === child.typeId) : undefined;
  }

  /** True when both stand for the same place of one tree; every question makes new objects. */
  equals(other: SyntaxNode): boolean {
    return this.at === other.at && this.source === other.source;
  }

  /** The tree this node belongs to, and the grammar it was parsed with. */
  get tree(): NodeSource {
    return this.source;
  }
}
