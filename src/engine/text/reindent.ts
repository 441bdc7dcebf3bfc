import type { TextEdit } from './edits.js';
import type { Span } from './span.js';
import { lineStartAt, nextLineAt } from './style.js';

/**
 * Edits that move every line that starts inside `span` right by `unit`; the line holding its first character is
 * included when `span` starts at a line start. Blank lines stay blank, and lines that start inside a `literal` (a string
 * whose contents would change) stay where they are. Lines that start with `indentation` get the unit behind it, so that
 * tabs and blanks keep their order in files that use both.
 */
export function indentLines(text: string, span: Span, unit: string, literals: readonly Span[], indentation = ''): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = lineStartAt(text, span.start) === span.start ? span.start : nextLineAt(text, span.start);
  for (; at < span.end; at = nextLineAt(text, at)) {
    const first = text.charAt(at);
    const isBlank = first === '\n' || (first === '\r' && text.charAt(at + 1) === '\n');
    const isLiteral = literals.some((literal) => literal.start < at && at < literal.end);
    if (isBlank || isLiteral) continue;
    const place = text.startsWith(indentation, at) ? at + indentation.length : at;
    edits.push({ start: place, end: place, newText: unit });
  }
  return edits;
}
