/** Findings a team has decided to live with for now. The file is meant to be read in a review, so it names what it lists. */
import type { ReportFinding } from '../report/index.js';
import { UsageError } from './arguments.js';

/** Where the baseline of a workspace stands, from its root. */
export const BASELINE_FILE = '.readiness/baseline.json';

/** Fingerprints of the findings a baseline knows. Throws UsageError when the text is no baseline. */
export function readBaseline(file: string, text: string): ReadonlySet<string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is no valid JSON. Repair it, or write it anew with --write-baseline.`);
  }
  const findings = typeof value === 'object' && value !== null && 'findings' in value ? value.findings : undefined;
  if (!Array.isArray(findings)) throw new UsageError(`${file} is no baseline: it has no list of findings.`);
  return new Set((findings as unknown[]).flatMap((one) => (typeof one === 'object' && one !== null && 'fingerprint' in one && typeof one.fingerprint === 'string' ? [one.fingerprint] : [])));
}

/** The baseline for these findings: one line each, sorted, without line numbers, so that it changes only when findings do. */
export function writeBaseline(findings: readonly ReportFinding[]): string {
  const rows = findings
    .map(({ rule, file, fingerprint }) => JSON.stringify({ rule, file, fingerprint }))
    .sort();
  return `{\n  "version": 1,\n  "findings": [${rows.length === 0 ? '' : `\n    ${rows.join(',\n    ')}\n  `}]\n}\n`;
}
