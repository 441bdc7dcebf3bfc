/** The engine's public types: what goes in and what comes out of an analysis. CONTRACT. */
import type { CatalogPart } from './catalog/schema.js';
import type { VersionLookup } from './catalog/view.js';
import type { Finding, Severity } from './rules/finding.js';
import type { Observation } from './observations/index.js';
import type { RuleOptions, SavedOutput } from './rules/rule.js';
import type { Project } from './resolve/types.js';
import type { Span } from './text/span.js';
import type { TextEdit } from './text/edits.js';
import type { LanguageId, Module } from './facts/nodes.js';

export type { Finding, Fix, FixSafety, Related, Severity } from './rules/finding.js';
export type { Observation } from './observations/index.js';
export type { RuleMeta, RuleOptions, SavedOutput } from './rules/rule.js';
export type { TextEdit } from './text/edits.js';
export type { Span } from './text/span.js';
export type { LanguageId, Module } from './facts/nodes.js';
export type { Project } from './resolve/types.js';

/** Severity per rule id, or `off`. Rules that are not named keep their default. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

export interface AnalysisSettings {
  /** Keys are rule ids or `*`. An exact id wins over `*`. */
  readonly rules: RuleSettings;
  readonly options: RuleOptions;
}

/** One text to analyse. */
export interface SourceFile {
  /** As the workspace names files: relative to its folder, `/` separators. */
  readonly file: string;
  readonly language: LanguageId;
  readonly text: string;
  /** What the code showed when it last ran, where that is saved beside it (notebook cells). */
  readonly outputs?: readonly SavedOutput[];
}

/** The world around the file. */
export interface AnalysisContext {
  readonly settings: AnalysisSettings;
  readonly versions: VersionLookup;
  readonly project: Project;
}

/** A finding that a comment silenced. */
export interface Suppressed {
  readonly finding: Finding;
  readonly reason: string;
  readonly comment: Span;
}

export interface Analysis {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** Places where each rule could have applied, by rule id; includes the reported ones. */
  readonly sites: Readonly<Record<string, number>>;
  /** Spans that could not be parsed. */
  readonly parseErrors: readonly Span[];
  /** False when the text cannot matter to any enabled rule and was not parsed. */
  readonly parsed: boolean;
  /** What the code says besides, looked for when it is asked for. May throw where a rule would. */
  readonly observe: () => readonly Observation[];
}

/** A parse, and one that the next of the same file builds on. */
export interface ParsedFile {
  readonly module: Module;
  dispose(): void;
}

/** The engine: pure, synchronous once created. */
export interface Engine {
  /** Changes whenever results may change for the same input. */
  readonly version: string;
  /** True when some enabled rule could say something about the text. Cheap; no parsing. */
  /** `hasOutputs`: the text comes with saved outputs. */
  isRelevant(text: string, settings: AnalysisSettings, hasOutputs?: boolean): boolean;
  /** Facts of a text. With `previous`, only what differs from its text is parsed again; the previous parse stays valid until disposed. */
  parse(source: SourceFile, previous?: ParsedFile): ParsedFile;
  /** Findings in source order. Never throws on any input text; a rule that fails is named in the error it throws (`RuleFailure`). */
  analyze(source: SourceFile, context: AnalysisContext, parsed?: ParsedFile): Analysis;
  /** One set of edits that applies every fix of the given safety (first fix of each finding) that does not conflict with an earlier one. */
  fixAll(source: SourceFile, analysis: Analysis, filter: { readonly safety: readonly ('safe' | 'review')[]; readonly rule?: string }): readonly TextEdit[];
  /** Edits that silence a finding here or in the whole file; `reason` may be empty when an editor will ask for it. */
  suppress(source: SourceFile, finding: Finding, scope: 'line' | 'file', reason: string, parsed?: ParsedFile): readonly TextEdit[];
  readonly catalogParts: readonly CatalogPart[];
}
