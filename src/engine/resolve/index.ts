/**
 * Resolve: facts in, meanings out. Turns names into library symbols, instances, workspace functions and literals, across assignments,
 * attributes, wrappers and files. Never looks at syntax trees, languages or rules; what it knows of libraries comes in as `Knowledge`.
 */
export { ResolverPool } from './pool.js';
export { methodOwner } from './owners.js';
export { ModuleResolver } from './resolver.js';
export { isGuarded } from './summary.js';
export { libraryOptions } from './values.js';
export type * from './types.js';
