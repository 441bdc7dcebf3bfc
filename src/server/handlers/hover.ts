import type { Hover, HoverParams } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { toRange, touches } from '../convert.js';
import { hoverMarkdown } from '../hoverText.js';
import type { Session } from '../session.js';

/** `textDocument/hover`: what the findings at a place mean; null where there is none. */
export async function hover(session: Session, { textDocument, position }: HoverParams): Promise<Hover | null> {
  await session.placeOf(textDocument.uri)?.folder.ready;
  const document = session.document(textDocument.uri);
  const checked = document === undefined ? undefined : session.check(document);
  if (document === undefined || checked?.findings === undefined) return null;
  const at = { start: position, end: position };
  const here = checked.findings.filter((finding) => touches(toRange(finding), at));
  const [first] = here;
  if (first === undefined) return null;
  const rules = new Map(checked.place.folder.workspace?.rules.map((meta) => [meta.id, meta]));
  const { clientCommands, markdownHover } = session.client;
  const links = { docsOf: (rule: string) => session.publisher.docsOf(rule), ...(clientCommands ? { uri: document.uri } : {}) };
  const value = here.map((finding) => hoverMarkdown(finding, rules.get(finding.rule), links)).join('\n\n---\n\n');
  return { contents: { kind: markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText, value }, range: toRange(first) };
}
