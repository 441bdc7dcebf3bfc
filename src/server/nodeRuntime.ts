import * as path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findFolder } from '../workspace/node/engineFiles.js';
import { openFolder } from '../workspace/node/openFolder.js';
import { openWithoutDisk } from '../workspace/node/openWithoutDisk.js';
import { createGuard } from './guard.js';
import type { OpenedWorkspace, ServerRuntime } from './runtime.js';
import { isOnDisk } from './uris.js';

/** The server's world in a Node process: its clock, its disk, and the bundles it was started from. */
export function nodeRuntime(): ServerRuntime {
  const dist = findFolder();
  return {
    setTimer: (run, delayMs) => {
      const timer = setTimeout(run, delayMs);
      return { cancel: () => clearTimeout(timer) };
    },
    now: () => Date.now(),
    processId: process.pid,
    docsUri: pathToFileURL(path.join(path.dirname(dist), 'docs', 'rules')).href,
    openWorkspace: (folderUri) => open(folderUri, dist),
    guard: createGuard(),
  };
}

async function open(folderUri: string, distFolder: string): Promise<OpenedWorkspace> {
  if (isOnDisk(folderUri)) return { workspace: await openFolder(fileURLToPath(folderUri), { distFolder }), blindSpots: [] };
  const workspace = await openWithoutDisk(folderUri, { distFolder });
  return { workspace, blindSpots: ['This folder is not on a disk, so only open files were read.'] };
}
