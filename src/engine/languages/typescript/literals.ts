import type { Expr, StringLiteral } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import type { Lowering } from './context.js';
import { other } from './context.js';

/** Names the parser assumed are empty; they must not resolve to anything. */
export function missingOr<T extends Expr>(lower: (c: Lowering, node: SyntaxNode) => T) {
  return (c: Lowering, node: SyntaxNode): T | ReturnType<typeof other> => {
    const name = lower(c, node);
    return name.start === name.end ? other(name.start, name.end, 'missing', []) : name;
  };
}

export function string(c: Lowering, node: SyntaxNode): StringLiteral {
  const { startIndex: start, endIndex: end } = node;
  return { kind: 'string', start, end, parent: undefined, value: cooked(c.text.slice(start + 1, end - 1)), bytes: false };
}

/** A template literal; without substitutions it says the same as a string and becomes one. */
export function template(c: Lowering, node: SyntaxNode): Expr {
  const { startIndex: start, endIndex: end } = node;
  const parts: (string | Expr)[] = [];
  let from = start + 1;
  // Fragments are children too, and one may look like a comment: only substitutions are of interest.
  for (const child of node.namedChildren) {
    const at = child.startIndex;
    if (c.text.charCodeAt(at) !== 36 || c.text.charCodeAt(at + 1) !== 123) continue;
    if (at > from) parts.push(cooked(c.text.slice(from, at)));
    from = child.endIndex;
    parts.push(substitution(c, child, at));
  }
  if (end - 1 > from) parts.push(cooked(c.text.slice(from, end - 1)));
  return templateOf(start, end, parts);
}

/** A template of these parts. */
export function templateOf(start: number, end: number, parts: readonly (string | Expr)[]): Expr {
  const only = parts.length === 0 ? '' : parts[0];
  if (parts.length <= 1 && typeof only === 'string') return { kind: 'string', start, end, parent: undefined, value: only, bytes: false };
  return { kind: 'template', start, end, parent: undefined, parts };
}

function substitution(c: Lowering, node: SyntaxNode, at: number): Expr {
  const simple = c.readAhead(c.afterBlanks(at + 2), node, false);
  if (simple) return simple;
  const inner = c.kids(node)[0];
  return inner ? c.sequenceExpr(inner) : other(at, node.endIndex, 'missing', []);
}

export function numberLiteral(c: Lowering, node: SyntaxNode): Expr {
  const { startIndex: start, endIndex: end } = node;
  return { kind: 'number', start, end, parent: undefined, value: numberValue(c.text.slice(start, end)) };
}

/** Value of a number literal: separators, big integers and the octal of old (`017`) included. */
export function numberValue(source: string): number {
  const plain = source.replace(/_/g, '').replace(/n$/, '');
  return /^0[0-7]+$/.test(plain) ? parseInt(plain, 8) : Number(plain);
}

export function constant(c: Lowering, node: SyntaxNode): Expr {
  const { startIndex: start, endIndex: end } = node;
  const word = c.text.slice(start, end);
  const value = word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : undefined;
  return { kind: 'constant', start, end, parent: undefined, value };
}

const ESCAPE = /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([0-3]?[0-7]{1,2})|(\r\n|[\s\S]))/g;
const SIMPLE: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '\n': '', '\r': '', '\r\n': '', '\u2028': '', '\u2029': '' };

/** The characters that the inside of a string or template literal stands for. */
export function cooked(source: string): string {
  if (!source.includes('\\')) return source;
  return source.replace(ESCAPE, (_all, point?: string, unit?: string, byte?: string, octal?: string, char?: string) => {
    if (point !== undefined) return codePoint(parseInt(point, 16));
    if (unit !== undefined) return String.fromCharCode(parseInt(unit, 16));
    if (byte !== undefined) return String.fromCharCode(parseInt(byte, 16));
    if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
    return SIMPLE[char ?? ''] ?? char ?? '';
  });
}

function codePoint(value: number): string {
  return value <= 0x10ffff ? String.fromCodePoint(value) : '\ufffd';
}
