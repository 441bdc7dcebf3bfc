/** Markdown as far as documents for people on duty need it: lines, headings, how much is said. */
import { isPlaceholder } from './placeholders.js';

export interface Heading {
  readonly title: string;
  /** 1–6. */
  readonly level: number;
  /** 0-based. */
  readonly line: number;
  /** 0-based line before which its part of the text ends. */
  readonly end: number;
}

/** Lines without line ends; comments are emptied, so that numbers hold. */
export function linesOf(markdown: string): string[] {
  return markdown.replaceAll(/<!--[\s\S]*?-->/gu, (comment) => comment.replaceAll(/[^\n]/gu, '')).split(/\r\n|\r|\n/u);
}

/** Headings outside code blocks, `# like this` or underlined. */
function headingsOf(lines: readonly string[]): Heading[] {
  const found: Omit<Heading, 'end'>[] = [];
  const code = codeLines(lines);
  lines.forEach((text, line) => {
    if (code[line] === true) return;
    const [, marks = '', title] = /^ {0,3}(#{1,6})\s+(.+?)(?:\s+#+)?\s*$/u.exec(text) ?? [];
    const rule = /^ {0,3}(=+|-{3,})\s*$/u.exec(lines[line + 1] ?? '')?.[1];
    if (title !== undefined) found.push({ title, level: marks.length, line });
    else if (rule !== undefined && (lines[line - 1] ?? '').trim() === '' && /^ {0,3}[^\s>|#*+-]/u.test(text)) found.push({ title: text.trim(), level: rule.startsWith('=') ? 1 : 2, line });
  });
  return found.map((heading) => ({ ...heading, end: found.find((next) => next.line > heading.line && next.level <= heading.level)?.line ?? lines.length }));
}

/** Headings that divide a document: all but its title. */
export function partsOf(lines: readonly string[]): Heading[] {
  return headingsOf(lines).filter(({ level }, index) => level > 1 || index > 0);
}

/** True for lines of fenced code blocks, fences included. */
export function codeLines(lines: readonly string[]): boolean[] {
  let fence: string | undefined;
  return lines.map((text) => {
    const mark = /^\s*(`{3,}|~{3,})/u.exec(text)?.[1];
    const inside = fence !== undefined || mark !== undefined;
    if (mark !== undefined) fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence;
    return inside;
  });
}

/** Letters that are said: headings and lines that hold a placeholder say nothing. Chinese, Japanese and Korean say about three times as much with one. */
export function lettersOf(lines: readonly string[]): number {
  const said = lines.filter((line) => !/^\s*(?:#|=+\s*$|-{3,}\s*$)/u.test(line) && !isPlaceholder(line)).join('').replaceAll(/[^\p{L}\p{N}]/gu, '');
  return said.length + 2 * (said.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0);
}
