import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { DocumentHiddenParams, FixAllInWorkspaceResult, ScanSummary, Summary } from '../../protocol/index.js';
import { cancelScanNotification, documentHiddenNotification, fixAllInWorkspaceRequest, scanRequest, summaryRequest, trustGrantedNotification } from '../../protocol/index.js';
import type { DocumentDraftParams, EditChecklistParams, ExportReadinessParams } from '../../protocol/readiness.js';
import type { CheckEditResult, DocumentDraftResult, EditChecklistResult, FolderReadiness, PreviewCostResult } from '../../protocol/readinessRequests.js';
import { checkEditRequest, documentDraftRequest, editChecklistRequest, exportReadinessRequest, previewCostRequest, readinessFoldersRequest } from '../../protocol/readinessRequests.js';
import { RestartBudget } from './restartBudget.js';
import { hiddenBy } from './tabs.js';

/** The server as the features see it. Requests made while it is down reject with a sentence. */
export class Server implements vscode.Disposable {
  private readonly budget = new RestartBudget();
  private readonly statusEmitter = new vscode.EventEmitter<Summary>();
  private readonly runningEmitter = new vscode.EventEmitter<boolean>();
  private readonly readinessEmitter = new vscode.EventEmitter<readonly string[]>();
  private readonly disposables: readonly { dispose(): unknown }[];
  private client: LanguageClient | undefined;
  private restarting: Promise<void> | undefined;
  private restartAgain = false;
  private disposed = false;

  /** Fires with a fresh summary (without a file) whenever the server says that something changed. */
  readonly onStatus = this.statusEmitter.event;
  /** Fires with true when the server starts to answer and with false when it stops. */
  readonly onRunning = this.runningEmitter.event;
  /** Fires with the uris of the folders whose readiness changed. */
  readonly onReadiness = this.readinessEmitter.event;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.disposables = [
      this.statusEmitter,
      this.runningEmitter,
      this.readinessEmitter,
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.notify(trustGrantedNotification, {})),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const uri of hiddenBy(closed)) void this.notify(documentHiddenNotification, { uri: uri.toString() } satisfies DocumentHiddenParams);
      }),
    ];
  }

  get running(): boolean {
    return this.client?.isRunning() === true;
  }

  /** Starts the server; a failure is logged and said once. */
  async start(): Promise<void> {
    try {
      this.client ??= await this.loadClient();
      await this.client?.start();
    } catch (error) {
      this.log.error(`The server did not start: ${String(error)}`);
      await this.offerRestart('Readiness Coach did not start. The output says why.');
    }
  }

  /** Stops and starts the server. Calls during a restart lead to one more restart, however many they are. */
  async restart(): Promise<void> {
    if (this.restarting !== undefined) {
      this.restartAgain = true;
      return this.restarting;
    }
    this.restarting = this.restartOnce();
    try {
      await this.restarting;
    } finally {
      this.restarting = undefined;
    }
    if (this.restartAgain) {
      this.restartAgain = false;
      await this.restart();
    }
  }

  summary(uri?: vscode.Uri): Promise<Summary> {
    return this.request(summaryRequest, uri === undefined ? {} : { uri: uri.toString() });
  }

  scan(): Promise<ScanSummary | null> {
    return this.request(scanRequest, {});
  }

  cancelScan(): Promise<void> {
    return this.notify(cancelScanNotification, {});
  }

  fixAllInWorkspace(rule: string): Promise<FixAllInWorkspaceResult> {
    return this.request(fixAllInWorkspaceRequest, { rule });
  }

  /** One report per folder of the workspace, in its order. */
  readinessFolders(): Promise<readonly FolderReadiness[]> {
    return this.request(readinessFoldersRequest, {});
  }

  checkEdit(params: EditChecklistParams): Promise<CheckEditResult> {
    return this.request(checkEditRequest, params);
  }

  /** The cost part of the report as it would be with an edit; nothing is written. */
  previewCost(params: EditChecklistParams): Promise<PreviewCostResult> {
    return this.request(previewCostRequest, params);
  }

  editChecklist(params: EditChecklistParams): Promise<EditChecklistResult> {
    return this.request(editChecklistRequest, params);
  }

  /** What would be written as a document, or what the given text of it lacks; null while the folder is not open. */
  documentDraft(params: DocumentDraftParams): Promise<DocumentDraftResult> {
    return this.request(documentDraftRequest, params);
  }

  /** The readiness report as a text; null while the folder is not open. */
  exportReadiness(params: ExportReadinessParams): Promise<string | null> {
    return this.request(exportReadinessRequest, params);
  }

  dispose(): void {
    this.disposed = true;
    for (const one of this.disposables) one.dispose();
    void this.client?.dispose().catch((error: unknown) => this.log.debug(`The server did not stop in time: ${String(error)}`));
  }

  /** `undefined` when the editor went away meanwhile. */
  private async loadClient(): Promise<LanguageClient | undefined> {
    const { createClient } = await import('./languageClient.js');
    if (this.disposed) return undefined;
    return createClient(this.extensionUri, this.log, {
      status: (summary) => this.statusEmitter.fire(summary),
      readiness: (folders) => this.readinessEmitter.fire(folders),
      running: (running) => this.runningEmitter.fire(running),
      crashed: () => {
        const startAgain = this.budget.spend(performance.now());
        if (!startAgain) void this.offerRestart('Readiness Coach stopped: its server ended again and again.');
        return startAgain;
      },
    });
  }

  private request<T>(method: string, params: object): Promise<T> {
    if (this.client?.isRunning() !== true) return Promise.reject(new Error('The readiness server is not running. "Readiness: Restart server" starts it.'));
    return this.client.sendRequest<T>(method, params);
  }

  private async notify(method: string, params: object): Promise<void> {
    if (this.client?.isRunning() === true) await this.client.sendNotification(method, params);
  }

  private async restartOnce(): Promise<void> {
    this.budget.reset();
    if (this.client?.isRunning() === true) await this.client.stop();
    await this.start();
  }

  private async offerRestart(message: string): Promise<void> {
    const restart = 'Restart';
    const showOutput = 'Show output';
    const choice = await vscode.window.showErrorMessage(message, restart, showOutput);
    if (choice === restart) await this.restart();
    if (choice === showOutput) this.log.show();
  }
}
