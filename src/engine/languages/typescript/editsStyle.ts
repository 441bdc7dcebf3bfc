import type { Module, Stmt } from '../../facts/nodes.js';
import type { Quote } from './editsCode.js';

/** How many places are looked at before the style is clear. */
const ENOUGH = 200;

/** The quote most strings and imports of the file use; JSX attributes have a custom of their own and do not count. */
export function quoteOf({ text, index }: Module): Quote {
  let double = 0;
  let single = 0;
  const count = (quote: string): void => {
    if (quote === '"') double++;
    else if (quote === "'") single++;
  };
  for (const { moduleSpan } of index.imports.slice(0, ENOUGH)) count(text.charAt(moduleSpan.start - 1));
  for (const { start, parent } of index.strings.slice(0, ENOUGH)) if (parent?.kind !== 'jsx') count(text.charAt(start));
  return single > double ? "'" : '"';
}

/** True when most statements end with a semicolon, and for files that do not tell. */
export function semicolonsOf({ text, index }: Module): boolean {
  const statements: readonly Stmt[] = [
    ...index.imports.filter((i) => i.syntax === 'import').slice(0, ENOUGH), ...index.exprStatements.slice(0, ENOUGH),
    ...index.returns.filter((r) => r.parent?.kind === 'block' && r.parent.braces).slice(0, ENOUGH),
    ...index.assigns.flatMap((a) => (a.kind === 'assign' && (a.declaration === 'const' || a.declaration === 'let') ? [a] : [])).slice(0, ENOUGH),
  ];
  const withSemicolon = statements.filter((s) => text.charAt(s.end - 1) === ';').length;
  return statements.length === 0 || withSemicolon * 2 >= statements.length;
}
