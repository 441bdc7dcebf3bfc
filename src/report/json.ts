import type { CheckReport, ReportEdit, ReportFinding, ReportRange } from './types.js';

/** The machine-readable form, version 1. Lines and columns are 1-based, columns in UTF-16 code units. */
export function toJson(report: CheckReport): string {
  const counts = new Map<string, number>();
  for (const { rule } of report.findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const value = {
    version: 1,
    tool: { name: report.tool.name, version: report.tool.version },
    summary: {
      files: report.files,
      skipped: report.skipped.length,
      bytes: report.bytes,
      durationMs: report.durationMs,
      ...(report.since ? { since: report.since } : {}),
      byRule: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    },
    findings: report.findings.map(finding),
    errors: report.errors.map(({ file, message }) => ({ file, message })),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function finding({ rule, severity, file, cell, message, related, fixes = [], fingerprint, ...range }: ReportFinding): object {
  return {
    rule,
    severity,
    file,
    ...(cell === undefined ? {} : { cell }),
    ...from(range),
    ...to(range),
    message,
    related: related.map((one) => ({ file: one.file, ...(one.cell === undefined ? {} : { cell: one.cell }), ...from(one), message: one.message })),
    fixes: fixes.map(({ title, safety, edits }) => ({ title, safety, edits: edits.map(edit) })),
    fingerprint,
  };
}

function edit({ file, cell, start, end, newText }: ReportEdit): object {
  return {
    file,
    ...(cell === undefined ? {} : { cell }),
    startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1,
    newText,
  };
}

function from({ start }: ReportRange): { readonly line: number; readonly column: number } {
  return { line: start.line + 1, column: start.character + 1 };
}

function to({ end }: ReportRange): { readonly endLine: number; readonly endColumn: number } {
  return { endLine: end.line + 1, endColumn: end.character + 1 };
}
