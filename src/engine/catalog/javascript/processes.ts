/** Subprocesses: node:child_process and execa; Node's own modules by their default names. */
import { alias, fix, javascriptApi, millis, signal, timeout, under } from '../build.js';
import type { CatalogPart, OptionSpec } from '../schema.js';
import { defaultNamespaces } from './options.js';

function asynchronous(...positions: readonly number[]): OptionSpec[] {
  return positions.flatMap((position) => [fix(millis('timeout', { position })), signal('signal', { position })]);
}

const off = ['zero', 'undefined'] as const;

const syncShared = {
  package: '', kind: 'subprocess', blocking: true, notes: 'The thread is blocked, so no signal can end it; a timeout throws ETIMEDOUT (measured).', source: 'nodejs/node@v20.20.2 lib/child_process.js:804-842,916,954,986',
} as const;

const execShared = {
  package: '', kind: 'subprocess', notes: 'SIGTERM goes to the direct child only; one that ignores it, or a grandchild of the shell, lives on. 1 MiB of output ends it too.',
  source: 'nodejs/node@v20.20.2 lib/child_process.js:96,331-344,461-466',
} as const;

export const childProcessPart: CatalogPart = {
  apis: [
    javascriptApi({ ...execShared, calls: ['child_process.exec'], timeout: timeout({ default: 'none', call: asynchronous(1), infinite: off }) }),
    // The arguments may be left out, which moves the options forward.
    javascriptApi({ ...execShared, calls: ['child_process.execFile'], timeout: timeout({ default: 'none', call: asynchronous(2, 1), infinite: off }) }),
    javascriptApi({
      package: '', kind: 'subprocess', calls: under('child_process.', 'spawn fork'), outbound: false, timeout: timeout({ default: 'none', call: asynchronous(2, 1), infinite: off }),
      notes: 'Starts a process and goes on; many are meant to live long (servers, MCP over stdio), so a missing timer is reported only where a promise waits for the end. On time-out there is only `exit` with SIGTERM.',
      source: 'nodejs/node@v20.20.2 lib/child_process.js:754-784',
    }),
    javascriptApi({ ...syncShared, calls: ['child_process.execSync'], timeout: timeout({ default: 'none', call: [fix(millis('timeout', { position: 1 }))], infinite: off }) }),
    javascriptApi({
      ...syncShared, calls: under('child_process.', 'execFileSync spawnSync'),
      timeout: timeout({ default: 'none', call: [fix(millis('timeout', { position: 2 })), fix(millis('timeout', { position: 1 }))], infinite: off }),
    }),
  ],
  ...defaultNamespaces('child_process'),
};

const execaShared = {
  package: 'execa', kind: 'subprocess', notes: 'SIGKILL follows the time-out signal after 5 s. execaCommand exists up to v9.', source: 'execa@10.2.1 lib/terminate/timeout.js:5-34; lib/terminate/kill.js:6-20',
} as const;

function execaOptions(...positions: readonly number[]): OptionSpec[] {
  return positions.flatMap((position) => [fix(millis('timeout', { position })), signal('cancelSignal', { position })]);
}

export const execaPart: CatalogPart = {
  apis: [
    javascriptApi({ ...execaShared, calls: under('execa.', 'execa execaNode'), timeout: timeout({ default: 'none', call: execaOptions(2, 1, 0), infinite: off }) }),
    javascriptApi({ ...execaShared, calls: under('execa.', 'execaCommand $'), timeout: timeout({ default: 'none', call: execaOptions(1, 0), infinite: off }) }),
    javascriptApi({ ...execaShared, blocking: true, calls: under('execa.', 'execaSync execaCommandSync'), timeout: timeout({ default: 'none', call: [fix(millis('timeout', { position: 2 })), fix(millis('timeout', { position: 1 }))], infinite: off }) }),
  ],
  // `import fs from "fs"` is `import * as fs from "fs"`.
  aliases: [alias('javascript', 'execa.execa', ['execa.default']), ...defaultNamespaces('fs', 'fs/promises', 'child_process').aliases],
};
