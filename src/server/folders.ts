import type { Workspace } from '../workspace/types.js';
import type { OpenDocument } from './documents.js';
import type { FolderSettings } from './settings.js';
import { defaultSettings } from './settings.js';
import { endingOf } from './languages.js';
import { isOnDisk, relativeTo, splitUri, uriKey, uriOf } from './uris.js';

/** One folder of the editor's workspace, or the surroundings of a document that lies in none. */
export interface Folder {
  readonly uri: string;
  /** False for the surroundings of a lone document: they are never scanned, and go when the document closes. */
  readonly listed: boolean;
  /** Missing until it has been opened, and for good when that failed. */
  workspace: Workspace | undefined;
  /** Settles once `workspace` and `settings` are what they will be. */
  readonly ready: Promise<void>;
  readonly markReady: () => void;
  blindSpots: readonly string[];
  settings: FolderSettings;
  /** Counts changes that may change every finding: settings, manifests, exclusions. */
  revision: number;
  /** True once a scan has ended, so that files that are not open are kept up to date. */
  scanned: boolean;
}

/** A document's place: the folder it belongs to and its name there. */
export interface Place {
  readonly folder: Folder;
  readonly file: string;
}

/** The folders; of nested ones the innermost owns a file. */
export class Folders {
  private readonly byKey = new Map<string, Folder>();

  get all(): readonly Folder[] {
    return [...this.byKey.values()];
  }

  get listed(): readonly Folder[] {
    return this.all.filter(({ listed }) => listed);
  }

  /** The folder of that very uri. */
  at(uri: string): Folder | undefined {
    return this.byKey.get(uriKey(uri));
  }

  add(uri: string, listed: boolean): Folder {
    let markReady = (): void => undefined;
    const ready = new Promise<void>((resolve) => (markReady = resolve));
    const folder: Folder = { uri, listed, workspace: undefined, ready, markReady, blindSpots: [], settings: defaultSettings, revision: 0, scanned: false };
    this.byKey.set(uriKey(uri), folder);
    return folder;
  }

  remove(folder: Folder): void {
    this.byKey.delete(uriKey(folder.uri));
    folder.workspace?.dispose();
    folder.workspace = undefined;
    folder.markReady();
  }

  /** Where a uri belongs: the innermost listed folder around it, else the surroundings made for it; `undefined` when there is neither. */
  placeOf(uri: string): Place | undefined {
    return innermost(this.listed, uri) ?? this.loosePlaceOf(uri);
  }

  /** Whether `folder` owns its file, rather than a folder nested in it. */
  owns(folder: Folder, file: string): boolean {
    return innermost(this.listed, uriOf(folder.uri, file))?.folder === folder || !folder.listed;
  }

  private loosePlaceOf(uri: string): Place | undefined {
    const { folder: folderUri, name } = splitUri(uri);
    const folder = this.at(folderUri);
    return folder === undefined ? undefined : { folder, file: name };
  }
}

function innermost(folders: readonly Folder[], uri: string): Place | undefined {
  let best: Place | undefined;
  for (const folder of folders) {
    const file = relativeTo(folder.uri, uri);
    // The deeper the folder, the shorter what is left of the path.
    if (file !== undefined && file !== '' && (best === undefined || file.length < best.file.length)) best = { folder, file };
  }
  return best;
}

/** The file name the engine gets: texts without a file get the ending of their language. */
export function engineName(file: string, document: OpenDocument | undefined): string {
  if (document === undefined || isOnDisk(document.uri)) return file;
  return /\.[a-z]+$/i.test(file) ? file : file + endingOf[document.language];
}
