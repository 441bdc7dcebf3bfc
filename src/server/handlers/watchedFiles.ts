import type { DidChangeWatchedFilesParams } from 'vscode-languageserver';
import { operationFiles, sourceEndings } from '../../protocol/index.js';
import type { Folder } from '../folders.js';
import type { Session } from '../session.js';

/** `workspace/didChangeWatchedFiles`: sources are looked at again; files about operation change readiness alone; manifests, exclusions and configuration may change everything in their folder. */
export function watchedFilesChanged(session: Session, { changes }: DidChangeWatchedFilesParams): void {
  const byFolder = new Map<Folder, string[]>();
  for (const { uri } of changes) {
    const place = session.placeOf(uri);
    if (place !== undefined) byFolder.set(place.folder, [...(byFolder.get(place.folder) ?? []), place.file]);
  }
  for (const [folder, files] of byFolder) {
    session.sweeper.changedOnDisk(folder, files);
    session.readinessChanged();
    if (files.every((file) => isSource(file) || operationFiles.test(file))) continue;
    session.refreshFolder({ folder });
    if (folder.scanned) session.scanner.rescan([folder]);
  }
}

const endings: ReadonlySet<string> = new Set(sourceEndings);

function isSource(file: string): boolean {
  return endings.has(file.slice(file.lastIndexOf('.') + 1).toLowerCase());
}
