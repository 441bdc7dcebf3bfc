/** The state of a runbook on its own, for the command line. */
import type { DocumentReport } from '../../readiness/types.js';
import { documentMarkdown, documentText, documentWords } from './documents.js';

export const RUNBOOK_FORMATS = ['text', 'json', 'markdown'] as const;
export type RunbookFormat = (typeof RUNBOOK_FORMATS)[number];

/** JSON: lines are 1-based, as in every other JSON of the command. */
export function runbookTo(runbook: DocumentReport, format: RunbookFormat): string {
  switch (format) {
    case 'json': return `${JSON.stringify(plain(runbook), undefined, 2)}\n`;
    case 'markdown': return `${['# Runbook', '', ...documentMarkdown(runbook)].join('\n').trimEnd()}\n`;
    case 'text': return `${[`${runbook.files.length === 0 ? 'There is no runbook' : runbook.files.join(', ')}: ${documentWords(runbook)}`, ...documentText(runbook)].join('\n')}\n`;
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
