export { errorSpans } from './errors.js';
export { ERROR_KIND, KindTables, OTHER_KIND } from './kinds.js';
export type { KindOf } from './kinds.js';
export { loadSyntax } from './syntax.js';
export type { Grammar, Syntax, SyntaxFiles, SyntaxNode, SyntaxTree } from './syntax.js';
