/** Whether a document says something: templates with blanks left in them do not. */
import { RUNBOOK_SECTIONS } from '../items/ownership.js';
import type { DocumentSection } from '../types.js';
import { isNamed, type RunbookSectionId } from './headings.js';
import { lettersOf, linesOf, partsOf } from './markdown.js';

/** Letters that a section needs to say something. */
const ENOUGH = 40;
/** Letters that a whole document needs. */
const ENOUGH_DOCUMENT = 150;

/** True when a document is more than headings and placeholders. */
export function isFilled(markdown: string): boolean {
  return lettersOf(linesOf(markdown)) >= ENOUGH_DOCUMENT;
}

export interface RunbookSection {
  readonly section: RunbookSectionId;
  /** `missing`: no heading speaks of it. `placeholder`: the heading is there, and only placeholders below it. */
  readonly state: DocumentSection['state'];
  /** 0-based line of the heading. */
  readonly line?: number;
}

/** The six sections of a runbook in Markdown, whichever language its headings are in. */
export function readRunbook(markdown: string): RunbookSection[] {
  const lines = linesOf(markdown);
  const headings = partsOf(lines);
  return RUNBOOK_SECTIONS.map((section): RunbookSection => {
    const own = headings.filter(({ title }) => isNamed(section, title));
    const filled = own.find(({ line, end }) => lettersOf(lines.slice(line + 1, end)) >= ENOUGH);
    if (filled !== undefined) return { section, state: 'filled', line: filled.line };
    const [first] = own;
    return first === undefined ? { section, state: 'missing' } : { section, state: 'placeholder', line: first.line };
  });
}

/** A document by its own headings, or as one part when it has none; deeper headings belong to the ones above them. `name` stands for a part without one. */
export function readParts(markdown: string, name: string): { readonly title: string; readonly state: 'filled' | 'placeholder'; readonly line: number }[] {
  const lines = linesOf(markdown);
  const parts = partsOf(lines);
  const top = Math.min(...parts.map(({ level }) => level));
  const own = parts.filter(({ level }) => level === top);
  if (own.length === 0) return [{ title: name, state: isFilled(markdown) ? 'filled' : 'placeholder', line: 0 }];
  return own.map(({ title, line, end }) => ({ title, state: lettersOf(lines.slice(line + 1, end)) >= ENOUGH ? 'filled' : 'placeholder', line }));
}
