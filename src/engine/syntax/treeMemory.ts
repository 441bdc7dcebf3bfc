import type { Language, Tree } from 'web-tree-sitter';
import type { FlatTree, NodeCollector, Places } from './flatNodes.js';
import { ERROR_TYPE } from './node.js';

/**
 * Reads trees out of the memory of tree-sitter's WebAssembly module, as its C sources lay them out (lib/src/tree.h, subtree.h, parser.h of
 * tree-sitter 0.25 to 0.27, 32-bit pointers, little endian). `chooseFlattener` proves on a sample that this still holds before anybody relies on it.
 *
 * A subtree is eight bytes: either a leaf packed into them (lowest bit set) or a pointer to a heap record, whose children stand right before it.
 * Sizes and paddings are bytes of UTF-16 text, so two to a code unit. Hidden nodes give their children to the node above them, and a parent's production
 * may rename (alias) a child.
 */
const RECORD = { paddingBytes: 4, sizeBytes: 16, childCount: 36, symbol: 40, flags: 44, visibleChildCount: 48, namedChildCount: 52, production: 66 } as const;
const GRAMMAR = { maxAliasLength: 36, metadata: 72, publicSymbols: 76, aliasSequences: 84 } as const;
const SUBTREE_SIZE = 8;
const METADATA_SIZE = 3;

/** Nodes of a subtree from which on looking it up costs less than walking it. */
const WORTH_COPYING = 24;

const enum Leaf { Visible = 2, Named = 4, Extra = 8 }
const enum Heap { Visible = 1, Named = 2, Extra = 4 }

/** A node whose children are being visited. */
interface Frame {
  /** Address of the first child. */
  children: number;
  count: number;
  next: number;
  /** How many of the children so far were no extras: the index into the production's aliases. */
  structural: number;
  /** Address of the production's aliases; 0 for none. */
  aliases: number;
  /** Byte offset in the text behind the previous child. */
  position: number;
  /** The node's place in the collector; -1 for hidden nodes. */
  place: number;
  /** Address of the node itself. */
  record: number;
}

export class TreeMemory {
  private readonly frames: Frame[] = [];

  /** `memory`: what the WebAssembly module was instantiated with. */
  constructor(private readonly memory: { readonly buffer: ArrayBufferLike }) {}

  /**
   * Notes the named nodes of a tree in pre-order; answers where its larger subtrees begin. Trees that come from each other by an edit share the records of
   * what did not change: what `before` has of those is copied.
   */
  visit(tree: Tree, language: Language, collector: NodeCollector, before?: FlatTree): Places {
    const places = new Map<number, number>();
    const { buffer } = this.memory;
    const bytes = new Uint8Array(buffer);
    const shorts = new Uint16Array(buffer);
    const words = new Uint32Array(buffer);
    const treeAt = addressOf(tree);
    const languageAt = addressOf(language);
    const metadata = words[(languageAt + GRAMMAR.metadata) >> 2] ?? 0;
    const publicSymbols = words[(languageAt + GRAMMAR.publicSymbols) >> 2] ?? 0;
    const aliasSequences = words[(languageAt + GRAMMAR.aliasSequences) >> 2] ?? 0;
    const maxAliasLength = shorts[(languageAt + GRAMMAR.maxAliasLength) >> 1] ?? 0;
    const typeOf = (symbol: number): number => (symbol >= ERROR_TYPE - 1 ? symbol : shorts[(publicSymbols + symbol * 2) >> 1] ?? 0);

    let depth = -1;
    const enter = (record: number, position: number, place: number): void => {
      const count = words[(record + RECORD.childCount) >> 2] ?? 0;
      const production = shorts[(record + RECORD.production) >> 1] ?? 0;
      depth++;
      const frame = this.frames[depth] ?? (this.frames[depth] = { children: 0, count: 0, next: 0, structural: 0, aliases: 0, position: 0, place: 0, record: 0 });
      frame.children = record - count * SUBTREE_SIZE;
      frame.count = count;
      frame.next = 0;
      frame.structural = 0;
      frame.aliases = production === 0 ? 0 : aliasSequences + production * maxAliasLength * 2;
      frame.position = position;
      frame.place = place;
      frame.record = record;
    };

    const rootWord = words[treeAt >> 2] ?? 0;
    if ((rootWord & 1) !== 0) {
      const rest = words[(treeAt >> 2) + 1] ?? 0;
      const start = (rest >>> 16) & 0xff;
      collector.open(start >> 1, (start + (rest >>> 24)) >> 1, typeOf((rootWord >>> 8) & 0xff));
      return places;
    }
    const rootStart = words[(rootWord + RECORD.paddingBytes) >> 2] ?? 0;
    const rootEnd = rootStart + (words[(rootWord + RECORD.sizeBytes) >> 2] ?? 0);
    enter(rootWord, rootStart, collector.open(rootStart >> 1, rootEnd >> 1, typeOf(shorts[(rootWord + RECORD.symbol) >> 1] ?? 0)));

    while (depth >= 0) {
      const frame = this.frames[depth];
      if (!frame) return places;
      const index = frame.next++;
      if (index >= frame.count) {
        if (frame.place >= 0 && collector.close(frame.place) >= WORTH_COPYING) places.set(frame.record, frame.place);
        depth--;
        continue;
      }
      const word = (frame.children + index * SUBTREE_SIZE) >> 2;
      const first = words[word] ?? 0;
      const isLeaf = (first & 1) !== 0;
      let padding: number;
      let size: number;
      let symbol: number;
      let isVisible: boolean;
      let isNamed: boolean;
      let isExtra: boolean;
      if (isLeaf) {
        const rest = words[word + 1] ?? 0;
        padding = (rest >>> 16) & 0xff;
        size = rest >>> 24;
        symbol = (first >>> 8) & 0xff;
        isVisible = (first & Leaf.Visible) !== 0;
        isNamed = (first & Leaf.Named) !== 0;
        isExtra = (first & Leaf.Extra) !== 0;
      } else {
        padding = words[(first + RECORD.paddingBytes) >> 2] ?? 0;
        size = words[(first + RECORD.sizeBytes) >> 2] ?? 0;
        symbol = shorts[(first + RECORD.symbol) >> 1] ?? 0;
        const flags = bytes[first + RECORD.flags] ?? 0;
        isVisible = (flags & Heap.Visible) !== 0;
        isNamed = (flags & Heap.Named) !== 0;
        isExtra = (flags & Heap.Extra) !== 0;
      }
      if (!isExtra) {
        const alias = frame.aliases === 0 ? 0 : shorts[(frame.aliases >> 1) + frame.structural] ?? 0;
        frame.structural++;
        if (alias !== 0) {
          symbol = alias;
          isVisible = true;
          isNamed = bytes[metadata + alias * METADATA_SIZE + 1] !== 0;
        }
      }
      const start = index === 0 ? frame.position : frame.position + padding;
      frame.position = start + size;
      const place = isVisible && isNamed ? collector.open(start >> 1, (start + size) >> 1, typeOf(symbol)) : -1;
      if (isLeaf || (words[(first + RECORD.childCount) >> 2] ?? 0) === 0) continue;
      const same = place === -1 ? undefined : before?.places.get(first);
      if (before && same !== undefined) {
        collector.copy(place, before.nodes, same);
        places.set(first, place);
        continue;
      }
      if (isVisible ? isNamed && words[(first + RECORD.namedChildCount) >> 2] !== 0 : words[(first + RECORD.visibleChildCount) >> 2] !== 0) enter(first, start, place);
    }
    return places;
  }
}

/** Where the object that stands for something in C keeps it. */
function addressOf(object: Tree | Language): number {
  return (object as unknown as { readonly 0: number })[0] >>> 0;
}
