/** Source text in which only code is left. Same length as the text, so that offsets hold. */
import type { Module, Template } from '../../engine/facts/nodes.js';
import type { Span } from '../../engine/types.js';

/** Each form is made when it is first asked for. */
export class CodeText {
  private rawText: string | undefined;
  private codeOnly: string | undefined;

  constructor(private readonly module: Module) {}

  /** Comments blanked. */
  get raw(): string {
    return (this.rawText ??= blank(this.module.text, this.module.comments));
  }

  /** Comments and the contents of strings blanked; expressions inside templates stay. */
  get code(): string {
    return (this.codeOnly ??= blank(this.raw, this.module.index.strings.flatMap((node): Span[] => (node.kind === 'string' ? [node] : gaps(node)))));
  }
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

function blanks(text: string): string {
  return /[\n\r]/u.test(text) ? text.replaceAll(/[^\n\r]+/gu, (line) => ' '.repeat(line.length)) : ' '.repeat(text.length);
}

/** Replaces spans by blanks, keeping line ends. Spans may nest and come in any order. */
function blank(text: string, spans: readonly Span[]): string {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of sorted) {
    const from = Math.max(at, start);
    if (end <= from) continue;
    parts.push(text.slice(at, from), blanks(text.slice(from, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
