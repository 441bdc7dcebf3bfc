import type { FileHost, Workspace } from '../types.js';
import { openWorkspace } from '../workspace.js';
import { sha256 } from './hash.js';
import type { Engines } from './openFolder.js';
import { ruleMetas } from './ruleMetas.js';

/**
 * Opens a workspace that knows open texts alone: for unsaved documents and folders that are not on a disk. `name` stands
 * for the folder in messages.
 */
export function openWithoutDisk(name: string, engineWith: Engines): Workspace {
  return openWorkspace(emptyHost(name), engineWith(), { hash: sha256, rules: ruleMetas, engineWith });
}

/** A folder with nothing in it, where nothing can be written. */
function emptyHost(root: string): FileHost {
  const refuse = (file: string): never => {
    throw new Error(`${file} is not on a disk`);
  };
  return { root, readFile: refuse, exists: () => false, isFile: () => false, list: () => [], writeFile: refuse, canWrite: () => false };
}
