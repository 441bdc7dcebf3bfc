/** Opens a folder on disk with everything that belongs to it: engine, cache, worker threads. */
import * as fs from 'node:fs';
import { loadEngine } from '../../engine/index.js';
import type { Workspace } from '../types.js';
import { openWorkspace, type WorkspaceOptions } from '../workspace.js';
import { createCacheStore } from './cacheStore.js';
import { engineFiles, findFolder } from './engineFiles.js';
import { sha256 } from './hash.js';
import { createNodeFileHost } from './nodeFileHost.js';
import { ruleMetas } from './ruleMetas.js';
import { surroundingsOf } from './surroundings.js';
import { createWorkerPool } from './workerPool.js';

export interface OpenFolderOptions {
  /** Where scan results are kept; the user's cache folder when absent. */
  readonly cacheFolder?: string;
  readonly config?: WorkspaceOptions['config'];
  readonly baseline?: WorkspaceOptions['baseline'];
  /** Folder of the bundles; found by itself when absent. */
  readonly distFolder?: string;
  /** Engines from `loadEngines`, when several folders share them. */
  readonly engines?: Engines;
}

/** Makes engines that know catalog rows beside the shipped ones. */
export type Engines = Awaited<ReturnType<typeof loadEngine>>;

/** Loads the grammars, once for all folders that are opened with the result. Rejects when the files are missing or broken. */
export async function loadEngines(distFolder: string = findFolder()): Promise<Engines> {
  return loadEngine(engineFiles(distFolder));
}

/** Opens a folder. Rejects when the engine's files are missing or broken. */
export async function openFolder(root: string, options: OpenFolderOptions = {}): Promise<Workspace> {
  const distFolder = options.distFolder ?? findFolder();
  const engineWith = options.engines ?? await loadEngines(distFolder);
  const build = buildIdentity();
  return openWorkspace(createNodeFileHost(root), engineWith(), {
    hash: sha256,
    rules: ruleMetas,
    engineWith,
    runner: createWorkerPool({ distFolder }),
    surroundings: () => surroundingsOf(root),
    ...(build === undefined ? {} : { cache: createCacheStore(options.cacheFolder), build }),
    ...(options.config ? { config: options.config } : {}),
    ...(options.baseline ? { baseline: options.baseline } : {}),
  });
}

/** Tells builds apart, so that results of another build are never taken for ours; `undefined` when running from the sources. */
function buildIdentity(): string | undefined {
  if (__filename.endsWith('.ts')) return undefined;
  const { size, mtimeMs } = fs.statSync(__filename);
  return `${size}:${mtimeMs}`;
}
