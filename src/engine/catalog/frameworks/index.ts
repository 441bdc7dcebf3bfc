/** Agent frameworks, sinks and redactors, one file each. */
import type { CatalogPart } from '../schema.js';

export const frameworkParts: readonly CatalogPart[] = [];
