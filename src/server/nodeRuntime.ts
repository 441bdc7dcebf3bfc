import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findFolder } from '../workspace/node/engineFiles.js';
import { loadEngines, openFolder, type Engines } from '../workspace/node/openFolder.js';
import { openWithoutDisk } from '../workspace/node/openWithoutDisk.js';
import { collectYoungGarbage } from './garbage.js';
import { createGuard } from './guard.js';
import type { OpenedWorkspace, ServerRuntime } from './runtime.js';
import { isOnDisk } from './uris.js';

/** The server's world in a Node process: its clock, its disk, and the bundles it was started from. */
export function nodeRuntime(): ServerRuntime {
  const dist = findFolder();
  const engines = once(() => loadEngines(dist));
  return {
    setTimer: (run, delayMs) => {
      const timer = setTimeout(run, delayMs);
      return { cancel: () => clearTimeout(timer) };
    },
    now: () => Date.now(),
    processId: process.pid,
    docsUri: pathToFileURL(path.join(path.dirname(dist), 'docs', 'rules')).href,
    openWorkspace: async (folderUri) => open(folderUri, dist, await engines()),
    guard: createGuard(),
    collectGarbage: collectYoungGarbage,
  };
}

async function open(folderUri: string, distFolder: string, engines: Engines): Promise<OpenedWorkspace> {
  if (isOnDisk(folderUri)) return { workspace: await openFolder(fileURLToPath(folderUri), { distFolder, engines }), blindSpots: [] };
  return { workspace: openWithoutDisk(folderUri, engines), blindSpots: ['This folder is not on a disk, so only open files were read.'] };
}

/** All folders share what is loaded once; after a failure the next one tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}
