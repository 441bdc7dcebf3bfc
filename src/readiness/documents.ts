/** Whether a document says something: templates with blanks left in them do not. */
import { RUNBOOK_SECTIONS } from './items/ownership.js';

/** Marks that a blank was left for somebody to fill in. */
const PLACEHOLDER = /\b(?:TODO|TBD|FIXME|XXX|lorem ipsum|to be (?:written|defined|filled|decided|done)|fill (?:this|me|in)|coming soon)\b|<[a-z][^<>\n]{0,120}>|\[(?:your|insert|fill|name|owner|team|add|describe|link)\b[^\]\n]*\](?!\()|\{\{[^}\n]*\}\}|_{4,}|\?{3,}/iu;
/** Letters that a section needs to say something. */
const ENOUGH = 40;
/** Letters that a whole document needs. */
const ENOUGH_DOCUMENT = 150;

/** Letters of the lines that hold no placeholder, headings left out. */
function lettersOf(lines: readonly string[]): number {
  return lines.filter((line) => !/^\s*#/u.test(line) && !PLACEHOLDER.test(line)).join('').replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}

/** True when a document is more than headings and placeholders. */
export function isFilled(markdown: string): boolean {
  return lettersOf(linesOf(markdown)) >= ENOUGH_DOCUMENT;
}

export interface RunbookSection {
  readonly section: (typeof RUNBOOK_SECTIONS)[number];
  /** `missing`: no heading speaks of it. `empty`: the heading is there, and only placeholders below it. */
  readonly state: 'filled' | 'empty' | 'missing';
  /** 0-based line of the heading. */
  readonly line?: number;
}

const HEADINGS: Readonly<Record<RunbookSection['section'], RegExp>> = {
  'restart': /\b(?:re-?start|reboot|recover(?:y|ing)?|start(?:ing)? and stop(?:ping)?|stop(?:ping)? and start(?:ing)?)/iu,
  'queue over its limit': /\b(?:queue|backlog|dead[- ]letter)/iu,
  'alert owner': /\b(?:alerts?|on-?call|escalat\w*|pager|contacts?|owners?)\b/iu,
  'key rotation': /\b(?:keys?|secrets?|credentials?|tokens?)\b.*\brotat|\brotat\w*\b.*\b(?:keys?|secrets?|credentials?|tokens?)\b/iu,
  'rollback': /\b(?:roll(?:ing)?[- ]?back|revert)/iu,
  'spend spike': /\b(?:spend|spending|cost|costs|budget|billing)\b/iu,
};

/** The six sections of a runbook in Markdown. */
export function readRunbook(markdown: string): RunbookSection[] {
  const lines = linesOf(markdown);
  const headings = headingsOf(lines);
  return RUNBOOK_SECTIONS.map((section): RunbookSection => {
    const own = headings.filter(({ title }) => HEADINGS[section].test(title));
    const filled = own.find(({ line, end }) => lettersOf(lines.slice(line + 1, end)) >= ENOUGH);
    if (filled !== undefined) return { section, state: 'filled', line: filled.line };
    const [first] = own;
    return first === undefined ? { section, state: 'missing' } : { section, state: 'empty', line: first.line };
  });
}

/** Headings outside code blocks, each with the line where its part of the text ends. */
function headingsOf(lines: readonly string[]): { readonly title: string; readonly line: number; readonly end: number }[] {
  const found: { readonly title: string; readonly level: number; readonly line: number }[] = [];
  let fenced = false;
  lines.forEach((text, line) => {
    if (/^\s*(?:```|~~~)/u.test(text)) fenced = !fenced;
    const heading = fenced ? null : /^(#{1,6})\s+(.+)$/u.exec(text);
    if (heading) found.push({ title: heading[2] ?? '', level: heading[1]?.length ?? 1, line });
  });
  return found.filter(({ level }, index) => level > 1 || index > 0).map(({ title, level, line }) => ({ title, line, end: found.find((next) => next.line > line && next.level <= level)?.line ?? lines.length }));
}

function linesOf(markdown: string): string[] {
  return markdown.replaceAll(/<!--[\s\S]*?-->/gu, (comment) => comment.replaceAll(/[^\n]/gu, '')).split(/\r\n|\r|\n/u);
}
