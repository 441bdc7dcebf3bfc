/** The state of a document on its own, for the command line. */
import type { DocumentId, DocumentReport } from '../../readiness/types.js';
import { documentMarkdown, documentText, documentWords, PARTS } from './documents.js';

export const DOCUMENT_FORMATS = ['text', 'json', 'markdown'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** JSON: lines are 1-based, as in every other JSON of the command. */
export function documentTo(id: DocumentId, document: DocumentReport, format: DocumentFormat): string {
  const { title, missing } = PARTS[id];
  switch (format) {
    case 'json': return `${JSON.stringify(plain(document), undefined, 2)}\n`;
    case 'markdown': return `${[`# ${title}`, '', ...documentMarkdown(id, document)].join('\n').trimEnd()}\n`;
    case 'text': return `${document.sections.length === 0 ? `${missing}.` : [`${document.files.length === 0 ? missing : document.files.join(', ')}: ${documentWords(document)}`, ...documentText(document)].join('\n')}\n`;
  }
}

function plain({ files, sections, stale }: DocumentReport): object {
  return {
    version: 1,
    files,
    sections: sections.map(({ title, state, place }) => ({ title, state, ...(place === undefined ? {} : { file: place.file, line: place.line + 1 }) })),
    stale: stale.map(({ place, text, reason }) => ({ file: place.file, line: place.line + 1, text, reason })),
  };
}
