export { errorSpans } from './errors.js';
export { ERROR_KIND, KindTables, OTHER_KIND } from './kinds.js';
export type { KindOf } from './kinds.js';
export { loadSyntax } from './syntax.js';
export type { SyntaxNode } from './node.js';
export type { Grammar, Syntax, SyntaxFiles, SyntaxTree } from './syntax.js';
