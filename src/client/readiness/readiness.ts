import * as vscode from 'vscode';
import type { ChecklistEdit, ItemReport, ReadinessReport } from '../../protocol/readiness.js';
import type { CheckEditResult, FolderReadiness } from '../../protocol/readinessRequests.js';
import type { Server } from '../server/server.js';
import { folderKey } from './folders.js';
import { problemWords } from './words.js';

const selectedKey = 'readiness.selectedFolder';

/** What the readiness views show: the reports of all folders as the server last gave them, and which folder is in front. */
export class Readiness implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  private readonly disposables: readonly { dispose(): unknown }[];
  private known: readonly FolderReadiness[] = [];
  private asking = false;
  private askAgain = false;
  /** Whether the server has answered since it last started; until then nothing is claimed. */
  answered = false;

  /** Fires when a report, or the folder in front, changed. */
  readonly onChange = this.emitter.event;

  constructor(
    private readonly server: Server,
    private readonly memory: vscode.Memento,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.disposables = [
      this.emitter,
      server.onReadiness(() => void this.refresh()),
      server.onRunning((running) => {
        if (running) void this.refresh();
        else this.forget();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.refresh()),
    ];
  }

  /** One per folder of the workspace, in its order. */
  get folders(): readonly FolderReadiness[] {
    return this.known;
  }

  /** The folder that the overview, the status bar and commands without an argument are about. */
  get selected(): FolderReadiness | undefined {
    const uri = this.memory.get<string>(selectedKey);
    return this.known.find(({ folder }) => folder === uri) ?? this.known[0];
  }

  of(folder: string): ReadinessReport | undefined {
    return this.known.find((one) => folderKey(one.folder) === folderKey(folder))?.report;
  }

  item(folder: string, id: string): ItemReport | undefined {
    return this.of(folder)?.areas.flatMap(({ items }) => items).find((item) => item.id === id);
  }

  async select(folder: string): Promise<void> {
    await this.memory.update(selectedKey, folder);
    this.emitter.fire();
  }

  /** Throws the reason where nothing can be stated, so that nobody fills in a form for nothing. */
  requireWritable(folder: string): void {
    const store = this.of(folder)?.store;
    const problem = store === undefined ? undefined : problemWords(store);
    if (problem !== undefined) throw new Error([problem, store?.problem?.message ?? ''].join(' ').trim());
  }

  /** Whether the server would take an edit, and what its figures imply. A form goes on where the server cannot be asked: writing asks again. */
  async check(folder: string, edit: ChecklistEdit): Promise<CheckEditResult> {
    return this.server.checkEdit({ folder, edit }).catch(() => ({ ok: true }));
  }

  /** Writes what a person said. Rejects with the reason when nothing was written. */
  async edit(folder: string, edit: ChecklistEdit): Promise<void> {
    const result = await this.server.editChecklist({ folder, edit });
    if (!result.ok) throw new Error(result.message);
    this.known = this.known.map((one) => (one.folder === folder ? { folder, report: result.report } : one));
    this.emitter.fire();
  }

  dispose(): void {
    for (const one of this.disposables) one.dispose();
  }

  /** Asks for all reports. Calls while an answer is on its way lead to one more question, however many they are. */
  async refresh(): Promise<void> {
    if (this.asking) {
      this.askAgain = true;
      return;
    }
    this.asking = true;
    try {
      do {
        this.askAgain = false;
        this.known = await this.server.readinessFolders();
        this.answered = true;
        this.emitter.fire();
      } while (this.needsAnother());
    } catch (error) {
      this.log.debug(`No readiness from the server: ${String(error)}`);
    } finally {
      this.asking = false;
    }
  }

  /** Read through a method, because the flag changes while the answer is awaited. */
  private needsAnother(): boolean {
    return this.askAgain;
  }

  private forget(): void {
    this.known = [];
    this.answered = false;
    this.emitter.fire();
  }
}
