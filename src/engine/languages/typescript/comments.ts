import type { Comment } from '../../facts/nodes.js';
import { commentSpans, isSpaceCode } from './scan.js';

/** The comments met while a file is lowered, each once. Offsets are those of the file's text. */
export class Comments {
  private readonly found: Comment[] = [];
  private readonly startByEnd = new Map<number, number>();

  constructor(private readonly text: string) {}

  /** All of them, in source order. */
  get sorted(): Comment[] {
    return this.found.sort((a, b) => a.start - b.start);
  }

  note(start: number, end: number): void {
    if (this.startByEnd.has(end)) return;
    this.startByEnd.set(end, start);
    this.found.push({ start, end, text: commentText(this.text.slice(start, end)) });
  }

  /** Notes the comments of a stretch that is not lowered. */
  noteIn(from: number, to: number): void {
    for (const { start, end } of commentSpans(this.text, from, to)) this.note(start, end);
  }

  /** Where what ends at `end` ended before the comments and blanks there, none of which starts at or before `start`. */
  endBefore(end: number, start: number): number {
    let at = end;
    for (let from = this.startByEnd.get(at); from !== undefined && from > start; from = this.startByEnd.get(at)) {
      at = from;
      while (isSpaceCode(this.text.charCodeAt(at - 1))) at--;
    }
    return at;
  }

  /** Text of the JSDoc comment right above `start`, or `undefined`. */
  docBefore(start: number): string | undefined {
    let at = start - 1;
    while (at >= 0 && isSpaceCode(this.text.charCodeAt(at))) at--;
    if (this.text.charCodeAt(at) !== 47 || this.text.charCodeAt(at - 1) !== 42) return undefined;
    const from = this.startByEnd.get(at + 1);
    if (from === undefined || !this.text.startsWith('/**', from)) return undefined;
    return docText(this.text.slice(from, at + 1));
  }
}

/** Text of a comment without its markers, trimmed; the stars of a block comment's lines go too. */
export function commentText(source: string): string {
  if (source.startsWith('//')) return source.slice(2).trim();
  const inner = source.endsWith('*/') && source.length >= 4 ? source.slice(2, -2) : source.slice(2);
  return inner.includes('\n') || inner.startsWith('*') ? withoutStars(inner) : inner.trim();
}

/** Text of a JSDoc comment, line by line without the leading stars. */
export function docText(source: string): string {
  return withoutStars(source.slice(3, -2));
}

function withoutStars(inner: string): string {
  return inner.split(/\r\n|\n|\r/).map((line) => line.replace(/^\s*\*+ ?/, '').trimEnd()).join('\n').trim();
}
