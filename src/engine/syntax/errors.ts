import type { Node } from 'web-tree-sitter';
import type { Span } from '../text/span.js';
import type { SyntaxNode } from './node.js';

/** Beyond this many broken places a file is not worth reading closely: the rest becomes one span. */
const MAX_ERRORS = 1_000;

/**
 * Where the parser failed in the tree of `node`, in source order, as UTF-16 spans: stretches it skipped, and empty spans where
 * it assumed a token that is not there. Walks only into subtrees that hold an error, without recursion.
 */
export function errorSpans(node: SyntaxNode): Span[] {
  const root = node.tree.tree.rootNode;
  const spans: Span[] = [];
  if (!root.hasError) return spans;
  const pending: Node[] = [root];
  for (let at = pending.pop(); at; at = pending.pop()) {
    if (at.isError || at.isMissing) {
      spans.push({ start: at.startIndex, end: at.endIndex });
      if (spans.length < MAX_ERRORS) continue;
      spans.push({ start: at.endIndex, end: root.endIndex });
      return spans;
    }
    const { children } = at;
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child?.hasError) pending.push(child);
    }
  }
  return spans;
}
