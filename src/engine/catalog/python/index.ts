/** Python libraries, one file each. */
import type { CatalogPart } from '../schema.js';

export const pythonParts: readonly CatalogPart[] = [];
