/** Whether a document says something: templates with blanks left in them do not. */
import { RUNBOOK_SECTIONS } from '../items/ownership.js';
import type { DocumentSection } from '../types.js';
import { BOUNDARY_HEADINGS, BOUNDARY_SECTIONS, type BoundarySectionId } from './boundaryHeadings.js';
import { headingTest } from './headings.js';
import { lettersOf, linesOf, partsOf } from './markdown.js';
import { RUNBOOK_HEADINGS, type RunbookSectionId } from './runbookHeadings.js';

/** Letters that a section needs to say something. */
const ENOUGH = 40;
/** Letters that a whole document needs. */
const ENOUGH_DOCUMENT = 150;

/** True when a document is more than headings and placeholders. */
export function isFilled(markdown: string): boolean {
  return lettersOf(linesOf(markdown)) >= ENOUGH_DOCUMENT;
}

export interface NamedSection<Section extends string> {
  readonly section: Section;
  /** `missing`: no heading speaks of it. `placeholder`: the heading is there, and only placeholders below it. */
  readonly state: DocumentSection['state'];
  /** 0-based line of the heading. */
  readonly line?: number;
}

const isRunbookSection = headingTest(RUNBOOK_HEADINGS);
const isBoundarySection = headingTest(BOUNDARY_HEADINGS);

/** The six sections of a runbook in Markdown, whichever language its headings are in. */
export function readRunbook(markdown: string): NamedSection<RunbookSectionId>[] {
  return readSections(markdown, RUNBOOK_SECTIONS, isRunbookSection);
}

/** What data boundaries should speak of. Unlike a runbook they may be divided in any way, so this tells what could be added and not what they lack. */
export function readBoundaries(markdown: string): NamedSection<BoundarySectionId>[] {
  return readSections(markdown, BOUNDARY_SECTIONS, isBoundarySection);
}

function readSections<Section extends string>(markdown: string, sections: readonly Section[], isNamed: (section: Section, heading: string) => boolean): NamedSection<Section>[] {
  const lines = linesOf(markdown);
  const headings = partsOf(lines);
  return sections.map((section): NamedSection<Section> => {
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
