import type { AnalysisContext } from '../../src/engine/index.js';

/** All rules, for a file that stands alone. */
export const ALONE: AnalysisContext = {
  settings: { rules: {}, options: { timeoutSeconds: 30, redactors: [], personalWords: [], harmlessWords: [] } },
  versions: () => undefined,
  project: { resolveImport: () => undefined, module: () => undefined },
};
