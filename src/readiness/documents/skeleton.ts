/** Documents to be filled in. Every line that is written here holds a `TODO`, so that nothing counts as filled in before somebody did it. */
import type { DocumentDraft, DocumentId } from '../types.js';
import { BOUNDARY_PARTS } from './boundaryParts.js';
import { plain, type DocumentFacts, type DraftPart } from './facts.js';
import { RUNBOOK_PARTS } from './runbookParts.js';
import { readBoundaries, readRunbook, type NamedSection } from './sections.js';

interface Draft {
  readonly title: string;
  /** One line below the title. */
  readonly purpose: string;
  readonly parts: Readonly<Record<string, DraftPart>>;
  readonly read: (markdown: string) => readonly NamedSection<string>[];
}

const DRAFTS: Readonly<Record<DocumentId, Draft>> = {
  runbook: { title: 'Runbook', purpose: 'What to do when it misbehaves, for whoever is on duty.', parts: RUNBOOK_PARTS, read: readRunbook },
  dataBoundaries: { title: 'Data boundaries', purpose: 'What it may never touch, for whoever builds it, runs it, or has to vouch for it.', parts: BOUNDARY_PARTS, read: readBoundaries },
};

/** The draft for a document that is not there (`markdown` absent), or for the sections that one lacks. */
export function draftDocument(id: DocumentId, file: string, markdown: string | undefined, facts: DocumentFacts): DocumentDraft {
  const { title, purpose, parts, read } = DRAFTS[id];
  const missing = read(markdown ?? '').filter(({ state }) => state === 'missing').map(({ section }) => section);
  const sections = missing.map((section) => partText(parts[section], facts)).join('\n');
  if (markdown === undefined) {
    const head = [`# ${title}: ${plain(facts.folder)}`, '', purpose, 'Lines with a TODO are blanks. Fill them in, or take them out; a section counts once it says something without one.', ''];
    return { file, exists: false, sections: missing, text: `${head.join('\n')}\n${sections}` };
  }
  if (missing.length === 0) return { file, exists: true, sections: [], text: '' };
  const end = markdown.includes('\r\n') ? '\r\n' : '\n';
  const gap = markdown === '' || /(?:\r?\n){2}$/u.test(markdown) ? '' : markdown.endsWith("\n") ? end : end + end;
  return { file, exists: true, sections: missing, text: gap + sections.replaceAll('\n', end) };
}

function partText(part: DraftPart | undefined, facts: DocumentFacts): string {
  return part === undefined ? '' : [`## ${part.title}`, '', ...part.lines(facts).map((line) => `- ${line}`), ''].join('\n');
}
