/** Entry point of a worker thread: opens the workspace as the main thread has it and analyses what it is given. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadEngine } from '../../engine/index.js';
import { openAnalyzer } from '../openAnalyzer.js';
import { runJob } from '../scan/runner.js';
import { engineFiles } from './engineFiles.js';
import { sha256 } from './hash.js';
import { createNodeFileHost } from './nodeFileHost.js';
import { ruleMetas } from './ruleMetas.js';
import { ownTimes } from './runningTime.js';
import type { FromWorker, ToWorker, WorkerStart } from './workerProtocol.js';

async function main(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('This file runs in a worker thread only.');
  const say = (message: FromWorker): void => port.postMessage(message);
  const { setup, distFolder } = workerData as WorkerStart;
  const engineWith = await loadEngine(engineFiles(distFolder));
  const analyzer = openAnalyzer(createNodeFileHost(setup.root), setup, { hash: sha256, rules: ruleMetas, engineWith });
  port.on('message', ({ jobs }: ToWorker) => {
    for (const job of jobs) say({ kind: 'outcome', outcome: runJob(analyzer, job, setup) });
  });
  const times = ownTimes();
  say({ kind: 'ready', ...(times === undefined ? {} : { times }) });
}

void main().catch((error: unknown) => {
  // Thrown outside the promise, the error reaches the pool through the worker's `error` event.
  setImmediate(() => { throw error; });
});
