import * as vscode from 'vscode';
import type { Summary } from '../../protocol/index.js';
import { commandIds, displayName } from '../names.js';
import type { Services } from '../services.js';
import { readinessLines, readinessText, statusLines, statusText } from './words.js';

/** The one item in the status bar: score and blockers, or counts before there is a score. A click opens the overview, or starts a stopped server. */
export function registerStatusItem({ server, readiness }: Services): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('readinessCoach.status', vscode.StatusBarAlignment.Left, 40);
  item.name = displayName;
  let summary: Summary | undefined;
  let running = true;
  // Made once: a formatter of its own for each call is among the slowest things a status item can do.
  const times = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
  const timeOf = (at: number): string => times.format(at);
  const show = (): void => {
    const report = running ? readiness.selected?.report : undefined;
    const scored = report?.score === undefined ? undefined : report;
    const several = readiness.folders.length > 1;
    item.text = scored === undefined || summary?.state === 'scanning' ? statusText(summary, running) : readinessText(scored);
    const lines = [...(scored === undefined ? [] : readinessLines(scored, several)), ...statusLines(summary, running, timeOf)];
    item.tooltip = lines.join('\n');
    item.accessibilityInformation = { label: `${displayName}. ${lines.join(' ')}`, role: 'button' };
    item.command = running ? commandIds.openOverview : commandIds.restartServer;
  };
  show();
  item.show();
  return vscode.Disposable.from(
    item,
    readiness.onChange(show),
    server.onStatus((next) => {
      summary = next;
      running = true;
      show();
    }),
    server.onRunning((now) => {
      summary = undefined;
      running = now;
      show();
    }),
  );
}
