import type { Connection, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { ClientProfile } from './client.js';
import { toDiagnostic } from './convert.js';
import type { Checked } from './analyst.js';
import type { OpenCell, OpenDocument } from './documents.js';
import type { Folder } from './folders.js';
import type { LedgerEntry } from './ledger.js';
import type { FileFinding } from '../workspace/types.js';
import { clientCommands, diagnosticSource } from '../protocol/index.js';
import { uriKey, uriOf } from './uris.js';

/** Turns findings into diagnostics and brings them to the client, or wakes the client to fetch them. */
export class Publisher {
  private readonly pushed = new Map<string, string>();
  private readonly problemFiles = new WeakMap<Folder, readonly string[]>();
  private waiting: (() => void)[] = [];
  private pullsWorkspace = false;

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientProfile,
    private readonly docsUri: string,
  ) {}

  /** Diagnostics of an open document. */
  diagnosticsOf({ place: { folder }, version, findings }: Checked): Diagnostic[] {
    return this.convert(folder, findings ?? [], version);
  }

  /** Diagnostics of a file that is not open. */
  diagnosticsOfEntry({ folder, findings }: LedgerEntry): Diagnostic[] {
    return this.convert(folder, findings.map(asInFile), null);
  }

  /** Pushes an open document's diagnostics, named with their version. */
  pushOpen(document: OpenDocument, checked: Checked): void {
    this.send(document.uri, this.diagnosticsOf(checked), checked.version);
  }

  /** Pushes the diagnostics of a notebook's cells, each with its own version. */
  pushCells(cells: readonly OpenCell[], { place: { folder, file }, findings }: Checked): void {
    const uriOfCell = (name: string, index: number | undefined): string => (name === file ? cells.find((cell) => cell.index === index)?.uri : undefined) ?? uriOf(folder.uri, name);
    for (const { uri, index, text } of cells) {
      const own = findings?.filter(({ cell }) => cell === index) ?? [];
      this.send(uri, own.map((finding) => toDiagnostic(finding, { version: text.version, uriOf: uriOfCell, docsOf: (rule) => this.docsOf(rule) })), text.version);
    }
  }

  /** Makes the findings of a file that is not open known. */
  publishClosed(entry: LedgerEntry): void {
    if (this.pullsWorkspace) this.wake();
    else this.send(entry.uri, this.diagnosticsOfEntry(entry));
  }

  /** Takes back what was said of a file, as far as it was pushed. */
  clear(uri: string): void {
    if (this.pushed.has(uriKey(uri))) this.send(uri, []);
    this.wake();
  }

  /** Shows what is wrong with a folder's configuration and manifests, in those files. */
  publishConfigProblems(folder: Folder): void {
    const byUri = new Map<string, Diagnostic[]>();
    for (const { file, line1, message } of folder.workspace?.configProblems ?? []) {
      const uri = uriOf(folder.uri, file);
      const line = Math.max(0, line1 - 1);
      // The editor clips the end of the range to the line.
      const range = { start: { line, character: 0 }, end: { line, character: 1000 } };
      byUri.set(uri, [...(byUri.get(uri) ?? []), { range, severity: DiagnosticSeverity.Warning, source: diagnosticSource, message }]);
    }
    for (const uri of this.problemFiles.get(folder) ?? []) if (!byUri.has(uri)) this.send(uri, []);
    for (const [uri, diagnostics] of byUri) this.send(uri, diagnostics);
    this.problemFiles.set(folder, [...byUri.keys()]);
  }

  /** The client asked for the workspace's diagnostics, so from now on it fetches them. */
  startWorkspacePull(): void {
    if (this.pullsWorkspace || this.client.pushClosedFiles) return;
    this.pullsWorkspace = true;
    for (const uri of [...this.pushed.values()]) this.send(uri, []);
  }

  /** Calls back once at the next change of a file that is not open; the answer takes the call back. */
  onNextChange(run: () => void): () => void {
    this.waiting.push(run);
    return () => {
      this.waiting = this.waiting.filter((one) => one !== run);
    };
  }

  /** Ends every wait for a change. */
  wake(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const run of waiting) run();
  }

  /** Address of a rule's page: a command for our own client, which shows it in the editor, else the packaged file. */
  docsOf(rule: string): string {
    if (!this.client.clientCommands) return `${this.docsUri}/${rule}.md`;
    return `command:${clientCommands.openRuleDocs}?${encodeURIComponent(JSON.stringify([rule]))}`;
  }

  private convert(folder: Folder, findings: LedgerEntry['findings'], version: number | null): Diagnostic[] {
    const context = { version, uriOf: (file: string) => uriOf(folder.uri, file), docsOf: (rule: string) => this.docsOf(rule) };
    return findings.map((finding) => toDiagnostic(finding, context));
  }

  private send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    if (diagnostics.length > 0) this.pushed.set(uriKey(uri), uri);
    else this.pushed.delete(uriKey(uri));
    void this.connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  }
}

/** A finding in a notebook that is not open, where it stands in the file; the words say which cell that is, as notebooks count. */
function asInFile(finding: FileFinding): FileFinding {
  const { inFile, cell, start, message } = finding;
  return inFile && cell !== undefined ? { ...finding, ...inFile, message: `Cell ${cell + 1}, line ${start.line + 1}: ${message}` } : finding;
}
