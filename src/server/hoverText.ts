import { clientCommands } from '../protocol/index.js';
import type { FileFinding, RuleMeta } from '../workspace/types.js';

export interface HoverLinks {
  readonly docsOf: (rule: string) => string;
  /** Uri of the document, where the editor knows our commands; without it there are no links that act. */
  readonly uri?: string;
}

/** What a hover adds to the message: what happens in production, how the engine knows, the fix in one line, and where to go from here. Markdown. */
export function hoverMarkdown(finding: FileFinding, meta: RuleMeta | undefined, links: HoverLinks): string {
  const evidence = finding.evidence.map((fact) => escapeMarkdown(fact.replace(/\.$/, ''))).join('; ');
  return [
    meta === undefined ? '' : escapeMarkdown(meta.why),
    evidence === '' ? '' : `How we know: ${evidence}.`,
    meta === undefined ? '' : `Fix: ${escapeMarkdown(meta.remedy)}`,
    linkLine(finding, links),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function linkLine({ rule, start }: FileFinding, { docsOf, uri }: HoverLinks): string {
  const parts = [`[Documentation](${docsOf(rule)})`];
  if (uri !== undefined) {
    parts.push(`[Ignore here](${commandLink(clientCommands.ignoreHere, [uri, start.line, start.character, rule])})`);
    parts.push(`[Change severity](${commandLink(clientCommands.changeSeverity, [rule, uri])})`);
  }
  return parts.join(' · ');
}

function commandLink(id: string, args: readonly unknown[]): string {
  // Parentheses would end the Markdown link, and encodeURIComponent leaves them alone.
  const query = encodeURIComponent(JSON.stringify(args)).replaceAll('(', '%28').replaceAll(')', '%29');
  return `command:${id}?${query}`;
}

/** Text as Markdown shows it literally; code between backticks stays code. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') && part.length > 1 ? part : part.replace(/[\\*_{}[\]<>#|~`]/g, '\\$&')))
    .join('');
}
