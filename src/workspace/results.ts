/** Turns the engine's findings, which count in offsets, into plain data that counts in lines. */
import type { LineIndex, Position } from '../engine/text/lineIndex.js';
import type { Analysis, Finding, Span, TextEdit } from '../engine/types.js';
import { fingerprints, type Hash } from './fingerprint.js';
import type { FileFinding, FileFix, FileResult } from './types.js';

/** The way from offsets to lines, and to cells where there are any. */
export interface Lines {
  positionAt(offset: number): Position;
  /** 0-based notebook cell; absent for plain files. */
  cellOf?(offset: number): number | undefined;
  /** Where there are cells: both ends within the cell of the first. */
  rangeOf?(span: Span): Pick<FileFinding, 'start' | 'end'>;
}

/** Lines of a text by file; `undefined` when the file cannot be read any more. */
export type LinesOf = (file: string) => LineIndex | undefined;

/** Everything about one analysed text. */
export interface ResultParts {
  readonly file: string;
  readonly language: FileResult['language'];
  readonly analysis: Analysis;
  readonly lines: Lines;
  readonly linesOf: LinesOf;
  readonly hash: Hash;
  readonly withFixes: boolean;
  /** The way to lines of the file for notebooks, whose lines count within cells. */
  readonly places?: { rangeOf(span: Span): FileFinding['inFile'] };
}

/** `failed` hears of fixes that could not be built; their findings stay, without fixes. */
export function fileResult(parts: ResultParts, failed: (sentence: string) => void): FileResult {
  const { file, language, analysis, hash } = parts;
  const prints = fingerprints(file, analysis.findings, hash);
  return {
    file,
    language,
    findings: analysis.findings.map((finding, index) => fileFinding(finding, prints[index] ?? '', parts, failed)),
    suppressedCount: analysis.suppressed.length,
    sites: analysis.sites,
    parseErrors: analysis.parseErrors.length,
    parsed: analysis.parsed,
  };
}

function fileFinding(finding: Finding, fingerprint: string, parts: ResultParts, failed: (sentence: string) => void): FileFinding {
  const { lines, file } = parts;
  const fixes = parts.withFixes ? buildFixes(finding, parts, failed) : undefined;
  return {
    file,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    ...range(lines, finding.span),
    evidence: finding.evidence,
    related: finding.related.flatMap(({ file: other, span, message }) => {
      const index = other === undefined || other === file ? lines : parts.linesOf(other);
      return index ? [{ file: other ?? file, ...range(index, span), message, ...(index === lines ? cellAt(lines, span.start) : {}) }] : [];
    }),
    fixable: fixes ? fixes.length > 0 : finding.fixable,
    ...(fixes ? { fixes } : {}),
    fingerprint,
    ...cellAt(lines, finding.span.start),
    ...inFile(finding.span, parts),
  };
}

function inFile(span: Span, { places }: ResultParts): Pick<FileFinding, 'inFile'> {
  const range = places?.rangeOf(span);
  return range ? { inFile: range } : {};
}

function buildFixes(finding: Finding, { file, lines }: ResultParts, failed: (sentence: string) => void): FileFix[] {
  try {
    return finding.fixes().map(({ title, safety, edits }) => ({ title, safety, edits: fileEdits(file, lines, edits) }));
  } catch (error) {
    failed(`The fix of ${finding.rule} in line ${lines.positionAt(finding.span.start).line + 1} could not be built: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}

/** Edits in lines and columns of the text that was analysed. */
export function fileEdits(file: string, lines: Lines, edits: readonly TextEdit[]): FileFix['edits'] {
  return edits.map((edit) => ({ file, ...range(lines, edit), newText: edit.newText, ...cellAt(lines, edit.start) }));
}

function range(lines: Lines, span: Span): Pick<FileFinding, 'start' | 'end'> {
  const { start, end } = span;
  return lines.rangeOf?.(span) ?? { start: lines.positionAt(start), end: lines.positionAt(end) };
}

function cellAt(lines: Lines, offset: number): { readonly cell?: number } {
  const cell = lines.cellOf?.(offset);
  return cell === undefined ? {} : { cell };
}
