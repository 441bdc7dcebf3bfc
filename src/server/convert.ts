/** The only place where the engine's offsets and words become LSP's, and back. Positions are 0-based UTF-16 on both sides. */
import { DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import type { Diagnostic, Range, TextEdit as LspTextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticSource } from '../protocol/index.js';
import type { FileFinding, Severity, TextEdit } from '../workspace/types.js';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toSeverity(severity: Severity): DiagnosticSeverity {
  return severities[severity];
}

/** What a diagnostic carries back to us in a code action request. */
export interface DiagnosticData {
  /** Version of the document the finding belongs to; null for files that were not open. */
  readonly version: number | null;
  readonly fingerprint: string;
  readonly fixable: boolean;
}

export interface DiagnosticContext {
  readonly version: number | null;
  /** Uri of a workspace-relative file, or of a cell of it (0-based). */
  readonly uriOf: (file: string, cell: number | undefined) => string;
  /** Address of a rule's page. */
  readonly docsOf: (rule: string) => string;
}

/** Rules whose finding is code without an effect, which editors fade out. */
const fadedRules: ReadonlySet<string> = new Set(['unused-suppression']);

export function toDiagnostic(finding: FileFinding, context: DiagnosticContext): Diagnostic {
  const data: DiagnosticData = { version: context.version, fingerprint: finding.fingerprint, fixable: finding.fixable };
  return {
    range: toRange(finding),
    severity: toSeverity(finding.severity),
    source: diagnosticSource,
    code: finding.rule,
    codeDescription: { href: context.docsOf(finding.rule) },
    message: finding.message,
    ...(fadedRules.has(finding.rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(finding.related.length > 0
      ? { relatedInformation: finding.related.map((one) => ({ location: { uri: context.uriOf(one.file, one.cell), range: toRange(one) }, message: one.message })) }
      : {}),
    data,
  };
}

export function toRange({ start, end }: Pick<FileFinding, 'start' | 'end'>): Range {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}

/** Range of a span of the document's present text. */
export function rangeOf(document: TextDocument, span: { readonly start: number; readonly end: number }): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** Span of a range in the document's present text; positions outside are clamped. */
export function spanOf(document: TextDocument, range: Range): { readonly start: number; readonly end: number } {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function toTextEdit(document: TextDocument, edit: TextEdit): LspTextEdit {
  return { range: rangeOf(document, edit), newText: edit.newText };
}

/**
 * A snippet that inserts `text` with `placeholder` selected. Everything a snippet would read as syntax is escaped.
 * Answers `undefined` when the placeholder does not occur.
 */
export function toSnippet(text: string, placeholder: string): string | undefined {
  const at = text.indexOf(placeholder);
  if (at < 0) return undefined;
  const escape = (part: string) => part.replace(/[\\$}]/g, '\\$&');
  return `${escape(text.slice(0, at))}\${1:${escape(placeholder)}}${escape(text.slice(at + placeholder.length))}`;
}

/** True when the ranges share a place; touching ends count, so that a cursor beside a finding belongs to it. */
export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
