/** SARIF 2.1.0, as code-scanning services read it. */
import type { RuleMeta, Severity } from '../engine/types.js';
import type { CheckReport, ReportEdit, ReportFinding, ReportRange } from './types.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };
const BASE = '%SRCROOT%';

export function toSarif(report: CheckReport): string {
  const indexes = new Map(report.rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: report.tool.name, version: report.tool.version, semanticVersion: report.tool.version, rules: report.rules.map(descriptor) } },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { [BASE]: { description: { text: 'The folder that was scanned.' } } },
      invocations: [{
        executionSuccessful: !report.cancelled,
        ...(report.errors.length === 0 ? {} : {
          toolExecutionNotifications: report.errors.map(({ file, message }) => ({
            level: 'warning', message: { text: message }, locations: [{ physicalLocation: { artifactLocation: artifact(file) } }],
          })),
        }),
      }],
      // What is reported is new since then, as code-scanning services call it.
      ...(report.since ? { properties: { since: report.since.ref, sinceCommit: report.since.commit } } : {}),
      results: report.findings.map((finding) => result(finding, indexes.get(finding.rule))),
    }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor(meta: RuleMeta): object {
  const web = meta.references.find((reference) => reference.startsWith('https://'));
  return {
    id: meta.id,
    name: meta.id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(''),
    shortDescription: { text: `${meta.title}.` },
    fullDescription: { text: meta.why },
    help: { text: `${meta.why}\n\n${meta.remedy}`, markdown: `${meta.why}\n\n**Repair:** ${meta.remedy}` },
    ...(web === undefined ? {} : { helpUri: web }),
    defaultConfiguration: { level: LEVELS[meta.severity] },
    properties: { tags: [meta.area], fixes: meta.fixSafety },
  };
}

function result(finding: ReportFinding, ruleIndex: number | undefined): object {
  // Replacements count in lines of the file, which a cell's lines are not.
  const fixes = finding.cell === undefined ? finding.fixes ?? [] : [];
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: physical(finding.file, finding.inFile ?? finding) }],
    ...(finding.related.length === 0 ? {} : {
      relatedLocations: finding.related.filter(({ cell }) => cell === undefined).map((related, id) => ({ id, message: { text: related.message }, physicalLocation: physical(related.file, related) })),
    }),
    partialFingerprints: { 'readinessCoach/v1': finding.fingerprint },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map(({ title, edits }) => ({ description: { text: title }, artifactChanges: changes(edits) })) }),
    properties: { severity: finding.severity, evidence: finding.evidence, ...(finding.cell === undefined ? {} : { cell: finding.cell }) },
  };
}

function changes(edits: readonly ReportEdit[]): object[] {
  return [...new Set(edits.map(({ file }) => file))].map((file) => ({
    artifactLocation: artifact(file),
    replacements: edits.filter((edit) => edit.file === file).map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.newText } })),
  }));
}

function physical(file: string, range: ReportRange): object {
  return { artifactLocation: artifact(file), region: region(range) };
}

function artifact(file: string): object {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: BASE };
}

function region({ start, end }: ReportRange): object {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
