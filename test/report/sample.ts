import { rules } from '../../src/engine/index.js';
import type { CheckReport, ReportFinding } from '../../src/report/types.js';

/** A finding with everything a format has to cope with, unless told otherwise. */
export function finding(overrides: Partial<ReportFinding> = {}): ReportFinding {
  return {
    file: 'agent/tools.py',
    rule: 'missing-timeout',
    severity: 'warning',
    message: 'requests.get waits for ever: no timeout here or on a session',
    start: { line: 40, character: 11 },
    end: { line: 40, character: 23 },
    evidence: ['requests is imported in line 1.'],
    related: [{ file: 'agent/clients.py', start: { line: 11, character: 0 }, end: { line: 11, character: 8 }, message: 'The session is built here' }],
    fixable: true,
    fixes: [{ title: 'Set timeout=30 on this call', safety: 'safe', edits: [{ file: 'agent/tools.py', start: { line: 40, character: 40 }, end: { line: 40, character: 40 }, newText: ', timeout=30' }] }],
    fingerprint: '0123456789abcdef',
    ...overrides,
  };
}

export function report(overrides: Partial<CheckReport> = {}): CheckReport {
  return {
    tool: { name: 'readiness-coach', version: '1.2.3' },
    rules: rules.map(({ meta }) => meta),
    findings: [
      finding(),
      finding({ file: 'src/a & b/<x>.ts', rule: 'pii-in-logs', severity: 'error', message: 'user["e|mail"] reaches the log: 100% `personal` <b>data</b>\nsecond line', fixable: false, fixes: [], related: [], fingerprint: 'f2' }),
      finding({ file: 'src/a & b/<x>.ts', rule: 'implicit-timeout', severity: 'information', message: 'OpenAI() can hang for 30 min', start: { line: 2, character: 0 }, end: { line: 4, character: 1 }, fingerprint: 'f3' }),
      finding({ file: 'note.ipynb', cell: 2, severity: 'hint', start: { line: 0, character: 4 }, end: { line: 0, character: 9 }, fingerprint: 'f4' }),
    ],
    files: 42,
    bytes: 123_456,
    durationMs: 412,
    skipped: [{ file: 'tests/', reason: 'test' }, { file: 'a.min.js', reason: 'minified' }, { file: 'b.py', reason: 'quarantined', detail: 'x' }],
    errors: [{ file: 'b.py', message: 'This file is quarantined: its analysis failed, it took longer than 10 s.' }],
    known: 0,
    suppressed: 0,
    cancelled: false,
    ...overrides,
  };
}

export const clean = (): CheckReport => report({ findings: [], errors: [], skipped: [] });
