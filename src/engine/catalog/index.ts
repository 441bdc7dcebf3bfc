/** The rows that come with the extension. */
import { frameworkParts } from './frameworks/index.js';
import { javascriptParts } from './javascript/index.js';
import { pythonParts } from './python/index.js';
import type { CatalogPart } from './schema.js';

export { createCatalog, type Catalog } from './catalog.js';

export const builtinParts: readonly CatalogPart[] = [...pythonParts, ...javascriptParts, ...frameworkParts];
