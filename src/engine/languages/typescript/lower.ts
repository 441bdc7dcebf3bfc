import type { Block, LanguageId, Module, Stmt } from '../../facts/nodes.js';
import { finish } from '../../facts/module.js';
import { errorSpans } from '../../syntax/index.js';
import type { SyntaxNode } from '../../syntax/index.js';
import type { Span } from '../../text/span.js';
import { Lowering } from './context.js';
import type { Tables } from './tables.js';
import { tablesFor } from './tables.js';

/**
 * Lowers a JavaScript or TypeScript tree to facts. `tables` may be handed in to save resolving the grammar's numbers
 * again; `before` is an earlier state of the file. Never throws on broken code.
 */
export function lowerTypeScript(root: SyntaxNode, text: string, languageId: LanguageId, tables: Tables = tablesFor(root.tree.language), before?: Module): Module {
  const broken = root.tree.hasErrors;
  const errors = broken ? errorSpans(root) : [];
  const parserErrors = errors.length;
  const c = new Lowering(text, tables, errors, broken);
  const statements: Stmt[] = [];
  for (const child of c.kids(root)) c.statement(child, statements);
  const body: Block = {
    kind: 'block', start: statements[0]?.start ?? 0, end: statements[statements.length - 1]?.end ?? 0, parent: undefined, statements, braces: false,
  };
  if (errors.length > parserErrors) errors.sort(byStart);
  return finish({ language: languageId, text, body, comments: c.comments.sorted, errors, directives: directives(statements) }, before);
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Strings that stand alone at the very top. */
function directives(statements: readonly Stmt[]): string[] {
  const found: string[] = [];
  for (const statement of statements) {
    if (statement.kind !== 'exprStatement' || statement.expr.kind !== 'string') break;
    found.push(statement.expr.value);
  }
  return found;
}
