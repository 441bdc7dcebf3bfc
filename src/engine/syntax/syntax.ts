import { Edit, Language, Parser } from 'web-tree-sitter';
import type { Tree } from 'web-tree-sitter';
import { difference } from '../text/difference.js';
import { chooseFlattener, NodeCollector, type FlatTree, type Flattener } from './flatNodes.js';
import { SyntaxNode } from './node.js';
import { pointAt } from './point.js';
import { SAMPLES } from './samples.js';
import { TreeMemory } from './treeMemory.js';

/** A tree-sitter grammar we carry. JavaScript files (.js .jsx .mjs .cjs) use `javascript`, .ts .mts .cts `typescript`, .tsx `tsx`. */
export type Grammar = 'python' | 'typescript' | 'tsx' | 'javascript';

/** The WebAssembly files, as bytes; grammars are asked for when they are first needed. */
export interface SyntaxFiles {
  /** `web-tree-sitter.wasm`. */
  readonly runtime: Uint8Array;
  /** `tree-sitter-<grammar>.wasm`. */
  readonly grammars: Readonly<Record<Grammar, () => Uint8Array | Promise<Uint8Array>>>;
}

/** One parsed text. Lives in WebAssembly memory, so whoever parsed it must dispose it. */
export interface SyntaxTree {
  readonly grammar: Grammar;
  readonly text: string;
  readonly root: SyntaxNode;
  readonly tree: Tree;
  /** True when the parser skipped or assumed something anywhere. */
  readonly hasErrors: boolean;
  readonly isDisposed: boolean;
  /** Frees the memory. Nodes must not be used afterwards; calling it again does nothing. */
  dispose(): void;
}

export interface Syntax {
  /** Loads grammars so that `parse` can use them. Loading one again costs nothing. Rejects when a file cannot be read or is no grammar. */
  prepare(...grammars: readonly Grammar[]): Promise<void>;
  /** True when `prepare` has loaded the grammar. */
  isReady(grammar: Grammar): boolean;
  /**
   * Parses a text. With `previous`, a tree of an earlier state of the same file, only what changed is
   * parsed again (all of it when that tree is disposed); `previous` itself stays as it is and still belongs to its owner.
   * Throws when the grammar has not been prepared.
   */
  parse(grammar: Grammar, text: string, previous?: SyntaxTree): SyntaxTree;
  /** Frees the parsers. Trees already handed out stay valid. */
  dispose(): void;
}

/** Pages of 64 KB; what tree-sitter itself would ask for. */
const PAGES = { initial: 512, maximum: 32_768 } as const;

/** Starts tree-sitter. The runtime is a process-wide singleton: a second call reuses the first one's bytes, also while that is still starting. */
export async function loadSyntax(files: SyntaxFiles): Promise<Syntax> {
  return new TreeSitter(files, await startRuntime(files.runtime));
}

/**
 * The library keeps one runtime for the whole process in a variable of its own, and a start that overlaps another puts a second one there:
 * what the first has loaded is then read in the wrong memory. So whoever comes while it starts waits for the same start.
 */
let starting: Promise<WebAssembly.Memory> | undefined;

/** Answers the runtime's memory. Rejects when the bytes are no runtime; the next call tries again. */
function startRuntime(bytes: Uint8Array): Promise<WebAssembly.Memory> {
  starting ??= start(bytes).catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function start(bytes: Uint8Array): Promise<WebAssembly.Memory> {
  const memory = new WebAssembly.Memory(PAGES);
  await Parser.init({ wasmBinary: toArrayBuffer(bytes), wasmMemory: memory });
  return memory;
}

interface Reading {
  readonly parser: Parser;
  readonly language: Language;
  readonly flattener: Flattener;
}

class TreeSitter implements Syntax {
  private readonly readings = new Map<Grammar, Reading>();
  private readonly memory: TreeMemory;
  private readonly collector = new NodeCollector();
  private readonly loading = new Map<Grammar, Promise<void>>();

  constructor(private readonly files: SyntaxFiles, memory: WebAssembly.Memory) {
    this.memory = new TreeMemory(memory);
  }

  async prepare(...grammars: readonly Grammar[]): Promise<void> {
    await Promise.all(grammars.map((grammar) => this.load(grammar)));
  }

  isReady(grammar: Grammar): boolean {
    return this.readings.has(grammar);
  }

  parse(grammar: Grammar, text: string, previous?: SyntaxTree): SyntaxTree {
    const reading = this.readings.get(grammar);
    if (!reading) throw new Error(`The ${grammar} grammar has not been loaded.`);
    const base = previous?.grammar === grammar && !previous.isDisposed ? edited(previous, text) : undefined;
    try {
      const tree = reading.parser.parse(text, base);
      // Only a cancelled parse has no tree, and nothing here cancels.
      if (!tree) throw new Error(`The ${grammar} parser gave no tree.`);
      return new ParsedText(grammar, text, tree, reading, base && previous instanceof ParsedText ? previous : undefined);
    } finally {
      base?.delete();
    }
  }

  dispose(): void {
    for (const { parser } of this.readings.values()) parser.delete();
    this.readings.clear();
    this.loading.clear();
  }

  private load(grammar: Grammar): Promise<void> {
    const running = this.loading.get(grammar);
    if (running) return running;
    const started = this.loadNow(grammar).catch((error: unknown) => {
      this.loading.delete(grammar);
      throw error;
    });
    this.loading.set(grammar, started);
    return started;
  }

  private async loadNow(grammar: Grammar): Promise<void> {
    const language = await Language.load(await this.files.grammars[grammar]());
    const parser = new Parser().setLanguage(language);
    const sample = parser.parse(SAMPLES[grammar]);
    if (!sample) throw new Error(`The ${grammar} parser gave no tree.`);
    this.readings.set(grammar, { parser, language, flattener: chooseFlattener(this.memory, language, sample, this.collector) });
    sample.delete();
  }
}

class ParsedText implements SyntaxTree {
  readonly hasErrors: boolean;
  private first: SyntaxNode | undefined;
  private flat: FlatTree | undefined;
  private freed = false;

  /** `before`: what this text was edited from. */
  constructor(readonly grammar: Grammar, readonly text: string, readonly tree: Tree, private readonly reading: Reading, private before: ParsedText | undefined) {
    this.hasErrors = tree.rootNode.hasError;
  }

  get root(): SyntaxNode {
    const { language, flattener } = this.reading;
    if (!this.first) {
      // Of a tree that was freed, the records may be somebody else's by now.
      this.flat = flattener.flatten(this.tree, this.before?.isDisposed === false ? this.before.flat : undefined);
      this.before = undefined;
      this.first = new SyntaxNode({ nodes: this.flat.nodes, tree: this.tree, language, hasErrors: this.hasErrors }, 0);
    }
    return this.first;
  }

  get isDisposed(): boolean {
    return this.freed;
  }

  dispose(): void {
    if (this.freed) return;
    this.freed = true;
    this.flat = undefined;
    this.tree.delete();
  }
}

/** A copy of the earlier tree, told what changed since. The caller deletes it. */
function edited(previous: SyntaxTree, text: string): Tree {
  const copy = previous.tree.copy();
  const change = difference(previous.text, text);
  if (change) copy.edit(new Edit({
    startIndex: change.start,
    oldEndIndex: change.oldEnd,
    newEndIndex: change.newEnd,
    startPosition: pointAt(previous.text, change.start),
    oldEndPosition: pointAt(previous.text, change.oldEnd),
    newEndPosition: pointAt(text, change.newEnd),
  }));
  return copy;
}

/** Emscripten wants the bytes in a buffer of their own. */
function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
