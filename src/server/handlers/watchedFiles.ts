import { FileChangeType, type DidChangeWatchedFilesParams } from 'vscode-languageserver';
import { operationFiles, projectFiles, sourceEndings } from '../../protocol/index.js';
import { BASELINE_FILE, CHECKLIST_FILE, CONFIG_FILE } from '../../workspace/index.js';
import type { Folder } from '../folders.js';
import type { Session } from '../session.js';

/**
 * `workspace/didChangeWatchedFiles`: sources are looked at again; files about operation change readiness alone; manifests, exclusions and configuration may
 * change everything in their folder, and so does a folder that comes or goes: its files are not always named one by one.
 */
export function watchedFilesChanged(session: Session, { changes }: DidChangeWatchedFilesParams): void {
  const files = new Map<Folder, Set<string>>();
  const reshaped = new Set<Folder>();
  for (const { uri, type } of changes) {
    const place = session.placeOf(uri);
    if (place === undefined) continue;
    const { folder, file } = place;
    const followed = followedBy(file);
    if (followed.length > 0) files.set(folder, new Set([...(files.get(folder) ?? []), ...followed]));
    else if (type !== FileChangeType.Changed && folder.workspace?.folderChanged(file) === true) reshaped.add(folder);
  }
  for (const [folder, names] of files) {
    session.sweeper.changedOnDisk(folder, [...names]);
    session.readinessChanged();
    if (![...names].every((file) => isSource(file) || operationFiles.test(file))) reshaped.add(folder);
  }
  for (const folder of reshaped) {
    session.refreshFolder({ folder });
    if (folder.scanned) session.scanner.rescan([folder]);
  }
}

const endings: ReadonlySet<string> = new Set(sourceEndings);
const ownFolder = CONFIG_FILE.slice(0, CONFIG_FILE.indexOf('/'));

/** Files that a path which changed stands for, as far as they are followed by name. */
function followedBy(path: string): readonly string[] {
  if (path === ownFolder) return [CONFIG_FILE, BASELINE_FILE, CHECKLIST_FILE];
  return isSource(path) || operationFiles.test(path) || projectFiles.test(path) ? [path] : [];
}

function isSource(file: string): boolean {
  return endings.has(file.slice(file.lastIndexOf('.') + 1).toLowerCase());
}
