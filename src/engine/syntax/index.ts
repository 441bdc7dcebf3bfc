export { errorSpans } from './errors.js';
export { loadSyntax } from './syntax.js';
export type { Grammar, Syntax, SyntaxFiles, SyntaxNode, SyntaxTree } from './syntax.js';
