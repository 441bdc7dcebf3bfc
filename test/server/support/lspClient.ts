import * as cp from 'node:child_process';
import * as path from 'node:path';
import { PassThrough } from 'node:stream';
import type { ClientCapabilities, CodeAction, CodeActionContext, Diagnostic, InitializeResult, PublishDiagnosticsParams, Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { StreamMessageReader, StreamMessageWriter, createConnection, createProtocolConnection } from 'vscode-languageserver/node';
import type { ProtocolConnection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { InitializationOptions, Summary } from '../../../src/protocol/index.js';
import type { ServerRuntime } from '../../../src/server/runtime.js';
import { startServer } from '../../../src/server/server.js';

export interface ClientOptions {
  readonly folders?: readonly string[];
  /** Answers of `workspace/configuration`, by scope uri; '' for every other. */
  readonly settings?: Record<string, unknown>;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: InitializationOptions;
}

/** Capabilities of an editor that can do little: it gets pushed diagnostics and whole edits. */
export const plain: ClientCapabilities = { workspace: { configuration: true, workspaceFolders: true } };

/** Capabilities as VS Code offers them, as far as the server cares. */
export const rich: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
  textDocument: { diagnostic: { relatedDocumentSupport: false }, codeAction: { resolveSupport: { properties: ['edit'] } } },
  window: { workDoneProgress: true, showDocument: { support: true } },
};

interface Progress {
  readonly kind: string;
  readonly cancellable?: boolean;
  readonly message?: string;
}

/** An editor for tests: speaks LSP, remembers what the server said, and lets tests wait for it. */
export class TestEditor {
  readonly published = new Map<string, PublishDiagnosticsParams>();
  readonly publications: PublishDiagnosticsParams[] = [];
  readonly log: string[] = [];
  readonly registered: string[] = [];
  readonly statuses: Summary[] = [];
  readonly applied: WorkspaceEdit[] = [];
  readonly progress: Progress[] = [];
  /** Tokens of the progress the server began. */
  readonly progressTokens: (string | number)[] = [];
  refreshes = 0;
  settings: Record<string, unknown>;
  private readonly documents = new Map<string, TextDocument>();
  private waiters: { until: () => boolean; resolve: () => void }[] = [];

  constructor(
    readonly connection: ProtocolConnection,
    options: ClientOptions,
  ) {
    this.settings = options.settings ?? {};
    const heard = () => this.wake();
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
      this.publications.push(params);
      heard();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
      heard();
    });
    connection.onNotification('$/progress', ({ token, value }: { token: string | number; value: Progress }) => {
      if (value.kind === 'begin') this.progressTokens.push(token);
      this.progress.push(value);
      heard();
    });
    connection.onNotification('readiness/status', (summary: Summary) => {
      this.statuses.push(summary);
      heard();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) => items.map(({ scopeUri }) => this.settings[scopeUri ?? ''] ?? this.settings[''] ?? null));
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      heard();
      return null;
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes += 1;
      heard();
      return null;
    });
    connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      this.applied.push(edit);
      return { applied: true };
    });
    connection.listen();
  }

  async initialize({ folders = [], capabilities = plain, initializationOptions }: ClientOptions): Promise<InitializeResult> {
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    const result = await this.connection.sendRequest<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities, workspaceFolders, initializationOptions });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  open(uri: string, text: string, languageId = 'python'): void {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    void this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces a range, or the whole text without one. */
  edit(uri: string, text: string, range?: Range): void {
    const document = this.document(uri);
    const changes = [range === undefined ? { text } : { range, text }];
    const version = document.version + 1;
    this.documents.set(uri, TextDocument.update(document, changes, version));
    void this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: changes });
  }

  save(uri: string): void {
    void this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  close(uri: string): void {
    this.documents.delete(uri);
    void this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  changeOnDisk(...uris: string[]): void {
    void this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: uris.map((uri) => ({ uri, type: 2 })) });
  }

  configure(settings: Record<string, unknown>): void {
    this.settings = settings;
    void this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open`);
    return document;
  }

  diagnostics(uri: string): Diagnostic[] {
    return this.published.get(uri)?.diagnostics ?? [];
  }

  async actions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    return (await this.connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], ...context } })) ?? [];
  }

  /** The document's text after an edit; fails on a version that is not the document's. */
  textAfter(uri: string, edit: WorkspaceEdit | undefined): string {
    const document = this.document(uri);
    const changes = edit?.documentChanges?.flatMap((change) => {
      if (!('textDocument' in change) || change.textDocument.uri !== uri) return [];
      if (change.textDocument.version !== document.version) throw new Error(`the edit is for version ${String(change.textDocument.version)}, the document is at ${document.version}`);
      return change.edits.map((one) => ('newText' in one ? one : { range: one.range, newText: one.snippet.value }));
    });
    return TextDocument.applyEdits(document, changes ?? edit?.changes?.[uri] ?? []);
  }

  /** Resolves once `until` holds, looked at after everything the server says; rejects after the deadline. */
  async waitFor(what: string, until: () => boolean, timeoutMs = 8000): Promise<void> {
    if (until()) return;
    let timer: NodeJS.Timeout | undefined;
    const said = new Promise<void>((resolve) => this.waiters.push({ until, resolve }));
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`waited ${timeoutMs} ms for ${what}; log: ${this.log.join(' | ')}`)), timeoutMs);
    });
    await Promise.race([said, late]).finally(() => clearTimeout(timer));
  }

  /** A round trip: everything sent before has been handled. */
  async settled(): Promise<void> {
    await this.connection.sendRequest('readiness/summary', {});
  }

  private wake(): void {
    const ready = this.waiters.filter(({ until }) => until());
    this.waiters = this.waiters.filter((one) => !ready.includes(one));
    for (const { resolve } of ready) resolve();
  }
}

/** A server in this process, over streams in memory. */
export async function startInProcess(runtime: ServerRuntime, options: ClientOptions): Promise<TestEditor & { stop: () => void }> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const serverSide = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(serverSide, runtime);
  const editor = new TestEditor(createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)), options);
  await editor.initialize(options);
  return Object.assign(editor, {
    stop: () => {
      editor.connection.dispose();
      serverSide.dispose();
    },
  });
}

export interface ServerProcess {
  readonly editor: TestEditor;
  readonly child: cp.ChildProcess;
  readonly result: InitializeResult;
  /** Says goodbye and resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
}

/** The bundled server as editors start it. */
export async function startProcess(options: ClientOptions, env: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
  const server = path.resolve('dist', 'server.js');
  const child = cp.spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const editor = new TestEditor(connection, options);
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const stop = async (): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
    }
    const code = await exited;
    connection.dispose();
    return code;
  };
  const result = await editor.initialize(options);
  return { editor, child, result, stop };
}
