/** `readiness-coach init`. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CONFIG_FILE, STARTER_CONFIG } from '../workspace/index.js';
import { UsageError } from './arguments.js';

/** Writes the starter configuration into a folder and answers what to tell. Throws UsageError when there is one already. */
export function init(folder: string): string {
  const file = path.join(folder, CONFIG_FILE);
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // Creating and checking in one step, so that a file that appears meanwhile is not lost either.
    fs.writeFileSync(file, STARTER_CONFIG, { flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new UsageError(exists ? `${CONFIG_FILE} is already there. Nothing was changed.` : `${CONFIG_FILE} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return `${CONFIG_FILE} is written. Every setting in it is explained and at its default.\n`;
}
