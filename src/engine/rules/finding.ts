import type { TextEdit } from '../text/edits.js';
import type { Span } from '../text/span.js';

/** From worst to mildest. A hint shows as three dots in the editor and never in the Problems list. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type FixSafety = 'safe' | 'review';

/** Edits of one file, on the analysed text. */
export interface FileEdits {
  /** Workspace-relative path; absent = the analysed file. */
  readonly file?: string;
  readonly edits: readonly TextEdit[];
}

export interface Fix {
  readonly title: string;
  readonly safety: FixSafety;
  readonly edits: readonly TextEdit[];
}

/** Another place that explains the finding. */
export interface Related {
  /** Path as the workspace names files; absent = the analysed file. */
  readonly file?: string;
  readonly span: Span;
  readonly message: string;
}

/** One problem, in offsets of the analysed text. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  /** How the engine knows: imported as …, client built at …, library default with version. One sentence each. */
  readonly evidence: readonly string[];
  readonly related: readonly Related[];
  /** Built when asked for; the first is preferred. */
  readonly fixes: () => readonly Fix[];
  /** True when the finding has at least one fix (known without building it). */
  readonly fixable: boolean;
  /** The code's meaning without its place: rule, enclosing function, symbol. Input of the fingerprint. */
  readonly identity: string;
  /** 0-based cell for notebooks. */
  readonly cell?: number;
}
