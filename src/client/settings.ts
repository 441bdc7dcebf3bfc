/** The only place that reads or writes settings on the editor's side; the server asks for its own through LSP. */
import * as vscode from 'vscode';
import { settingsSection } from '../protocol/index.js';
import { displayName } from './names.js';

export const severityChoices = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type SeverityChoice = (typeof severityChoices)[number];

export interface Settings {
  /** What the user or workspace says of one rule at this place; `undefined` when it keeps its default. */
  severityOf(rule: string, scope: vscode.Uri | undefined): SeverityChoice | undefined;
  /** Writes the severity where it serves the place: the folder in a multi-root workspace, else the workspace, else the user. */
  setSeverity(rule: string, severity: SeverityChoice, scope: vscode.Uri | undefined): Promise<void>;
  openInEditor(): Promise<void>;
}

export function createSettings(): Settings {
  const section = (scope: vscode.Uri | undefined) => vscode.workspace.getConfiguration(settingsSection, scope ?? null);
  return {
    severityOf: (rule, scope) => section(scope).get<Record<string, SeverityChoice>>('rules')?.[rule],
    async setSeverity(rule, severity, scope) {
      const configuration = section(scope);
      const target = targetFor(scope);
      const written = valueAt(configuration, target) ?? {};
      await configuration.update('rules', { ...written, [rule]: severity }, target);
    },
    async openInEditor() {
      await vscode.commands.executeCommand('workbench.action.openSettings', displayName);
    },
  };
}

function targetFor(scope: vscode.Uri | undefined): vscode.ConfigurationTarget {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) return vscode.ConfigurationTarget.Global;
  const inFolder = scope !== undefined && vscode.workspace.getWorkspaceFolder(scope) !== undefined;
  return folders.length > 1 && inFolder ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
}

/** What is written at one level alone: merging levels here would copy the user's choices into the workspace. */
function valueAt(configuration: vscode.WorkspaceConfiguration, target: vscode.ConfigurationTarget): Record<string, SeverityChoice> | undefined {
  const levels = configuration.inspect<Record<string, SeverityChoice>>('rules');
  if (target === vscode.ConfigurationTarget.Global) return levels?.globalValue;
  return target === vscode.ConfigurationTarget.Workspace ? levels?.workspaceValue : levels?.workspaceFolderValue;
}
