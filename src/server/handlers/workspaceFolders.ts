import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { Loader } from '../loader.js';
import type { Session } from '../session.js';

/** `workspace/didChangeWorkspaceFolders`. */
export async function workspaceFoldersChanged(session: Session, loader: Loader, { added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
  const fresh = added.filter(({ uri }) => session.folders.at(uri)?.listed !== true).map(({ uri }) => session.folders.add(uri, true));
  for (const { uri } of removed) {
    const folder = session.folders.at(uri);
    if (folder !== undefined) loader.release(folder);
  }
  await Promise.all(fresh.map((folder) => loader.load(folder)));
}
