import * as vscode from 'vscode';
import type { Summary } from '../../protocol/index.js';
import { commandIds, displayName } from '../names.js';
import type { Services } from '../services.js';
import { statusLines, statusText } from './words.js';

/** The one item in the status bar: counts of the workspace; a click opens Problems, or starts a stopped server. */
export function registerStatusItem({ server }: Services): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('readinessCoach.status', vscode.StatusBarAlignment.Left, 40);
  item.name = displayName;
  const show = (summary: Summary | undefined, running: boolean): void => {
    item.text = statusText(summary, running);
    item.tooltip = statusLines(summary, running, (at) => new Date(at).toLocaleTimeString()).join('\n');
    item.accessibilityInformation = { label: `${displayName}. ${statusLines(summary, running, (at) => new Date(at).toLocaleTimeString()).join(' ')}`, role: 'button' };
    item.command = running ? 'workbench.actions.view.problems' : commandIds.restartServer;
  };
  show(undefined, true);
  item.show();
  return vscode.Disposable.from(
    item,
    server.onStatus((summary) => show(summary, true)),
    server.onRunning((running) => show(undefined, running)),
  );
}
