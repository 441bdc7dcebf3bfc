import type { Node } from 'web-tree-sitter';
import type { Span } from '../text/span.js';

/** Beyond this many broken places a file is not worth reading closely: the rest becomes one span. */
const MAX_ERRORS = 1_000;

/**
 * Where the parser failed below `root`, in source order, as UTF-16 spans: stretches it skipped, and empty spans where
 * it assumed a token that is not there. Walks only into subtrees that hold an error, without recursion.
 */
export function errorSpans(root: Node): Span[] {
  const spans: Span[] = [];
  if (!root.hasError) return spans;
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.isError || node.isMissing) {
      spans.push({ start: node.startIndex, end: node.endIndex });
      if (spans.length < MAX_ERRORS) continue;
      spans.push({ start: node.endIndex, end: root.endIndex });
      return spans;
    }
    const { children } = node;
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child?.hasError) pending.push(child);
    }
  }
  return spans;
}
