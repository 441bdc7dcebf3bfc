/** Part of the readiness report: runbook and data boundaries, section by section, with the lines that no longer hold. */
import type { DocumentId, DocumentReport, DocumentSection, Place, ReadinessReport } from '../../readiness/types.js';
import { count } from '../common.js';
import { escape } from '../htmlText.js';
import { code, escape as escapeMarkdown } from './markdownText.js';
import { capital, placeWords } from './words.js';

const STATES: Readonly<Record<DocumentSection['state'], { readonly mark: string; readonly words: string }>> = {
  filled: { mark: '✓', words: 'filled in' }, placeholder: { mark: '◐', words: 'placeholder' }, missing: { mark: '✗', words: 'missing' },
};

interface Part {
  /** The item of the checklist behind it. */
  readonly item: string;
  readonly title: string;
  /** Said when there is none; without a full stop. */
  readonly missing: string;
  /** What is done then, as the label of a button. */
  readonly write: string;
}

export const PARTS: Readonly<Record<DocumentId, Part>> = {
  runbook: { item: 'runbook', title: 'Runbook', missing: 'There is no runbook', write: 'Write the runbook' },
  dataBoundaries: { item: 'data-boundaries', title: 'Data boundaries', missing: 'Nothing says what it may never touch', write: 'Write the data boundaries' },
};
const ORDER: readonly DocumentId[] = ['runbook', 'dataBoundaries'];

/** What is said when there is none, with the place where it is looked for. */
function noDocument(id: DocumentId, { home }: DocumentReport): string {
  return `${PARTS[id].missing}. ${home} is where it is looked for first.`;
}

/** `4 of 6 sections filled in, 1 a placeholder, 1 missing; 2 lines no longer hold`. */
export function documentWords({ sections, stale }: DocumentReport): string {
  const of = (state: DocumentSection['state']): number => sections.filter((section) => section.state === state).length;
  const [placeholders, missing] = [of('placeholder'), of('missing')];
  return [
    `${of('filled')} of ${count(sections.length, 'section', 'sections')} filled in`,
    ...(placeholders > 0 ? [count(placeholders, 'a placeholder', 'placeholders')] : []), ...(missing > 0 ? [`${missing} missing`] : []),
  ].join(', ') + (stale.length === 0 ? '' : `; ${count(stale.length, 'line no longer holds', 'lines no longer hold')}`);
}

/** Every section says something; one that has none says nothing. */
export function isFilledIn({ sections }: DocumentReport): boolean {
  return sections.length > 0 && sections.every(({ state }) => state === 'filled');
}

export function documentsHtml({ documents }: ReadinessReport): string {
  if (documents === undefined) return '';
  const place = ({ file, line }: Place): string => `<code data-file="${escape(file)}" data-line="${line}">${escape(placeWords({ file, line, character: 0 }))}</code>`;
  const parts = ORDER.map((id) => {
    const document = documents[id];
    const { item, title, write } = PARTS[id];
    const start = isFilledIn(document) ? '' : `<p class="start" data-start="${document.files.length === 0 ? write : document.sections.some(({ state }) => state === 'missing') ? 'Add the missing sections' : 'Fill it in'}" data-item="${item}"></p>`;
    const head = `<h3><a href="#${item}">${title}</a></h3>`;
    if (document.files.length === 0) return `<div class="document">${head}<p>${escape(noDocument(id, document))}</p>${start}</div>`;
    const rows = document.sections.map((section) => `<tr><th scope="row">${escape(capital(section.title))}</th><td class="state">${mark(section.state)} ${STATES[section.state].words}</td><td>${section.place === undefined ? '' : place(section.place)}</td></tr>`);
    const stale = document.stale.map((line) => `<li>${place(line.place)} ${escape(line.reason)}: <q>${escape(line.text)}</q></li>`);
    return `<div class="document">${head}<p class="meta">${escape(documentWords(document))}</p>
<table class="stack"><thead><tr><th scope="col">Section</th><th scope="col">State</th><th scope="col">Place</th></tr></thead><tbody>${rows.join('')}</tbody></table>
${stale.length === 0 ? '' : `<p>Lines that no longer hold:</p><ul class="stale">${stale.join('')}</ul>`}${start}</div>`;
  });
  return `<section id="part-runbook"><h2>Runbook and data boundaries</h2>${parts.join('\n')}</section>`;
}

function mark(state: DocumentSection['state']): string {
  return `<span class="mark" aria-hidden="true">${STATES[state].mark}</span>`;
}

export function documentsMarkdown({ documents }: ReadinessReport): string[] {
  if (documents === undefined) return [];
  return ['## Runbook and data boundaries', '', ...ORDER.flatMap((id) => [`### ${PARTS[id].title}`, '', ...documentMarkdown(id, documents[id])])];
}

export function documentMarkdown(id: DocumentId, document: DocumentReport): string[] {
  if (document.files.length === 0) return [escapeMarkdown(noDocument(id, document)), ''];
  const rows = document.sections.map(({ title, state, place }) => `| ${escapeMarkdown(capital(title))} | ${STATES[state].mark} ${STATES[state].words} | ${place === undefined ? '' : code(placeWords(place))} |`);
  const stale = document.stale.map(({ place, reason, text }) => `- ${code(placeWords(place))} ${escapeMarkdown(reason)}: “${escapeMarkdown(text)}”`);
  return [`${documentWords(document)}.`, '', '| Section | State | Place |', '|---|---|---|', ...rows, '', ...(stale.length === 0 ? [] : ['Lines that no longer hold:', '', ...stale, ''])];
}

/** Lines for a terminal, without a heading. */
export function documentText(document: DocumentReport): string[] {
  const width = Math.max(0, ...document.sections.map(({ title }) => title.length));
  return [
    ...document.sections.map(({ title, state, place }) => `  ${STATES[state].mark} ${title.padEnd(width)}  ${STATES[state].words.padEnd(11)}  ${place === undefined ? '' : placeWords(place)}`.trimEnd()),
    ...(document.stale.length === 0 ? [] : ['', '  Lines that no longer hold', ...document.stale.flatMap(({ place, text, reason }) => [`    ${placeWords(place)}  ${reason}`, `      ${text}`])]),
  ];
}

export function documentsText({ documents }: ReadinessReport, title: (text: string) => string): string[] {
  if (documents === undefined) return [];
  return ORDER.flatMap((id) => (documents[id].files.length === 0 ? [] : [title(`${PARTS[id].title}: ${documentWords(documents[id])}`), ...documentText(documents[id]), '']));
}

export const documentsStyle = `
.document table { width: 100%; }
.document .state { white-space: nowrap; }
.document h3 a { color: inherit; text-decoration: none; }
`;
