import type { Folder } from './folders.js';
import type { Session } from './session.js';
import type { FolderSettings } from './settings.js';
import { readSettings } from './settings.js';
import { relativeTo } from './uris.js';
import { settingsSection } from '../protocol/index.js';

/** Opens folders with their settings, and gives documents to the folder that owns them. */
export class Loader {
  /** Settings that were sent rather than asked for, by editors that answer no `workspace/configuration`. */
  private sent: unknown;

  constructor(private readonly session: Session) {
    this.sent = session.client.initialSettings;
  }

  /** Opens a folder that `session.folders` already lists. A failure is logged and leaves the folder without findings. */
  async load(folder: Folder): Promise<void> {
    const { session } = this;
    try {
      const [opened, settings] = await Promise.all([session.runtime.openWorkspace(folder.uri), this.settingsOf(folder)]);
      // The editor may have closed the folder meanwhile.
      if (session.folders.at(folder.uri) !== folder) {
        opened.workspace.dispose();
        return;
      }
      folder.workspace = opened.workspace;
      folder.blindSpots = opened.blindSpots;
      this.apply(folder, settings);
    } catch (error) {
      session.connection.console.error(`${folder.uri} could not be opened: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      folder.markReady();
    }
    session.publisher.publishConfigProblems(folder);
    session.readinessChanged();
    this.adopt(folder);
    this.scanIfWanted(folder);
  }

  /** Makes surroundings for a document that lies in no folder. */
  loadAround(uri: string): void {
    void this.load(this.session.folders.add(this.session.looseFolderUri(uri), false));
  }

  /** Reads the settings of every folder again. `sent` is what the editor sent along, if anything. */
  async reload(sent: unknown): Promise<void> {
    this.sent = (sent as Record<string, unknown> | null | undefined)?.[settingsSection] ?? this.sent;
    for (const folder of this.session.folders.all) {
      const settings = await this.settingsOf(folder);
      if (folder.workspace !== undefined) this.switchTo(folder, settings);
    }
  }

  /** The user trusts the workspace now, so its configuration file counts in full. */
  trust(): void {
    this.session.trusted = true;
    for (const folder of this.session.folders.all) if (folder.workspace !== undefined) this.switchTo(folder, folder.settings);
  }

  /** A folder was closed: its documents go to the folder around it, or get surroundings of their own. */
  release(folder: Folder): void {
    const { session } = this;
    const orphans = session.openDocuments.filter(({ uri }) => session.placeOf(uri)?.folder === folder);
    session.sweeper.forgetFolder(folder);
    session.scanner.forget(folder);
    session.folders.remove(folder);
    for (const document of orphans) {
      if (session.placeOf(document.uri) === undefined) this.loadAround(document.uri);
      else session.attach(document);
    }
  }

  private switchTo(folder: Folder, settings: FolderSettings): void {
    const { session } = this;
    const before = folder.settings;
    this.apply(folder, settings);
    if (!settings.enable || (before.scope === 'workspace' && settings.scope === 'openFiles')) {
      folder.scanned = false;
      session.scanner.forget(folder);
      session.sweeper.forgetClosedFiles(folder);
    }
    session.refreshFolder({ folder });
    if (folder.scanned) session.scanner.rescan([folder]);
    else this.scanIfWanted(folder);
  }

  private apply(folder: Folder, settings: FolderSettings): void {
    folder.settings = settings;
    folder.workspace?.configure({ ...settings.user, trusted: this.session.trusted });
  }

  private scanIfWanted(folder: Folder): void {
    const { settings, listed, workspace } = folder;
    if (listed && workspace !== undefined && settings.enable && settings.scope === 'workspace') this.session.scanner.rescan([folder]);
  }

  /** Documents that the folder owns now are taken from whoever had them. */
  private adopt(folder: Folder): void {
    const { session } = this;
    for (const document of session.openDocuments) {
      if (session.placeOf(document.uri)?.folder !== folder) continue;
      for (const other of session.folders.all) {
        const file = other === folder ? undefined : relativeTo(other.uri, document.uri);
        if (file !== undefined) other.workspace?.close(file);
      }
      session.attach(document);
    }
  }

  private async settingsOf(folder: Folder): Promise<FolderSettings> {
    if (!this.session.client.answersConfiguration) return readSettings(this.sent);
    const scopeUri = folder.uri.includes('/') ? { scopeUri: folder.uri } : {};
    return readSettings(await this.session.connection.workspace.getConfiguration({ ...scopeUri, section: settingsSection }));
  }
}
