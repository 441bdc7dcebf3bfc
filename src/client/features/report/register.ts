import * as vscode from 'vscode';
import { commandIds } from '../../names.js';
import type { Readiness } from '../../readiness/readiness.js';
import { fileIn } from '../../readiness/folders.js';
import type { Services } from '../../services.js';
import { tellFailure } from '../tellFailure.js';
import { askName, askReason } from '../checklist/forms.js';
import { pullRequestMarkdown } from '../checklist/markdown.js';

const formats = [
  { id: 'markdown', label: 'Markdown', ending: 'md' },
  { id: 'html', label: 'HTML, one self-contained page', ending: 'html' },
  { id: 'json', label: 'JSON', ending: 'json' },
] as const;

/** The report in an editor, its exports, and the sentences people add to it. */
export function registerReport(services: Services): vscode.Disposable {
  const { readiness, memory, log } = services;
  const panels = new Map<string, Promise<{ open(item: string | undefined): Promise<void> }>>();
  const make = async (folder: string): Promise<{ open(item: string | undefined): Promise<void> }> => {
    const { ReportPanel } = await import('./panel.js');
    const panel = vscode.window.createWebviewPanel('readinessCoach.report', `Readiness of ${readiness.of(folder)?.folder ?? 'this folder'}`, vscode.ViewColumn.Active, { enableFindWidget: true });
    return new ReportPanel(services, folder, panel, () => panels.delete(folder));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.openReport, (argument?: unknown) =>
      tellFailure(log, async () => {
        const { item, folder = folderOf(readiness) } = wishOf(argument);
        const panel = panels.get(folder) ?? make(folder);
        panels.set(folder, panel);
        await (await panel).open(item);
      }),
    ),
    vscode.commands.registerCommand(commandIds.exportReport, (argument?: unknown, place?: unknown) =>
      tellFailure(log, async () => {
        const folder = typeof place === 'string' ? place : folderOf(readiness);
        const format = formats.find(({ id }) => id === argument) ?? (await vscode.window.showQuickPick(formats, { title: 'Export the readiness report as', placeHolder: 'Format' }));
        if (format !== undefined) await exportAs(services, folder, format);
      }),
    ),
    vscode.commands.registerCommand(commandIds.copyForPullRequest, (place?: unknown) =>
      tellFailure(log, async () => {
        const report = readiness.of(typeof place === 'string' ? place : folderOf(readiness));
        if (report === undefined) return;
        await vscode.env.clipboard.writeText(pullRequestMarkdown(report));
        void vscode.window.showInformationMessage('Copied. Paste it into the description of the pull request.');
      }),
    ),
    vscode.commands.registerCommand(commandIds.answerQuestion, (argument?: unknown, place?: unknown) =>
      tellFailure(log, async () => {
        const folder = typeof place === 'string' ? place : folderOf(readiness);
        readiness.requireWritable(folder);
        const report = readiness.of(folder);
        const rows = (report?.honestTest ?? []).map((one) => ({ label: one.question, description: one.answer, detail: one.sentence?.text ?? one.reason, one }));
        const chosen = rows.find(({ one }) => one.id === argument) ?? (await vscode.window.showQuickPick(rows, { title: 'The honest test: answer which question?', placeHolder: 'Question' }));
        const by = chosen === undefined ? undefined : await askName(report, memory);
        const text = chosen === undefined || by === undefined ? undefined : await askReason(chosen.label, 'One sentence, as you would say it to somebody who depends on it. Empty takes the answer away.', { optional: true, value: chosen.one.sentence?.text ?? '' });
        if (chosen !== undefined && by !== undefined && text !== undefined) await readiness.edit(folder, { kind: 'answer', question: chosen.one.id, by, text });
      }),
    ),
  );
}

function folderOf(readiness: Readiness): string {
  const folder = readiness.selected?.folder;
  if (folder === undefined) throw new Error('No folder is open, so there is no report.');
  return folder;
}

function wishOf(argument: unknown): { readonly folder?: string; readonly item?: string } {
  if (typeof argument !== 'object' || argument === null) return {};
  const { folder, item } = argument as { folder?: unknown; item?: unknown };
  const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : item;
  return { ...(typeof folder === 'string' ? { folder } : {}), ...(typeof id === 'string' ? { item: id } : {}) };
}

async function exportAs({ server }: Services, folder: string, { id, label, ending }: (typeof formats)[number]): Promise<void> {
  const text = await server.exportReadiness({ folder, format: id });
  if (text === null) throw new Error('There is nothing to export yet.');
  const target = await vscode.window.showSaveDialog({ defaultUri: fileIn(folder, `readiness.${ending}`), filters: { [label]: [ending] }, saveLabel: 'Export' });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = 'Open';
  const choice = await vscode.window.showInformationMessage(`The report is in ${vscode.workspace.asRelativePath(target)}.`, open);
  if (choice === open) await (ending === 'html' ? vscode.env.openExternal(target) : vscode.commands.executeCommand('vscode.open', target));
}
