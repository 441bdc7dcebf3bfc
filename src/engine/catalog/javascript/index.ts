/** JavaScript libraries, one file each. */
import type { CatalogPart } from '../schema.js';

export const javascriptParts: readonly CatalogPart[] = [];
