/** What a report is made of: findings and numbers as plain data, whoever gathered them. */
import type { RuleMeta, Severity } from '../engine/types.js';

/** 0-based, columns in UTF-16 code units. */
export interface ReportPosition {
  readonly line: number;
  readonly character: number;
}

export interface ReportRange {
  readonly start: ReportPosition;
  readonly end: ReportPosition;
}

export interface ReportEdit extends ReportRange {
  readonly file: string;
  readonly newText: string;
  readonly cell?: number;
}

export interface ReportFinding extends ReportRange {
  /** Relative to the scanned root, `/` separators. */
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly evidence: readonly string[];
  readonly related: readonly (ReportRange & { readonly file: string; readonly message: string; readonly cell?: number })[];
  readonly fixable: boolean;
  readonly fixes?: readonly { readonly title: string; readonly safety: 'safe' | 'review'; readonly edits: readonly ReportEdit[] }[];
  readonly fingerprint: string;
  /** 0-based notebook cell; lines count within it. */
  readonly cell?: number;
  /** For notebooks: where that is in the file, for readers who know files only. */
  readonly inFile?: ReportRange;
}

export interface CheckReport {
  readonly tool: { readonly name: string; readonly version: string };
  /** The rules that exist, for names and explanations. */
  readonly rules: readonly RuleMeta[];
  /** Sorted by file, line, column, rule (see `sortFindings`). */
  readonly findings: readonly ReportFinding[];
  /** Files that were analysed. */
  readonly files: number;
  readonly bytes: number;
  readonly durationMs: number;
  readonly skipped: readonly { readonly file: string; readonly reason: string; readonly detail?: string }[];
  readonly errors: readonly { readonly file: string; readonly message: string }[];
  /** Findings left out because the baseline knows them. */
  readonly known: number;
  /** Set when only changed lines were asked about: since which git reference and commit, and how many findings stand on other lines. */
  readonly since?: { readonly ref: string; readonly commit: string; readonly unchanged: number };
  /** Findings silenced by a comment in the code. */
  readonly suppressed: number;
  /** The scan was ended early. */
  readonly cancelled: boolean;
}

/** From worst to mildest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
