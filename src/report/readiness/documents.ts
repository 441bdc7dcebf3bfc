/** Part of the readiness report: runbook and data boundaries, section by section, with the lines that no longer hold. */
import type { DocumentReport, DocumentSection, Documents, Place, ReadinessReport } from '../../readiness/types.js';
import { count } from '../common.js';
import { escape } from '../htmlText.js';
import { code, escape as escapeMarkdown } from './markdownText.js';
import { placeWords } from './words.js';

const STATES: Readonly<Record<DocumentSection['state'], { readonly mark: string; readonly words: string }>> = {
  filled: { mark: '✓', words: 'filled in' }, placeholder: { mark: '◐', words: 'placeholder' }, missing: { mark: '✗', words: 'missing' },
};

/** The documents with what is said of them; `item` is the item of the checklist behind each. */
const PARTS: readonly { readonly key: keyof Documents; readonly item: string; readonly title: string; readonly missing: string }[] = [
  { key: 'runbook', item: 'runbook', title: 'Runbook', missing: 'There is no runbook. RUNBOOK.md at the top of the folder is where it is looked for first.' },
  { key: 'dataBoundaries', item: 'data-boundaries', title: 'Data boundaries', missing: 'Nothing says what it may never touch. docs/DATA_BOUNDARIES.md is where it is looked for.' },
];

/** `4 of 6 sections filled in, 1 a placeholder, 1 missing; 2 lines no longer hold`. */
export function documentWords({ sections, stale }: DocumentReport): string {
  const of = (state: DocumentSection['state']): number => sections.filter((section) => section.state === state).length;
  const [placeholders, missing] = [of('placeholder'), of('missing')];
  return [
    `${of('filled')} of ${count(sections.length, 'section', 'sections')} filled in`,
    ...(placeholders > 0 ? [`${placeholders} a placeholder`] : []), ...(missing > 0 ? [`${missing} missing`] : []),
  ].join(', ') + (stale.length === 0 ? '' : `; ${count(stale.length, 'line no longer holds', 'lines no longer hold')}`);
}

export function documentsHtml({ documents }: ReadinessReport): string {
  if (documents === undefined) return '';
  const place = ({ file, line }: Place): string => `<code data-file="${escape(file)}" data-line="${line}">${escape(placeWords({ file, line, character: 0 }))}</code>`;
  const parts = PARTS.map(({ key, item, title, missing }) => {
    const document = documents[key];
    const start = key === 'runbook' && document.sections.some(({ state }) => state !== 'filled') ? `<p class="start" data-start="${document.files.length === 0 ? 'Write the runbook' : 'Fill it in'}" data-item="${item}"></p>` : '';
    const head = `<h3><a href="#${item}">${title}</a></h3>`;
    if (document.files.length === 0) return `<div class="document">${head}<p>${escape(missing)}</p>${start}</div>`;
    const rows = document.sections.map((section) => `<tr><th scope="row">${escape(section.title)}</th><td class="state">${mark(section.state)} ${STATES[section.state].words}</td><td>${section.place === undefined ? '' : place(section.place)}</td></tr>`);
    const stale = document.stale.map((line) => `<li>${place(line.place)} ${escape(line.reason)}: <q>${escape(line.text)}</q></li>`);
    return `<div class="document">${head}<p class="meta">${escape(documentWords(document))}</p>
<table><thead><tr><th scope="col">Section</th><th scope="col">State</th><th scope="col">Place</th></tr></thead><tbody>${rows.join('')}</tbody></table>
${stale.length === 0 ? '' : `<p>Lines that no longer hold:</p><ul class="stale">${stale.join('')}</ul>`}${start}</div>`;
  });
  return `<section id="part-runbook"><h2>Runbook and data boundaries</h2>${parts.join('\n')}</section>`;
}

function mark(state: DocumentSection['state']): string {
  return `<span class="mark" aria-hidden="true">${STATES[state].mark}</span>`;
}

export function documentsMarkdown({ documents }: ReadinessReport): string[] {
  if (documents === undefined) return [];
  return ['## Runbook and data boundaries', '', ...PARTS.flatMap(({ key, title, missing }) => [`### ${title}`, '', ...(documents[key].files.length === 0 ? [escapeMarkdown(missing), ''] : documentMarkdown(documents[key]))])];
}

export function documentMarkdown(document: DocumentReport): string[] {
  const rows = document.sections.map(({ title, state, place }) => `| ${escapeMarkdown(title)} | ${STATES[state].mark} ${STATES[state].words} | ${place === undefined ? '' : code(placeWords(place))} |`);
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
  return PARTS.flatMap(({ key, title: name }) => (documents[key].files.length === 0 ? [] : [title(`${name}: ${documentWords(documents[key])}`), ...documentText(documents[key]), '']));
}

export const documentsStyle = `
.document table { width: 100%; }
.document .state { white-space: nowrap; }
.document h3 a { color: inherit; text-decoration: none; }
`;
