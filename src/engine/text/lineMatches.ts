/** Whether a text has a match of a pattern, remembered from one state of the text to the next. */
import { difference } from './difference.js';
import { rememberOf } from './remember.js';
import type { Span } from './span.js';

/** What may match a line break. */
const LINE_BREAK = /\\[sWDnrpPux]|\[\^/u;
/** What stands for an end of the whole text, unless a flag makes it one of a line. */
const TEXT_END = /[$^]/u;

/** True when no match of the pattern can reach over the end of its line. Judged by its source: where that does not tell, the answer is no. */
const staysInLine = rememberOf((pattern: RegExp): boolean => !pattern.dotAll && !LINE_BREAK.test(pattern.source) && (pattern.multiline || !TEXT_END.test(pattern.source)));

export class LineMatches {
  /** Where each pattern matched first; `undefined` for nowhere. Only of patterns that stay in their line. */
  private readonly found = new Map<RegExp, Span | undefined>();

  /** `before`: the answers about an earlier state of the text. Only the lines that changed since are searched again. */
  constructor(private readonly text: string, before?: LineMatches) {
    if (before && before.found.size > 0) this.take(before);
  }

  /** True when the text has a match. The pattern must be a constant, neither global nor sticky. */
  has(pattern: RegExp): boolean {
    if (!staysInLine(pattern)) return pattern.test(this.text);
    let match = this.found.get(pattern);
    if (match === undefined && !this.found.has(pattern)) this.found.set(pattern, (match = firstMatch(pattern, this.text, 0)));
    return match !== undefined;
  }

  private take(before: LineMatches): void {
    const { start, oldEnd, newEnd } = changedLines(before.text, this.text);
    const changed = this.text.slice(start, newEnd);
    for (const [pattern, match] of before.found) {
      if (match === undefined) this.found.set(pattern, firstMatch(pattern, changed, start));
      else if (match.end <= start) this.found.set(pattern, match);
      else if (match.start >= oldEnd) this.found.set(pattern, { start: match.start + newEnd - oldEnd, end: match.end + newEnd - oldEnd });
    }
  }
}

function firstMatch(pattern: RegExp, text: string, offset: number): Span | undefined {
  const match = pattern.exec(text);
  return match ? { start: offset + match.index, end: offset + match.index + match[0].length } : undefined;
}

/** What changed, widened to whole lines in both texts; nothing where they are equal. */
function changedLines(before: string, after: string): { readonly start: number; readonly oldEnd: number; readonly newEnd: number } {
  const change = difference(before, after);
  if (!change) return { start: 0, oldEnd: 0, newEnd: 0 };
  const start = change.start === 0 ? 0 : before.lastIndexOf('\n', change.start - 1) + 1;
  const lineEnd = before.indexOf('\n', change.oldEnd);
  const oldEnd = lineEnd === -1 ? before.length : lineEnd;
  return { start, oldEnd, newEnd: oldEnd + after.length - before.length };
}
