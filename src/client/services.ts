import type * as vscode from 'vscode';
import type { Readiness } from './readiness/readiness.js';
import type { RuleList } from './rules.js';
import type { Server } from './server/server.js';
import type { Settings } from './settings.js';

/** Everything a feature may use; made once in extension.ts and passed on. */
export interface Services {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly settings: Settings;
  readonly rules: RuleList;
  readonly server: Server;
  readonly readiness: Readiness;
  /** What views remember about this workspace, on this machine. */
  readonly memory: vscode.Memento;
}
