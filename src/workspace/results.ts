/** Turns the engine's findings, which count in offsets, into plain data that counts in lines. */
import type { LineIndex } from '../engine/text/lineIndex.js';
import type { Analysis, Finding, Span, TextEdit } from '../engine/types.js';
import { fingerprints, type Hash } from './fingerprint.js';
import type { FileFinding, FileFix, FileResult } from './types.js';

/** Lines of a text by file; `undefined` when the file cannot be read any more. */
export type LinesOf = (file: string) => LineIndex | undefined;

/** Everything about one analysed text. */
export interface ResultParts {
  readonly file: string;
  readonly language: FileResult['language'];
  readonly analysis: Analysis;
  readonly lines: LineIndex;
  readonly linesOf: LinesOf;
  readonly hash: Hash;
  readonly withFixes: boolean;
}

export function fileResult(parts: ResultParts): FileResult {
  const { file, language, analysis, hash } = parts;
  const prints = fingerprints(file, analysis.findings, hash);
  return {
    file,
    language,
    findings: analysis.findings.map((finding, index) => fileFinding(finding, prints[index] ?? '', parts)),
    suppressedCount: analysis.suppressed.length,
    sites: analysis.sites,
    parseErrors: analysis.parseErrors.length,
    parsed: analysis.parsed,
  };
}

function fileFinding(finding: Finding, fingerprint: string, parts: ResultParts): FileFinding {
  const { lines, file } = parts;
  return {
    file,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    ...range(lines, finding.span),
    evidence: finding.evidence,
    related: finding.related.flatMap(({ file: other, span, message }) => {
      const index = other === undefined || other === file ? lines : parts.linesOf(other);
      return index ? [{ file: other ?? file, ...range(index, span), message }] : [];
    }),
    fixable: finding.fixable,
    ...(parts.withFixes ? { fixes: finding.fixes().map(({ title, safety, edits }): FileFix => ({ title, safety, edits: fileEdits(file, lines, edits) })) } : {}),
    fingerprint,
    ...(finding.cell === undefined ? {} : { cell: finding.cell }),
  };
}

/** Edits in lines and columns of the text that was analysed. */
export function fileEdits(file: string, lines: LineIndex, edits: readonly TextEdit[]): FileFix['edits'] {
  return edits.map((edit) => ({ file, ...range(lines, edit), newText: edit.newText }));
}

function range(lines: LineIndex, { start, end }: Span): Pick<FileFinding, 'start' | 'end'> {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
