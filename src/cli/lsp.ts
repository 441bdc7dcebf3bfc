/** `readiness-coach lsp --stdio`. */
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { findFolder } from '../workspace/node/engineFiles.js';

/** Starts the language server in this process; it reads `--stdio` from the arguments itself and lives until its client leaves. */
export function startServer(): void {
  const server = path.join(findFolder(), 'server.js');
  if (!fs.existsSync(server)) throw new Error('The language server is not built: dist/server.js is missing.');
  createRequire(__filename)(server);
}
