/** Source text in which only code is left. Same length as the text, so that offsets hold. */
import type { Module, Template } from '../../engine/facts/nodes.js';
import type { Span } from '../../engine/types.js';

export interface CodeText {
  /** Comments blanked. */
  readonly raw: string;
  /** Comments and the contents of strings blanked; expressions inside templates stay. */
  readonly code: string;
}

export function codeText({ text, comments, index }: Module): CodeText {
  const raw = blank(text, comments);
  const literals = index.strings.flatMap((node): Span[] => (node.kind === 'string' ? [node] : gaps(node)));
  return { raw, code: blank(raw, literals) };
}

/** The literal stretches of a template. */
function gaps(template: Template): Span[] {
  const spans: Span[] = [];
  let start = template.start;
  for (const part of template.parts) {
    if (typeof part === 'string') continue;
    spans.push({ start, end: part.start });
    start = part.end;
  }
  return [...spans, { start, end: template.end }];
}

/** Replaces spans by blanks, keeping line ends. Spans may nest and come in any order. */
function blank(text: string, spans: readonly Span[]): string {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of sorted) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    parts.push(text.slice(at, from), text.slice(from, end).replaceAll(/[^\n\r]/gu, ' '));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
