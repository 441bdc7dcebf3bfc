import * as vscode from 'vscode';
import { diagnosticSource } from '../../../protocol/index.js';
import { cellOf } from '../cells.js';
import type { OpenFiles } from './filter.js';
import type { FindingSeverity, TreeFinding } from './finding.js';
import type { FindingSource } from './findingsIndex.js';

const severities: Readonly<Record<vscode.DiagnosticSeverity, FindingSeverity>> = {
  [vscode.DiagnosticSeverity.Error]: 'error',
  [vscode.DiagnosticSeverity.Warning]: 'warning',
  [vscode.DiagnosticSeverity.Information]: 'information',
  [vscode.DiagnosticSeverity.Hint]: 'hint',
};

/** Our findings in Problems. Complaints about the configuration have no rule and are left out. */
export const findingsInProblems: FindingSource = {
  all: () => vscode.languages.getDiagnostics().flatMap(([uri, diagnostics]) => {
    const findings = findingsOf(uri, diagnostics);
    return findings.length === 0 ? [] : [[uri.toString(), findings] as const];
  }),
  of: (uri) => findingsOf(vscode.Uri.parse(uri), vscode.languages.getDiagnostics(vscode.Uri.parse(uri))),
};

function findingsOf(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): TreeFinding[] {
  const ours = diagnostics.filter(({ source, code }) => source === diagnosticSource && typeof code === 'object');
  if (ours.length === 0) return [];
  const cell = cellOf(uri);
  const file = cell === undefined ? vscode.workspace.asRelativePath(uri) : `${vscode.workspace.asRelativePath(cell.notebook.uri)} cell ${cell.index + 1}`;
  const key = uri.toString();
  return ours.map((one) => toFinding(key, file, one));
}

function toFinding(uri: string, file: string, diagnostic: vscode.Diagnostic): TreeFinding {
  const { range, severity, code, message } = diagnostic;
  // The language client keeps what the server sent along; other extensions see nothing of it.
  const { data } = diagnostic as { data?: { fixable?: unknown } };
  return {
    uri,
    file,
    line: range.start.line,
    character: range.start.character,
    endLine: range.end.line,
    endCharacter: range.end.character,
    severity: severities[severity],
    rule: String(typeof code === 'object' ? code.value : code),
    message,
    fixable: data?.fixable === true,
  };
}

export function readOpenFiles(): OpenFiles {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const uris = tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : input instanceof vscode.TabInputNotebook ? cellUris(input.uri) : []));
  return { current: vscode.window.activeTextEditor?.document.uri.toString(), open: new Set(uris.map(String)) };
}

function cellUris(notebook: vscode.Uri): vscode.Uri[] {
  const open = vscode.workspace.notebookDocuments.find(({ uri }) => uri.toString() === notebook.toString());
  return open?.getCells().map(({ document }) => document.uri) ?? [];
}
