import type { Severity } from '../engine/types.js';
import { headline } from './common.js';
import type { CheckReport, ReportFinding } from './types.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** Workflow commands that GitHub Actions turns into annotations. `showPath` gives paths from the repository's root. */
export function toGithub(report: CheckReport, showPath: (file: string) => string = (file) => file): string {
  const lines = report.findings.map((finding) => annotation(finding, showPath));
  const errors = report.errors.map(({ file, message }) => `::warning file=${property(showPath(file))},title=${property('not analysed')}::${data(message)}`);
  return `${[...lines, ...errors, headline(report)].join('\n')}\n`;
}

function annotation({ file, rule, severity, message, inFile, ...cell }: ReportFinding, showPath: (file: string) => string): string {
  const { start, end } = inFile ?? cell;
  // GitHub takes columns only for findings on one line.
  const columns = start.line === end.line ? `,col=${start.character + 1},endColumn=${end.character + 1}` : '';
  return `::${COMMANDS[severity]} file=${property(showPath(file))},line=${start.line + 1},endLine=${end.line + 1}${columns},title=${property(rule)}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
