import { byRule, count, headline, place, seconds, skippedByReason } from './common.js';
import type { CheckReport, ReportFinding } from './types.js';

/** A report for pull requests and wikis: what was found, by rule, with what it means. */
export function toMarkdown(report: CheckReport): string {
  const lines = ['# Readiness Coach', '', `${headline(report)}, ${seconds(report.durationMs)}.`, ''];
  for (const { rule, findings } of byRule(report.findings)) {
    const meta = report.rules.find(({ id }) => id === rule);
    lines.push(`## ${code(rule)}: ${escape(meta?.title ?? rule)} (${findings.length})`, '');
    if (meta) lines.push(`${escape(meta.why)} ${escape(meta.remedy)}`, '');
    lines.push('| Where | Severity | Finding | Fix |', '|---|---|---|---|', ...findings.map(row), '');
  }
  if (report.errors.length > 0) lines.push('## Not analysed', '', ...report.errors.map(({ file, message }) => `- ${code(file)}: ${escape(message)}`), '');
  const notes = [
    ...(report.known === 0 ? [] : [`${count(report.known, 'finding', 'findings')} known from the baseline`]),
    ...(report.suppressed === 0 ? [] : [`${count(report.suppressed, 'finding', 'findings')} silenced by comments`]),
    ...skippedByReason(report).map(({ words, amount }) => `${amount} skipped: ${words}`),
  ];
  if (notes.length > 0) lines.push('## Left out', '', ...notes.map((note) => `- ${note}`), '');
  return lines.join('\n');
}

function row(finding: ReportFinding): string {
  const fix = finding.fixes?.[0]?.title ?? (finding.fixable ? 'yes' : '');
  return `| ${code(`${place(finding)}:${finding.start.line + 1}`)} | ${finding.severity} | ${escape(finding.message)} | ${escape(fix)} |`;
}

/** Inline code that may hold backticks, inside a table. */
function code(text: string): string {
  const clean = text.replaceAll(/[\r\n]+/gu, ' ').replaceAll('|', '\\|');
  const fence = '`'.repeat(Math.max(0, ...[...clean.matchAll(/`+/gu)].map(([run]) => run.length)) + 1);
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

/** Text whose marks stay what they are. */
function escape(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|#~]/gu, '\\$&').replaceAll('&', '&amp;').replaceAll(/[\r\n]+/gu, ' ');
}
