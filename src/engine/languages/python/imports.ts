import { WHOLE_MODULE } from '../../facts/statements.js';
import type { Import, ImportedName } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import type { Span } from '../../text/span.js';
import { lowerName } from './expressions.js';
import { Kind } from './kinds.js';
import type { Reader } from './reader.js';

/** The usual shapes, read from the text because the tree has many nodes for them; comments and continuations are left to it. */
const IMPORT = /^import[ \t]+((?:[\w,]|\.(?=\w)|[ \t](?!\.))+)$/;
const FROM_IMPORT = /^from[ \t]+([.\w]+)[ \t]+import[ \t]+\(?([\w,\s]+)\)?$/;
const ITEM = /([\w.]+)(?:\s+as\s+(\w+))?/g;

interface Item {
  readonly span: Span;
  readonly pathSpan: Span;
  readonly path: string;
  readonly alias: string | undefined;
}

/** The items of a list of names that ends at `end`. */
function plainNames(list: string | undefined, end: number): Item[] {
  if (list === undefined) return [];
  const from = end - list.length;
  return [...list.matchAll(ITEM)].map(({ 0: whole, 1: path = '', 2: alias, index }) => {
    const at = from + index;
    return { span: { start: at, end: at + whole.length }, pathSpan: { start: at, end: at + path.length }, path, alias };
  });
}

function moduleImport({ span, pathSpan, path, alias }: Item, start: number, end: number): Import {
  const name: ImportedName = alias === undefined
    ? { ...span, imported: WHOLE_MODULE, local: path.split('.')[0] ?? path, bindsRoot: true }
    : { ...span, imported: WHOLE_MODULE, local: alias };
  return { kind: 'import', start, end, parent: undefined, module: path, moduleSpan: pathSpan, names: [name], typeOnly: false, syntax: 'import' };
}

/** `import a.b, c as d`: one fact per module; each spans the whole statement. */
export function lowerImport(reader: Reader, node: SyntaxNode): Import[] {
  const { startIndex: start, endIndex: end } = node;
  const plain = reader.plain ? IMPORT.exec(reader.text.slice(start, end)) : null;
  if (plain) return plainNames(plain[1], end).map((item) => moduleImport(item, start, end));
  return reader.children(node).map((child) => {
    const { path, alias } = named(reader, child);
    return moduleImport({ span: spanOf(child), pathSpan: spanOf(path), path: pathText(reader, path), alias }, start, end);
  });
}

/** `from m import a, b as c`, also `from __future__`. */
export function lowerFromImport(reader: Reader, node: SyntaxNode, future: boolean): Import {
  const { startIndex: start, endIndex: end } = node;
  const plain = reader.plain ? FROM_IMPORT.exec(reader.text.slice(start, end)) : null;
  if (plain) {
    const [whole, module = '', list] = plain;
    const at = start + whole.indexOf(module, 'from'.length);
    const names = plainNames(list, whole.endsWith(')') ? end - 1 : end).map(({ span, path, alias }) => ({ ...span, imported: path, local: alias ?? path }));
    return { kind: 'import', start, end, parent: undefined, module, moduleSpan: { start: at, end: at + module.length }, names, typeOnly: false, syntax: 'from' };
  }
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
