import type { RuleMeta } from '../../engine/types.js';
import type { FileHost } from '../types.js';
import { loadConfig, type LoadedConfig } from './load.js';
import { CONFIG_FILE } from './schema.js';

/** The configuration of a workspace: the text given instead of it, else its file, else nothing. */
export function readConfig(host: FileHost, rules: readonly RuleMeta[], instead: { readonly file: string; readonly text: string } | undefined): LoadedConfig {
  const ids = rules.map(({ id }) => id);
  if (instead) return loadConfig(instead.file, instead.text, ids);
  if (!host.isFile(CONFIG_FILE)) return { config: {}, problems: [] };
  try {
    return loadConfig(CONFIG_FILE, new TextDecoder().decode(host.readFile(CONFIG_FILE)), ids);
  } catch (error) {
    return { config: {}, problems: [{ file: CONFIG_FILE, line1: 1, message: error instanceof Error ? error.message : String(error) }] };
  }
}
