/** The facade over one workspace folder, used by server and CLI alike. CONTRACT. */
import type { Finding, LanguageId, RuleMeta, RuleOptions, RuleSettings, Severity, Suppressed, TextEdit } from '../engine/types.js';
import type { Position } from '../engine/text/lineIndex.js';
import type { Notebook, NotebookText } from './notebook/index.js';
import type { ChecklistEdit, DocumentDraft, DocumentId, Documents, EditCheck, EditOutcome, ReadinessReport, Signal } from '../readiness/index.js';

/** The engine's words that front ends need, so that they know the facade alone. */
export type { Finding, Fix, FixSafety, LanguageId, RuleMeta, RuleOptions, RuleSettings, Severity, Suppressed, TextEdit } from '../engine/types.js';
export type { Position } from '../engine/text/lineIndex.js';
export type { Notebook, NotebookCell, NotebookText } from './notebook/index.js';
export type { ChecklistEdit, DocumentDraft, DocumentId, DocumentReport, Documents, EditCheck, EditOutcome, ReadinessReport } from '../readiness/index.js';

/** File access, so that the engine's tests and the browser need no disk. Paths are workspace-relative with `/`; '' is the folder itself. */
export interface FileHost {
  /** Absolute, for messages and links only. */
  readonly root: string;
  /** Throws an Error with a readable message when the file cannot be read. */
  readFile(file: string): Uint8Array;
  readonly exists: (file: string) => boolean;
  readonly isFile: (file: string) => boolean;
  /** Entries of a folder; symlinked folders are marked so that loops end. Unreadable folders give an `error` entry. */
  list(folder: string): readonly { readonly name: string; readonly kind: 'file' | 'folder' | 'symlink' | 'other'; readonly sizeBytes: number; readonly error?: string }[];
  /** Writes atomically. */
  writeFile(file: string, content: string | Uint8Array): void;
  /** False when the file certainly cannot be written; true when absent. */
  canWrite?(file: string): boolean;
  /** Runs `run` while no other process of this program changes the file. Throws when that cannot be had, and what `run` throws. */
  alone?<T>(file: string, run: () => T): T;
}

/** Settings as the user's editor or command line gives them, before `.readiness/config.json` is merged in. */
export interface UserSettings {
  readonly preset: 'pilot' | 'standard' | 'strict';
  readonly rules: RuleSettings;
  readonly timeoutSeconds: number;
  readonly exclude: readonly string[];
  readonly maxFileSizeKb: number;
  /** Untrusted workspaces: the config file counts only for suppressions. */
  readonly trusted: boolean;
}

/** A finding with everything an editor or report needs; plain data, survives a worker boundary. Positions are 0-based UTF-16. */
export interface FileFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
  readonly evidence: readonly string[];
  readonly related: readonly { readonly file: string; readonly start: Position; readonly end: Position; readonly message: string; readonly cell?: number }[];
  readonly fixable: boolean;
  /** Present when fixes were asked for. */
  readonly fixes?: readonly FileFix[];
  readonly fingerprint: string;
  /** 0-based notebook cell; positions are then within the cell. */
  readonly cell?: number;
  /** For findings in notebooks on disk: where that is in the file, for readers who know files only. */
  readonly inFile?: { readonly start: Position; readonly end: Position };
}

export interface FileFix {
  readonly title: string;
  readonly safety: 'safe' | 'review';
  readonly edits: readonly { readonly file: string; readonly start: Position; readonly end: Position; readonly newText: string; readonly cell?: number }[];
}

/** Result of analysing one file. */
export interface FileResult {
  readonly file: string;
  readonly language: LanguageId | 'notebook';
  readonly findings: readonly FileFinding[];
  /** Findings that the baseline lists: accepted for now, so nobody is told of them again. Absent when there are none. */
  readonly known?: readonly FileFinding[];
  readonly suppressedCount: number;
  readonly sites: Readonly<Record<string, number>>;
  readonly parseErrors: number;
  readonly parsed: boolean;
  /** Sentences about rules that failed on this file and were left out; absent when all ran. */
  readonly failures?: readonly string[];
  /** What the file shows besides findings; absent when there is nothing. */
  readonly signals?: readonly Signal[];
}

export type SkipReason = 'ignored' | 'excluded' | 'test' | 'vendored' | 'generated' | 'minified' | 'tooLarge' | 'binary' | 'unreadable' | 'vanished' | 'quarantined';

export interface Skipped {
  readonly file: string;
  readonly reason: SkipReason;
  /** A sentence for unreadable, vanished and quarantined files. */
  readonly detail?: string;
}

export interface ScanProgress {
  readonly done: number;
  readonly total: number;
  readonly file?: string;
}

export interface ScanResult {
  readonly files: readonly FileResult[];
  readonly skipped: readonly Skipped[];
  readonly errors: readonly { readonly file: string; readonly message: string }[];
  readonly bytes: number;
  readonly durationMs: number;
  /** Files answered from the cache without parsing. */
  readonly cached: number;
  readonly cancelled: boolean;
}

export interface ScanOptions {
  readonly jobs?: number;
  readonly withFixes?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ScanProgress) => void;
  readonly onFile?: (result: FileResult) => void;
  /** Restrict to these files or folders. Files named one by one are analysed even where defaults would skip them. */
  readonly paths?: readonly string[];
  readonly useCache?: boolean;
}

export interface ConfigProblem {
  readonly file: string;
  readonly line1: number;
  readonly message: string;
}

/** Which findings of a file a fix of all is for. */
export interface FixFilter {
  readonly safety: readonly ('safe' | 'review')[];
  readonly rule?: string;
  /** 0-based; only findings of this notebook cell. */
  readonly cell?: number;
  /** Only findings with these fingerprints. */
  readonly only?: ReadonlySet<string>;
}

/** One folder. Create with `openWorkspace` (src/workspace/workspace.ts). */
export interface Workspace {
  readonly root: string;
  configure(settings: UserSettings): void;
  readonly configProblems: readonly ConfigProblem[];
  /** Open buffers win over disk until closed. */
  open(file: string, language: LanguageId, text: string): void;
  change(file: string, text: string): void;
  close(file: string): void;
  /** Like `open`, for a notebook's code cells in order; their outputs are taken from disk. Call it again after every change. */
  openNotebook(file: string, notebook: Notebook): void;
  /** The cells behind the text of a notebook; `undefined` for other files. */
  notebook(file: string): NotebookText | undefined;
  /** Something on disk changed (saved, created, deleted, manifest edited). */
  changedOnDisk(files: readonly string[]): void;
  /** Something came or went at this path. True when it is or was a folder that matters, so that only a scan knows what became of its files. */
  folderChanged(path: string): boolean;
  /** Findings of one file now (open or on disk); `undefined` when the file is excluded or cannot be analysed. */
  check(file: string): FileResult | undefined;
  /** Engine findings with offsets for the same text `check` used, for code actions; without those that the baseline lists. */
  findings(file: string): readonly Finding[];
  suppressed(file: string): readonly Suppressed[];
  /** Open files whose findings may change because `file` did. */
  dependents(file: string): readonly string[];
  /** Edits that fix everything of the given safety in a file. What the baseline lists is left alone. */
  fixAll(file: string, filter: FixFilter): readonly TextEdit[];
  /** The text of a file that is not open, and edits of it that do what edits of the analysed text do: those of notebooks go to their JSON. */
  inFile(file: string, edits: readonly TextEdit[]): { readonly text: string; readonly edits: readonly TextEdit[] } | undefined;
  suppress(file: string, finding: Finding, scope: 'line' | 'file', reason: string): readonly TextEdit[];
  /** Why a path is not analysed, or `undefined` when it is. */
  skipReason(file: string): SkipReason | undefined;
  scan(options?: ScanOptions): Promise<ScanResult>;
  readonly options: RuleOptions;
  /** What every rule says of itself, for hovers, documentation and settings. */
  readonly rules: readonly RuleMeta[];
  /** The text `check` and `findings` speak of: the open buffer, else the file on disk as it was decoded; `undefined` when it cannot be read. */
  text(file: string): string | undefined;
  /** How far the folder is from production, from the last scan, every check since, and what people stated. Never scans. */
  readiness(): ReadinessReport;
  /** Runbook and data boundaries, section by section. Never scans, and needs no scan. */
  documents(): Documents;
  /** A document to be filled in, or the sections that the one there lacks; `text` is what an editor holds of it, unsaved perhaps. Writes nothing; services, models and tools show after a scan. */
  documentDraft(id: DocumentId, text?: string): DocumentDraft;
  /** Whether a change would be taken, and what its figures imply. Writes nothing. */
  checkEdit(edit: ChecklistEdit): EditCheck;
  /** What `readiness` would say with the edit in the checklist, or why it cannot be made. Writes nothing. */
  previewChecklist(edit: ChecklistEdit): { readonly ok: true; readonly report: ReadinessReport } | { readonly ok: false; readonly message: string };
  /** Changes the checklist file. Never throws. */
  editChecklist(edit: ChecklistEdit): EditOutcome;
  dispose(): void;
}
