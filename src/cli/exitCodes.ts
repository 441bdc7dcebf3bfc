import { SEVERITIES, type CheckReport } from '../report/index.js';
import type { FailLevel } from './usage.js';

export const EXIT = { fine: 0, findings: 1, usage: 2, internal: 3, interrupted: 130 } as const;

const LEVELS: Readonly<Record<FailLevel, number>> = { error: 0, warning: 1, info: 2, never: -1 };

/** What the exit code rests on. */
export interface Ending {
  readonly report: CheckReport;
  readonly failOn: FailLevel;
  readonly configBroken: boolean;
  readonly interrupted: boolean;
}

export function exitCodeOf({ report, failOn, configBroken, interrupted }: Ending): number {
  if (interrupted) return EXIT.interrupted;
  // Files that could not be read, or were put away, are named among the skipped; what is left are failures of our own.
  const skipped = new Set(report.skipped.map(({ file }) => file));
  if (report.errors.some(({ file }) => !skipped.has(file))) return EXIT.internal;
  if (configBroken) return EXIT.usage;
  return report.findings.some(({ severity }) => SEVERITIES.indexOf(severity) <= LEVELS[failOn]) ? EXIT.findings : EXIT.fine;
}
