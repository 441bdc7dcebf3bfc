/** Text as Markdown, whose marks stay what they are. */

/** Inline code that may hold backticks, inside a table. */
export function code(text: string): string {
  const clean = text.replaceAll(/[\r\n]+/gu, ' ').replaceAll('|', '\\|');
  const fence = '`'.repeat(Math.max(0, ...[...clean.matchAll(/`+/gu)].map(([run]) => run.length)) + 1);
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll(/[\\`*_[\]<>|#~]/gu, '\\$&').replaceAll(/[\r\n]+/gu, ' ');
}
