import * as vscode from 'vscode';
import { reportRequestSchema, type ReportMessage, type ReportRequest } from '../../../protocol/views.js';
import { commandIds } from '../../names.js';
import { fileIn } from '../../readiness/folders.js';
import { startWork } from '../../readiness/steps.js';
import { pageHtml, pageRoots } from '../../readiness/page.js';
import type { Services } from '../../services.js';
import { keepCost, previewCost } from './cost.js';
import { tellFailure } from '../tellFailure.js';

/** One folder's report in an editor. It follows the folder while it is seen. Loaded when the first report is opened. */
export class ReportPanel {
  private ready = false;
  private stale = true;
  private reveal: string | undefined;
  /** Numbers the questions to the server: only the answer to the last one counts. */
  private asked = 0;

  constructor(
    private readonly services: Services,
    private readonly folder: string,
    private readonly panel: vscode.WebviewPanel,
    closed: () => void,
  ) {
    const { extensionUri, readiness, log } = services;
    const { webview } = panel;
    const listeners = [
      readiness.onChange(() => this.changed()),
      panel.onDidChangeViewState(() => void this.show()),
      webview.onDidReceiveMessage((message: unknown) => {
        const parsed = reportRequestSchema.safeParse(message);
        if (parsed.success) void tellFailure(log, () => this.answer(parsed.data));
        else log.warn('The report sent a message that nobody understands. It was ignored.');
      }),
    ];
    panel.onDidDispose(() => {
      for (const one of listeners) one.dispose();
      closed();
    });
    const icon = (theme: string): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'media', `report-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    webview.options = { enableScripts: true, localResourceRoots: pageRoots(extensionUri) };
    webview.html = pageHtml(webview, extensionUri, { title: 'Readiness report', name: 'report' });
  }

  /** Brings the report to the front, at an item when one is named. */
  async open(item: string | undefined): Promise<void> {
    this.reveal = item;
    this.stale ||= item !== undefined;
    this.panel.reveal();
    await this.show();
  }

  private changed(): void {
    this.stale = true;
    void this.show();
  }

  private async show(): Promise<void> {
    if (!this.ready || !this.stale || !this.panel.visible) return;
    this.stale = false;
    this.asked += 1;
    const number = this.asked;
    const html = await this.services.server.exportReadiness({ folder: this.folder, format: 'html' }).catch(() => null);
    if (number !== this.asked) return;
    const reveal = this.reveal;
    this.reveal = undefined;
    const message: ReportMessage = html === null ? { kind: 'unavailable', sentence: 'The report is not there yet: the folder is still being opened, or the server is stopped.' } : { kind: 'report', html, ...(reveal === undefined ? {} : { reveal }) };
    this.post(message);
  }

  private post(message: ReportMessage | undefined): void {
    if (message !== undefined) void this.panel.webview.postMessage(message);
  }

  private async answer(request: ReportRequest): Promise<void> {
    switch (request.kind) {
      case 'ready':
        // The page is made anew whenever its tab was in the background.
        this.ready = true;
        this.stale = true;
        return this.show();
      case 'export':
        await vscode.commands.executeCommand(commandIds.exportReport, request.format, this.folder);
        return;
      case 'copyForPullRequest':
        await vscode.commands.executeCommand(commandIds.copyForPullRequest, this.folder);
        return;
      case 'startStep': {
        const item = this.services.readiness.item(this.folder, request.item);
        return item === undefined ? undefined : startWork(this.folder, item.command);
      }
      case 'answerQuestion':
        await vscode.commands.executeCommand(commandIds.answerQuestion, request.question, this.folder);
        return;
      case 'previewCost':
        this.post(await previewCost(this.services, this.folder, request));
        return;
      case 'editCost':
        this.post(await keepCost(this.services, this.folder, request));
        return;
      case 'open':
        return openPlace(this.folder, request.file, request.line);
    }
  }
}

/** Opens a place the report names. A page may only name files inside its folder. */
async function openPlace(folder: string, file: string, line: number): Promise<void> {
  const root = vscode.Uri.parse(folder);
  const uri = fileIn(folder, file);
  if (!uri.path.startsWith(root.path.endsWith('/') ? root.path : `${root.path}/`)) throw new Error('That file is not in this folder.');
  const selection = new vscode.Range(Math.floor(line), 0, Math.floor(line), 0);
  // Beside nothing: the report stays where it is, and the code comes to the front of its group.
  await vscode.window.showTextDocument(uri, { selection });
}
