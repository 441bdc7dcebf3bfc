/**
 * What client and server say to each other beyond LSP. Types and names only: both sides compile it in.
 * Everything is plain JSON; uris are strings as LSP writes them.
 */

/** The source every diagnostic of ours carries. */
export const diagnosticSource = 'readiness';

/** Kind of the code action that applies every safe fix of a file. */
export const fixAllKind = 'source.fixAll.readinessCoach';

/** The same for every cell of a notebook; asked for in any of its cells. */
export const notebookFixAllKind = `notebook.${fixAllKind}` as const;

/** Kinds of the code actions that insert a suppression, so that commands find them among the quick fixes; a dot and the rule's id follow. */
export const ignoreKinds = { here: 'quickfix.readinessCoach.ignoreHere', inFile: 'quickfix.readinessCoach.ignoreInFile' } as const;

/** Our identifier in editors. */
export const extensionName = 'readinessCoach';

/** Section of the settings, also for `workspace/configuration`. */
export const settingsSection = extensionName;

/**
 * Commands of the VS Code client that code actions and hovers may name. Arguments:
 * changeSeverity(rule, uri) · openRuleDocs(rule) · ignoreHere(uri, line0, character0, rule) · fixAllInWorkspace(rule).
 */
export const clientCommands = {
  changeSeverity: 'readinessCoach.changeSeverity',
  openRuleDocs: 'readinessCoach.openRuleDocs',
  ignoreHere: 'readinessCoach.ignoreHere',
  fixAllInWorkspace: 'readinessCoach.fixAllInWorkspace',
} as const;

/** Commands the server runs for editors without our client. Arguments: showDocs(rule) · fixAllInWorkspace(rule) · scanWorkspace() · cancelScan(). */
export const serverCommands = {
  showDocs: 'readiness.showDocs',
  fixAllInWorkspace: 'readiness.fixAllInWorkspace',
  scanWorkspace: 'readiness.scanWorkspace',
  cancelScan: 'readiness.cancelScan',
} as const;

/** `initializationOptions` of our own client; every part may be missing, and other editors send none. */
export interface InitializationOptions {
  /** Whether the commands of `clientCommands` exist on the other side. */
  readonly clientCommands?: boolean;
  /**
   * Whether the findings of files that are not open are always pushed. Otherwise they are pushed until the client
   * first asks for `workspace/diagnostic`.
   */
  readonly pushClosedFiles?: boolean;
  /** Whether the user trusts the workspace; true when missing. */
  readonly trusted?: boolean;
  /** Settings of `readinessCoach.*`, for editors that answer no `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Findings by severity, and how many of them have a fix. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
  readonly fixable: number;
}

/** How a scan of the workspace ended. */
export interface ScanSummary {
  /** Milliseconds since 1970, UTC. */
  readonly finishedAt: number;
  readonly durationMs: number;
  /** Files that were analysed. */
  readonly files: number;
  /** Of these, how many were answered from the cache. */
  readonly cached: number;
  readonly cancelled: boolean;
  /** Files left out, counted by reason (`ignored`, `test`, `tooLarge`, …). */
  readonly skipped: Readonly<Record<string, number>>;
  /** Sentences on what the scan could not see; empty as a rule. */
  readonly blindSpots: readonly string[];
}

export interface SummaryParams {
  /** Asks for this file's counts too. */
  readonly uri?: string;
}

/** What the status item shows. */
export interface Summary {
  readonly state: 'idle' | 'scanning';
  /** Everything known now: open files, and the last scan's. */
  readonly counts: Counts;
  /** Files with at least one finding. */
  readonly filesWithFindings: number;
  /** Counts of the file that was asked for; missing when it is not analysed. */
  readonly file?: Counts;
  /** Missing until a scan has ended. */
  readonly scan?: ScanSummary;
  /** Files whose analysis failed or took too long; they are left alone until they change. */
  readonly quarantined: readonly { readonly uri: string; readonly reason: string }[];
  readonly configProblems: readonly { readonly uri: string; readonly line1: number; readonly message: string }[];
  /** The server's process. */
  readonly processId: number;
}

/** Client to server: `SummaryParams` to `Summary`. */
export const summaryRequest = 'readiness/summary';
/** Client to server: no parameters; answers a `ScanSummary`, or null when no folder is open. A running scan is joined. */
export const scanRequest = 'readiness/scan';
/** Client to server: no parameters; the running scan ends soon with `cancelled`. */
export const cancelScanNotification = 'readiness/cancelScan';
/** Client to server: `{ rule }`; the server answers with `workspace/applyEdit`, then a sentence on what there was to fix. */
export const fixAllInWorkspaceRequest = 'readiness/fixAllInWorkspace';
export interface FixAllInWorkspaceParams {
  readonly rule: string;
}
export interface FixAllInWorkspaceResult {
  readonly files: number;
  readonly edits: number;
  readonly applied: boolean;
}
/**
 * Client to server: `{ uri }`; an open document is no longer on screen, so the client has dropped what it pulled for it.
 * Editors keep documents open for a while after their tab is closed, and open some that are never shown.
 */
export const documentHiddenNotification = 'readiness/documentHidden';
export interface DocumentHiddenParams {
  readonly uri: string;
}
/** Client to server: the user now trusts the workspace. No parameters. */
export const trustGrantedNotification = 'readiness/trustGranted';
/** Server to client: a `Summary` without `file`, whenever it changed. */
export const statusNotification = 'readiness/status';
