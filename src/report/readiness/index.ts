import type { ReadinessReport } from '../../readiness/types.js';
import { readinessToHtml } from './html.js';
import { readinessToJson } from './json.js';
import { readinessToMarkdown } from './markdown.js';
import { readinessToText, type ReadinessTextStyle } from './text.js';

export type { ReadinessTextStyle } from './text.js';

export const READINESS_FORMATS = ['text', 'json', 'markdown', 'html'] as const;
export type ReadinessFormat = (typeof READINESS_FORMATS)[number];

/** The report in one form. `style` matters to text alone. */
export function exportReadiness(report: ReadinessReport, format: ReadinessFormat, style: ReadinessTextStyle = { colours: false }): string {
  switch (format) {
    case 'text': return readinessToText(report, style);
    case 'json': return readinessToJson(report);
    case 'markdown': return readinessToMarkdown(report);
    case 'html': return readinessToHtml(report);
  }
}
