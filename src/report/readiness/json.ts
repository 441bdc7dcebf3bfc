import type { ReadinessReport } from '../../readiness/types.js';

/** The report as it is, for programs. Points are rounded to two decimals. */
export function readinessToJson(report: ReadinessReport): string {
  const round = (key: string, value: unknown): unknown => (typeof value === 'number' && ['points', 'possible', 'gain'].includes(key) ? Math.round(value * 100) / 100 : value);
  return `${JSON.stringify(report, round, 2)}\n`;
}
