import type { Comment, OtherExpr } from '../../facts/nodes.js';
import type { KindOf, SyntaxNode } from '../../syntax/index.js';
import type { Span } from '../../text/span.js';
import { Kind } from './kinds.js';
import { PlainText } from './plain.js';

/** Code nested deeper than this is generated or hostile; it is left out so that nobody's recursion overflows. */
export const MAX_DEPTH = 400;

const HASH = 35;
const BACKSLASH = 92;

/**
 * What all parts of the lowering share: the text, cheap access to the tree, and what was seen on the way.
 * Each property of a tree-sitter node is a call into WebAssembly, so code here asks only for what it needs.
 */
export class Reader {
  /** Reads plain expressions from the text; absent when the file is broken, because then the text proves nothing. */
  readonly plain: PlainText | undefined;
  readonly comments: Comment[] = [];
  readonly tooDeep: Span[] = [];
  /** How many nested constructs stand around the current one. */
  depth = 0;
  /** Set by every `yield`; functions save and restore it. */
  sawYield = false;

  /** `clean`: the parser had no complaints about the whole text, so no child needs to be checked for being an error. */
  constructor(readonly text: string, readonly kind: KindOf<Kind>, readonly clean: boolean, usePlain = true) {
    this.plain = clean && usePlain ? new PlainText(text) : undefined;
  }

  /** Named children without comments (which are collected), line continuations and errors. Ask once per node. */
  children(node: SyntaxNode): readonly SyntaxNode[] {
    const all = node.namedChildren;
    if (this.clean && !all.some((child) => this.mayBeExtra(child))) return all;
    return all.filter((child) => !this.isExtra(child));
  }

  /** Where an identifier ends. Reading the text is cheaper than asking the tree, which is asked only for non-ASCII names and broken files. */
  identifierEnd(node: SyntaxNode): number {
    if (!this.clean) return node.endIndex;
    for (let at = node.startIndex; ; at++) {
      const c = this.text.charCodeAt(at);
      if ((c >= 97 && c <= 122) || c === 95 || (c >= 65 && c <= 90) || (c >= 48 && c <= 57)) continue;
      return c >= 128 ? node.endIndex : at;
    }
  }

  /** A node the parser expected and did not get, or one nested too deeply. */
  hole(form: 'missing' | 'tooDeep', start: number, end: number): OtherExpr {
    return { kind: 'other', start, end, parent: undefined, form, children: [] };
  }

  /** Stands for something nested too deeply, which counts as an error from now on. */
  tooDeepHole(start: number, end: number): OtherExpr {
    this.tooDeep.push({ start, end });
    return this.hole('tooDeep', start, end);
  }

  private mayBeExtra(node: SyntaxNode): boolean {
    const first = this.text.charCodeAt(node.startIndex);
    return first === HASH || first === BACKSLASH;
  }

  private isExtra(node: SyntaxNode): boolean {
    switch (this.kind(node)) {
      case Kind.Comment: {
        const { startIndex: start, endIndex: end } = node;
        this.comments.push({ start, end, text: this.text.slice(start, end).replace(/^#+/, '').trim() });
        return true;
      }
      case Kind.LineContinuation: case Kind.Error: return true;
      default: return false;
    }
  }
}
