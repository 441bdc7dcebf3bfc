import type { Import, ImportedName } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import type { Span } from '../../text/span.js';
import { lowerName } from './expressions.js';
import { Kind } from './kinds.js';
import type { Reader } from './reader.js';

/** `import a.b, c as d`: one fact per module; each spans the whole statement. */
export function lowerImport(reader: Reader, node: SyntaxNode): Import[] {
  const { startIndex: start, endIndex: end } = node;
  return reader.children(node).map((child) => {
    const { path, alias } = named(reader, child);
    const module = pathText(reader, path);
    const span = { start: child.startIndex, end: child.endIndex };
    const name: ImportedName = alias === undefined
      ? { ...span, imported: '*module*', local: module.split('.')[0] ?? module, bindsRoot: true }
      : { ...span, imported: '*module*', local: alias };
    return { kind: 'import', start, end, parent: undefined, module, moduleSpan: spanOf(path), names: [name], typeOnly: false, syntax: 'import' };
  });
}

/** `from m import a, b as c`, also `from __future__`. */
export function lowerFromImport(reader: Reader, node: SyntaxNode, future: boolean): Import {
  const { startIndex: start, endIndex: end } = node;
  const children = reader.children(node);
  const [first] = children;
  const source = future ? futureSource(reader, start) : first && { text: pathText(reader, first), span: spanOf(first) };
  const names: ImportedName[] = [];
  for (const child of future ? children : children.slice(1)) {
    const span = spanOf(child);
    if (reader.kind(child) === Kind.WildcardImport) {
      names.push({ ...span, imported: '*', local: '*' });
      continue;
    }
    const { path, alias } = named(reader, child);
    const imported = pathText(reader, path);
    names.push({ ...span, imported, local: alias ?? imported });
  }
  return {
    kind: 'import', start, end, parent: undefined, module: source?.text ?? '', moduleSpan: source?.span ?? { start, end: start }, names, typeOnly: false,
    syntax: 'from',
  };
}

function named(reader: Reader, node: SyntaxNode): { path: SyntaxNode; alias?: string } {
  if (reader.kind(node) !== Kind.AliasedImport) return { path: node };
  const [path, alias] = reader.children(node);
  return path && alias ? { path, alias: lowerName(reader, alias).name } : { path: node };
}

/** A dotted path without the blanks and continuations Python allows between its parts. */
function pathText(reader: Reader, node: SyntaxNode): string {
  return reader.text.slice(node.startIndex, node.endIndex).replace(/[\s\\]+/g, '');
}

/** The grammar has no node for the `__future__` of a future import. */
function futureSource(reader: Reader, start: number): { text: string; span: Span } {
  const text = '__future__';
  const at = reader.text.indexOf(text, start);
  return { text, span: { start: at, end: at + text.length } };
}

function spanOf(node: SyntaxNode): Span {
  return { start: node.startIndex, end: node.endIndex };
}
