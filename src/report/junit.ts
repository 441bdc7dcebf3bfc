import { place } from './common.js';
import type { CheckReport, ReportFinding } from './types.js';

/** JUnit XML: a suite per file, a failing case per finding; a scan without findings is one passing case. */
export function toJunit(report: CheckReport): string {
  const groups = new Map<string, ReportFinding[]>();
  for (const finding of report.findings) groups.set(place(finding), [...(groups.get(place(finding)) ?? []), finding]);
  const suites = [...groups].map(([file, findings]) => suite(file, findings));
  if (report.errors.length > 0) suites.push(errorSuite(report.errors));
  if (suites.length === 0) suites.push(`  <testsuite name="readiness" tests="1" failures="0" errors="0">\n    <testcase name="no findings" classname="readiness"/>\n  </testsuite>`);
  const tests = Math.max(1, report.findings.length + report.errors.length);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(report.tool.name)}" tests="${tests}" failures="${report.findings.length}" errors="${report.errors.length}" time="${(report.durationMs / 1000).toFixed(3)}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function suite(file: string, findings: readonly ReportFinding[]): string {
  const cases = findings.map(({ rule, severity, message, start, file: path }) => {
    const at = `${start.line + 1}:${start.character + 1}`;
    return [
      `    <testcase name="${attribute(`${rule} ${at}`)}" classname="${attribute(file)}" file="${attribute(path)}" line="${start.line + 1}">`,
      `      <failure type="${severity}" message="${attribute(message)}">${text(`${file}:${at} ${message}`)}</failure>`,
      '    </testcase>',
    ].join('\n');
  });
  return [`  <testsuite name="${attribute(file)}" tests="${findings.length}" failures="${findings.length}" errors="0">`, ...cases, '  </testsuite>'].join('\n');
}

function errorSuite(errors: CheckReport['errors']): string {
  const cases = errors.map(({ file, message }) => `    <testcase name="${attribute(file)}" classname="analysis">\n      <error message="${attribute(message)}"/>\n    </testcase>`);
  return [`  <testsuite name="analysis" tests="${errors.length}" failures="0" errors="${errors.length}">`, ...cases, '  </testsuite>'].join('\n');
}

function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;').replaceAll('\t', '&#9;');
}

function text(value: string): string {
  return legal(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** XML 1.0 has no place for most control characters and for half surrogate pairs, not even escaped. */
function legal(value: string): string {
  return value.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
