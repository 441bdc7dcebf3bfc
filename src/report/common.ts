import type { Severity } from '../engine/types.js';
import { SEVERITIES, type CheckReport, type ReportFinding } from './types.js';

const NOUNS: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'], warning: ['warning', 'warnings'], information: ['info', 'infos'], hint: ['hint', 'hints'],
};

/** Words for the reasons why files are left out, in the order they are listed. */
export const REASONS: Readonly<Record<string, string>> = {
  ignored: 'ignored by git', excluded: 'excluded by settings', test: 'test code', vendored: 'installed packages', generated: 'generated or built', minified: 'minified',
  tooLarge: 'too large', binary: 'not text', unreadable: 'unreadable', vanished: 'gone during the scan', quarantined: 'quarantined',
};

/** Sorted by file, line, column, rule; paths compare by code units, so that every machine agrees. */
export function sortFindings<T extends Pick<ReportFinding, 'file' | 'cell' | 'start' | 'rule'>>(findings: readonly T[]): T[] {
  return [...findings].sort((a, b) => compare(a.file, b.file) || (a.cell ?? -1) - (b.cell ?? -1) || a.start.line - b.start.line || a.start.character - b.start.character || compare(a.rule, b.rule));
}

/** `1 file`, `2 files`. */
export function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** `2 errors, 9 warnings, 3 infos`; severities without a finding are left out. */
export function severityWords(findings: readonly Pick<ReportFinding, 'severity'>[]): string {
  return SEVERITIES.flatMap((severity) => {
    const amount = findings.filter((finding) => finding.severity === severity).length;
    return amount === 0 ? [] : [count(amount, ...NOUNS[severity])];
  }).join(', ');
}

/** Why files and folders were left out, most telling first: `3 test code`, as pairs. */
export function skippedByReason({ skipped }: Pick<CheckReport, 'skipped'>): { readonly words: string; readonly amount: number }[] {
  return Object.entries(REASONS).flatMap(([reason, words]) => {
    const amount = skipped.filter((one) => one.reason === reason).length;
    return amount === 0 ? [] : [{ words, amount }];
  });
}

/** Findings by rule id, in the order of the worst severity, then the number of findings, then the id. */
export function byRule(findings: readonly ReportFinding[]): { readonly rule: string; readonly findings: readonly ReportFinding[] }[] {
  const groups = new Map<string, ReportFinding[]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  const worst = (list: readonly ReportFinding[]): number => Math.min(...list.map(({ severity }) => SEVERITIES.indexOf(severity)));
  return [...groups]
    .map(([rule, list]) => ({ rule, findings: list }))
    .sort((a, b) => worst(a.findings) - worst(b.findings) || b.findings.length - a.findings.length || compare(a.rule, b.rule));
}

/** `14 findings in 6 of 42 files (2 errors, 12 warnings)`, or a sentence that there are none. */
export function headline({ findings, files }: Pick<CheckReport, 'findings' | 'files'>): string {
  const total = count(files, 'file', 'files');
  if (findings.length === 0) return `No findings in ${total}`;
  const touched = new Set(findings.map(({ file }) => file)).size;
  return `${count(findings.length, 'finding', 'findings')} in ${touched} of ${total} (${severityWords(findings)})`;
}

/** `0.4 s`; under a tenth of a second one digit more. */
export function seconds(durationMs: number): string {
  return `${(durationMs / 1000).toFixed(durationMs < 100 ? 2 : 1)} s`;
}

/** Path with the notebook cell where there is one (1-based, as notebooks number them). */
export function place({ file, cell }: Pick<ReportFinding, 'file' | 'cell'>): string {
  return cell === undefined ? file : `${file} cell ${cell + 1}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
