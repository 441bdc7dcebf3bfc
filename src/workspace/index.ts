/** A folder of code, analysed: what the server and the command line know of the engine. */
export { BASELINE_FILE, loadBaseline, NO_BASELINE, writeBaseline, type Baseline } from './baseline.js';
export { loadConfig, nearest, unknownRule } from './config/load.js';
export { configSchema, CONFIG_FILE } from './config/schema.js';
export { STARTER_CONFIG } from './config/starter.js';
export { decode, encode } from './decode.js';
export { CHECKLIST_FILE } from './checklist/schema.js';
export { DEFAULT_SETTINGS } from './effective.js';
export { fixFile, type FixOutcome } from './fixFile.js';
export { isAnalysable, languageOf } from './languages.js';
export { cellLanguage, joinCells } from './notebook/index.js';
export { PRESETS } from './presets.js';
export { openWorkspace, type WorkspaceOptions } from './workspace.js';
export type * from './types.js';
