/** Records described by interfaces and type aliases. */
import type { TypeShape } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import type { Lowering } from './context.js';
import { identifierEnd, skipTrivia } from './scan.js';

const OPEN_BRACE = 123;
/** Longer ones describe what a tool generated. */
const MAX_FIELDS = 200;

/** The record that `interface User { … }` or `type User = Person & { … }` describes; `undefined` for any other type. */
export function typeShape(c: Lowering, node: SyntaxNode): TypeShape | undefined {
  const kids = node.namedChildren;
  const [head] = kids;
  if (!head || !/^(?:interface|type)\b/u.test(c.text.slice(node.startIndex, node.startIndex + 10))) return undefined;
  const fields: string[] = [];
  const bases: string[] = [];
  const read = (kid: SyntaxNode, depth: number): void => {
    if (c.text.charCodeAt(kid.startIndex) === OPEN_BRACE) fieldsOf(c, kid, fields);
    else if (isWord(c, kid)) bases.push(c.text.slice(kid.startIndex, kid.endIndex));
    else if (depth < 3 && /^extends\b|&/u.test(c.text.slice(kid.startIndex, kid.endIndex))) for (const inner of kid.namedChildren) read(inner, depth + 1);
  };
  for (const kid of kids.slice(1)) read(kid, 0);
  return fields.length === 0 && bases.length === 0 ? undefined : { name: c.text.slice(head.startIndex, head.endIndex), fields, bases };
}

function isWord(c: Lowering, node: SyntaxNode): boolean {
  return identifierEnd(c.text, node.startIndex) === node.endIndex;
}

/** Names of the properties between the braces: `id: string`, `readonly email?: string`, `'wa_id': string`; methods are none. */
function fieldsOf(c: Lowering, body: SyntaxNode, into: string[]): void {
  for (const member of body.namedChildren.slice(0, MAX_FIELDS)) {
    let at = member.startIndex;
    if (/^readonly\s/u.test(c.text.slice(at, at + 9))) at = skipTrivia(c.text, at + 8);
    const quoted = /^["']([\w$-]+)["']/u.exec(c.text.slice(at, at + 60));
    const end = quoted ? at + quoted[0].length : identifierEnd(c.text, at);
    if (end > at && /^\??:/u.test(c.text.slice(skipTrivia(c.text, end), skipTrivia(c.text, end) + 2))) into.push(quoted?.[1] ?? c.text.slice(at, end));
  }
}
