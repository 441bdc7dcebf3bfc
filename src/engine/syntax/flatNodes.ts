import type { Language, Node, Tree } from 'web-tree-sitter';
import type { TreeMemory } from './treeMemory.js';

/** How many numbers stand for a node in `FlatNodes`. */
export const STRIDE = 4;

/**
 * The named nodes of a tree in pre-order, four numbers each: start and end as UTF-16 offsets, the type's number, and the index behind the
 * node's last descendant. One array for the whole tree: asking tree-sitter node by node costs more than the parsing.
 */
export type FlatNodes = Uint32Array;

/** Where the subtree of a tree's heap record begins among its nodes. Only of subtrees that are large enough to be worth copying. */
export type Places = ReadonlyMap<number, number>;

/** A tree as numbers. */
export interface FlatTree {
  readonly nodes: FlatNodes;
  readonly places: Places;
}

/** Collects nodes. One collector serves many trees, so that its room is made once. */
export class NodeCollector {
  private room: Uint32Array = new Uint32Array(STRIDE * 4_096);
  private length = 0;

  /** Notes a node and answers its place, for `close`. */
  open(start: number, end: number, type: number): number {
    const at = this.length;
    if (at + STRIDE > this.room.length) this.grow();
    const { room } = this;
    room[at] = start;
    room[at + 1] = end;
    room[at + 2] = type;
    room[at + 3] = this.length = at + STRIDE;
    return at;
  }

  /** Says that all descendants of the node at `at` have been noted; answers how many they are. */
  close(at: number): number {
    this.room[at + 3] = this.length;
    return (this.length - at) / STRIDE - 1;
  }

  /** Notes below the open node at `at` what stands below the node at `from` of another tree: the same subtree, which may have moved. */
  copy(at: number, nodes: FlatNodes, from: number): void {
    const begin = from + STRIDE;
    const end = nodes[from + 3] ?? begin;
    while (this.length + end - begin > this.room.length) this.grow();
    const { room } = this;
    const moved = (room[at] ?? 0) - (nodes[from] ?? 0);
    const shifted = at - from;
    room.set(nodes.subarray(begin, end), at + STRIDE);
    for (let i = at + STRIDE; i < end + shifted; i += STRIDE) {
      room[i] = (room[i] ?? 0) + moved;
      room[i + 1] = (room[i + 1] ?? 0) + moved;
      room[i + 3] = (room[i + 3] ?? 0) + shifted;
    }
    room[at + 3] = this.length = end + shifted;
  }

  /** What was noted since the last `take`. */
  take(): FlatNodes {
    const nodes = this.room.slice(0, this.length);
    this.length = 0;
    return nodes;
  }

  private grow(): void {
    const larger = new Uint32Array(this.room.length * 2);
    larger.set(this.room);
    this.room = larger;
  }
}

/** Flattens trees of one grammar. */
export interface Flattener {
  /** `before`: the tree that this one was made from by an edit. It must not have been freed: what both share is copied. */
  flatten(tree: Tree, before?: FlatTree): FlatTree;
}

/**
 * The quickest flattener that reads the grammar's trees right: straight from tree-sitter's memory when `sample` comes out as its own interface
 * tells it, else through that interface.
 */
export function chooseFlattener(memory: TreeMemory, language: Language, sample: Tree, collector: NodeCollector): Flattener {
  const careful = new InterfaceFlattener(collector);
  try {
    const quick = new MemoryFlattener(memory, language, collector);
    if (isSame(quick.flatten(sample).nodes, careful.flatten(sample).nodes)) return quick;
  } catch {
    // A runtime that lays out its memory otherwise may lead outside of it.
  }
  collector.take();
  return careful;
}

class MemoryFlattener implements Flattener {
  constructor(private readonly memory: TreeMemory, private readonly language: Language, private readonly collector: NodeCollector) {}

  flatten(tree: Tree, before?: FlatTree): FlatTree {
    const places = this.memory.visit(tree, this.language, this.collector, before);
    return { nodes: this.collector.take(), places };
  }
}

/** Walks with tree-sitter's own nodes. Slow, but it needs to know nothing. */
class InterfaceFlattener implements Flattener {
  constructor(private readonly collector: NodeCollector) {}

  flatten(tree: Tree): FlatTree {
    const { collector } = this;
    const pending: (Node | number)[] = [tree.rootNode];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (typeof next === 'number') {
        collector.close(next);
        continue;
      }
      pending.push(collector.open(next.startIndex, next.endIndex, next.typeId));
      for (const child of [...next.namedChildren].reverse()) pending.push(child);
    }
    return { nodes: collector.take(), places: new Map() };
  }
}

function isSame(a: FlatNodes, b: FlatNodes): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
