import type { Connection, TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Summary } from '../protocol/index.js';
import { statusNotification } from '../protocol/index.js';
import { readinessChangedNotification, type ReadinessChanged } from '../protocol/readinessRequests.js';
import type { Checked } from './analyst.js';
import { Analyst } from './analyst.js';
import type { ClientProfile } from './client.js';
import { Debouncer } from './debouncer.js';
import { OpenDocuments, type OpenCell, type OpenDocument } from './documents.js';
import type { Place } from './folders.js';
import { Folders, engineName } from './folders.js';
import { languageOf } from './languages.js';
import { Ledger, countFindings } from './ledger.js';
import { contentOf, notebookDocument, notebookOf, type CellDocument } from './notebooks.js';
import { Publisher } from './publisher.js';
import { Quarantine } from './quarantine.js';
import type { ServerRuntime } from './runtime.js';
import { debounceMs } from './runtime.js';
import { Scanner } from './scanner.js';
import { Sweeper } from './sweeper.js';
import { splitUri, uriKey } from './uris.js';

/** Keys of the debounced work that belongs to no document. */
const statusKey = ' status';
const refreshKey = ' refresh';
const readinessKey = ' readiness';
const garbageKey = ' garbage';

/** Everything the server knows between two messages. Handlers read and change it; nothing else holds state. */
export class Session {
  readonly folders = new Folders();
  readonly ledger = new Ledger();
  readonly quarantine = new Quarantine();
  readonly analyst: Analyst;
  readonly publisher: Publisher;
  readonly scanner: Scanner;
  readonly sweeper: Sweeper;
  trusted: boolean;
  /** The client has said goodbye; whoever waits stops waiting. */
  ended = false;
  private readonly documents = new OpenDocuments();
  private readonly debouncer: Debouncer<string>;

  constructor(
    readonly connection: Connection,
    readonly runtime: ServerRuntime,
    readonly client: ClientProfile,
  ) {
    this.trusted = client.trusted;
    // Whoever types next should not wait for what an analysis left behind.
    this.analyst = new Analyst(runtime, this.quarantine, connection.console, () => this.debouncer.schedule(garbageKey, () => runtime.collectGarbage()));
    this.publisher = new Publisher(connection, client, runtime.docsUri);
    this.sweeper = new Sweeper(this);
    this.scanner = new Scanner(connection, runtime, this.sweeper);
    this.debouncer = new Debouncer(runtime, debounceMs);
  }

  get openDocuments(): readonly OpenDocument[] {
    return this.documents.all;
  }

  document(uri: string): OpenDocument | undefined {
    return this.documents.get(uri);
  }

  /** The open document of that uri, or the open notebook that one of its cells belongs to. */
  owner(uri: string): OpenDocument | undefined {
    return this.documents.owner(uri);
  }

  placeOf(uri: string): Place | undefined {
    return this.folders.placeOf(this.documents.notebookOf(uri)?.uri ?? uri);
  }

  /** Takes a document in; answers whether its surroundings have to be opened first. */
  open({ uri, languageId, version, text }: TextDocumentItem): OpenDocument | undefined {
    const language = languageOf(languageId, uri);
    if (language === undefined) return undefined;
    const document: OpenDocument = { uri, language, text: TextDocument.create(uri, languageId, version, text), savedVersion: version, pulled: false, epoch: 0 };
    this.documents.add(document);
    this.quarantine.release(uri);
    this.attach(document);
    return document;
  }

  /** Hands a document to its folder's workspace and makes its findings known. Does nothing before the folder is ready; called again then. */
  attach(document: OpenDocument): void {
    const place = this.placeOf(document.uri);
    if (place?.folder.workspace === undefined) return;
    if (document.cells === undefined) place.folder.workspace.open(engineName(place.file, document), document.language, document.text.getText());
    else place.folder.workspace.openNotebook(engineName(place.file, document), notebookOf(document, document.cells));
    this.refresh(document);
    this.touchDependents(document, place);
  }

  /** Takes a notebook in, with its code cells as they are now. */
  openNotebook(uri: string, cells: readonly CellDocument[]): OpenDocument {
    const document = notebookDocument(uri, cells);
    this.documents.add(document);
    this.quarantine.release(uri);
    // What a scan said of the file now stands at its cells.
    this.publisher.clear(uri);
    this.attach(document);
    return document;
  }

  /** A notebook's cells changed, in their text, number, order, kind or language. */
  changeNotebook(uri: string, cells: readonly CellDocument[]): void {
    const document = this.document(uri);
    if (document?.cells === undefined) return;
    const before = document.cells;
    Object.assign(document, contentOf(uri, cells, document.text.version + 1));
    this.forgetCells(this.documents.claimCells(document, before));
    const place = this.placeOf(uri);
    place?.folder.workspace?.openNotebook(engineName(place.file, document), notebookOf(document, document.cells));
    if (place?.folder.settings.run === 'onSave') return;
    this.debouncer.schedule(uriKey(uri), () => this.settle(document));
  }

  /** Applies an edit and schedules what follows from it. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.document(uri);
    if (document === undefined) return;
    document.text = TextDocument.update(document.text, [...changes], version);
    const place = this.placeOf(uri);
    place?.folder.workspace?.change(engineName(place.file, document), document.text.getText());
    if (place?.folder.settings.run === 'onSave') return;
    this.debouncer.schedule(uriKey(uri), () => this.settle(document));
  }

  save(uri: string): void {
    const document = this.document(uri);
    const place = this.placeOf(uri);
    if (document === undefined || place === undefined) return;
    document.savedVersion = document.text.version;
    this.quarantine.release(uri);
    place.folder.workspace?.changedOnDisk([place.file]);
    // A notebook's outputs come from its file.
    if (document.cells !== undefined) document.epoch += 1;
    if (place.folder.settings.run === 'onSave') this.settle(document);
  }

  close(uri: string): void {
    const document = this.document(uri);
    if (document === undefined) return;
    this.debouncer.cancel(uriKey(uri));
    this.quarantine.release(uri);
    const place = this.placeOf(uri);
    place?.folder.workspace?.close(engineName(place.file, document));
    this.forgetCells(this.documents.remove(document));
    if (place !== undefined) this.sweeper.closed(place, uri);
    if (place !== undefined && !place.folder.listed && !this.openDocuments.some((one) => this.placeOf(one.uri)?.folder === place.folder)) this.folders.remove(place.folder);
    this.statusChanged();
  }

  /** Findings of an open document now, recorded; `undefined` before its folder is ready. */
  check(document: OpenDocument): Checked | undefined {
    const place = this.placeOf(document.uri);
    const checked = place === undefined ? undefined : this.analyst.check(document, place);
    if (place === undefined || checked === undefined) return undefined;
    const { findings } = checked;
    const changed = findings === undefined ? this.ledger.delete(document.uri) : this.ledger.set({ uri: document.uri, ...place, findings, open: true });
    if (changed) this.statusChanged();
    return checked;
  }

  /** Makes a document's findings known: pushes them, or asks a client that pulls to come again. */
  refresh(document: OpenDocument): void {
    if (document.cells !== undefined) {
      // Every cell has a say in the others' findings, so they are told of together instead of being fetched one by one.
      const checked = this.check(document);
      if (checked !== undefined) this.publisher.pushCells(document.cells, checked);
      return;
    }
    if (this.client.pullsDiagnostics) {
      this.askToPull();
      this.pushHidden(document);
      return;
    }
    const checked = this.check(document);
    if (checked !== undefined) this.publisher.pushOpen(document, checked);
  }

  /** The client pulled a document: what was pushed for it would stand beside that. */
  pulled(document: OpenDocument): void {
    if (document.pulled) return;
    document.pulled = true;
    this.publisher.clear(document.uri);
  }

  /** The client shows a document no longer, though it is open. */
  hidden(uri: string): void {
    const document = this.document(uri);
    if (document === undefined) return;
    document.pulled = false;
    this.pushHidden(document);
  }

  /** Everything may have changed in a folder: settings, manifests, exclusions, trust. */
  refreshFolder(place: Pick<Place, 'folder'>): void {
    place.folder.revision += 1;
    this.publisher.publishConfigProblems(place.folder);
    for (const document of this.openDocuments) if (this.placeOf(document.uri)?.folder === place.folder) this.refresh(document);
    this.statusChanged();
  }

  /** Open files whose findings may change with this one are checked anew. */
  touchDependents(document: OpenDocument, place: Place): void {
    const { workspace } = place.folder;
    const name = engineName(place.file, document);
    this.touch(workspace?.dependents(name) ?? [], place);
  }

  /** Checks open files of a folder anew. */
  touch(files: readonly string[], { folder }: Pick<Place, 'folder'>): void {
    const names = new Set(files);
    for (const other of this.openDocuments) {
      const at = this.placeOf(other.uri);
      if (at?.folder !== folder || !names.has(engineName(at.file, other))) continue;
      other.epoch += 1;
      this.refresh(other);
    }
  }

  /** Folder of a document that lies in none of the editor's folders. */
  looseFolderUri(uri: string): string {
    return splitUri(uri).folder;
  }

  summary(uri?: string): Summary {
    const entries = this.ledger.all;
    const file = uri === undefined ? undefined : this.fileCounts(uri);
    return {
      state: this.scanner.scanning ? 'scanning' : 'idle',
      counts: countFindings(entries.map(({ findings }) => findings)),
      filesWithFindings: entries.filter(({ findings }) => findings.length > 0).length,
      ...(file === undefined ? {} : { file }),
      ...(this.scanner.last === undefined ? {} : { scan: this.scanner.last }),
      quarantined: this.quarantine.all,
      configProblems: this.sweeper.configProblems(),
      processId: this.runtime.processId,
    };
  }

  /** Tells our own client soon that the summary changed. */
  statusChanged(): void {
    if (!this.client.clientCommands) return;
    this.readinessChanged();
    this.debouncer.schedule(statusKey, () => void this.connection.sendNotification(statusNotification, this.summary()));
  }

  /** Tells our own client soon that what readiness says of the folders may have changed. */
  readinessChanged(): void {
    if (!this.client.clientCommands) return;
    this.debouncer.schedule(readinessKey, () => void this.connection.sendNotification(readinessChangedNotification, { folders: this.folders.listed.map(({ uri }) => uri) } satisfies ReadinessChanged));
  }

  dispose(): void {
    this.ended = true;
    this.debouncer.cancelAll();
    this.scanner.cancel();
    this.publisher.wake();
    for (const folder of this.folders.all) this.folders.remove(folder);
  }

  /** The text has been quiet: publish, and look at the files that depend on it. */
  private settle(document: OpenDocument): void {
    if (this.document(document.uri) !== document) return;
    const place = this.placeOf(document.uri);
    if (place === undefined) return;
    if (this.client.pullsDiagnostics && document.cells === undefined) {
      this.check(document);
      this.pushHidden(document);
    } else {
      this.refresh(document);
    }
    this.touchDependents(document, place);
    // Signals and sites may change where no finding does.
    this.readinessChanged();
  }

  /** Open documents that the client does not show count like files on disk: they are reported once their folder was scanned. */
  private pushHidden(document: OpenDocument): void {
    const place = this.placeOf(document.uri);
    if (!this.client.pullsDiagnostics || document.pulled || !this.client.pushClosedFiles || place?.folder.scanned !== true) return;
    const checked = this.check(document);
    if (checked !== undefined) this.publisher.pushOpen(document, checked);
  }

  /** Takes back what was said of cells that went. */
  private forgetCells(gone: readonly OpenCell[]): void {
    for (const { uri } of gone) this.publisher.clear(uri);
  }

  private askToPull(): void {
    if (!this.client.refreshesDiagnostics) return;
    this.debouncer.schedule(refreshKey, () => void this.connection.languages.diagnostics.refresh().catch((error: unknown) => this.connection.console.log(`The client did not refresh: ${String(error)}`)));
  }

  private fileCounts(uri: string): Summary['file'] {
    const document = this.owner(uri);
    const findings = document === undefined ? this.ledger.get(uri)?.findings : this.check(document)?.findings;
    return findings === undefined ? undefined : countFindings([findings]);
  }
}
