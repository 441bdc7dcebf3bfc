import { rules } from '../../engine/index.js';
import type { RuleMeta } from '../../engine/types.js';

/** What every rule says of itself. */
export const ruleMetas: readonly RuleMeta[] = rules.map(({ meta }) => meta);
