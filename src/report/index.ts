/** Findings to bytes. Pure: the same report gives the same text. */
export { count, headline, severityWords, sortFindings } from './common.js';
export { toGithub } from './github.js';
export { toHtml } from './html.js';
export { toJson } from './json.js';
export { toJunit } from './junit.js';
export { toMarkdown } from './markdown.js';
export { toSarif } from './sarif.js';
export { costHtml } from './readiness/cost.js';
export { exportReadiness, READINESS_FORMATS, type ReadinessFormat } from './readiness/index.js';
export { DOCUMENT_FORMATS, documentTo, type DocumentFormat } from './readiness/document.js';
export { isFilledIn } from './readiness/documents.js';
export { toText, type TextStyle } from './text.js';
export { wrap } from './wrap.js';
export { SEVERITIES, type CheckReport, type ReportFinding } from './types.js';
