import type { Hover, HoverParams } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { toRange, touches } from '../convert.js';
import { hoverMarkdown } from '../hoverText.js';
import type { Session } from '../session.js';
import { subjectOf } from '../subject.js';

/** `textDocument/hover`: what the findings at a place mean; null where there is none. */
export async function hover(session: Session, { textDocument, position }: HoverParams): Promise<Hover | null> {
  const subject = await subjectOf(session, textDocument.uri);
  const at = { start: position, end: position };
  const here = subject?.findings.filter((finding) => touches(toRange(finding), at)) ?? [];
  const [first] = here;
  if (subject === undefined || first === undefined) return null;
  const rules = new Map(subject.workspace.rules.map((meta) => [meta.id, meta]));
  const { clientCommands, markdownHover } = session.client;
  const links = { docsOf: (rule: string) => session.publisher.docsOf(rule), ...(clientCommands ? { uri: subject.target.uri } : {}) };
  const value = here.map((finding) => hoverMarkdown(finding, rules.get(finding.rule), links)).join('\n\n---\n\n');
  return { contents: { kind: markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText, value }, range: toRange(first) };
}
