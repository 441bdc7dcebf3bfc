import type { Expr, OtherExpr, StringLiteral, Template } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { lowerExpr } from './expressions.js';
import { Kind } from './kinds.js';
import type { Reader } from './reader.js';

interface Literal {
  readonly bytes: boolean;
  readonly parts: readonly (string | Expr)[];
}

/** A single string: plain, raw, bytes or f-string. Python 2 backticks give `other`. */
export function lowerString(reader: Reader, node: SyntaxNode): StringLiteral | Template | OtherExpr {
  const { startIndex: start, endIndex: end } = node;
  const literal = readString(reader, node, start, end);
  if (!literal) return { kind: 'other', start, end, parent: undefined, form: 'backticks', children: [] };
  return assemble(literal, start, end);
}

/** `"a" f"b{c}" 'd'`: one string, or one template when any part substitutes. */
export function lowerConcatenation(reader: Reader, node: SyntaxNode): StringLiteral | Template {
  const parts: (string | Expr)[] = [];
  let bytes = false;
  for (const child of reader.children(node)) {
    const literal = readString(reader, child, child.startIndex, child.endIndex);
    if (!literal) continue;
    bytes ||= literal.bytes;
    for (const part of literal.parts) push(parts, part);
  }
  return assemble({ bytes, parts }, node.startIndex, node.endIndex);
}

function assemble({ bytes, parts }: Literal, start: number, end: number): StringLiteral | Template {
  if (parts.every((part) => typeof part === 'string')) {
    return { kind: 'string', start, end, parent: undefined, value: parts.join(''), bytes };
  }
  return { kind: 'template', start, end, parent: undefined, parts };
}

function push(parts: (string | Expr)[], part: string | Expr): void {
  const last = parts.length - 1;
  const before = parts[last];
  if (typeof part === 'string' && typeof before === 'string') parts[last] = before + part;
  else if (part !== '') parts.push(part);
}

function readString(reader: Reader, node: SyntaxNode, start: number, end: number): Literal | undefined {
  const { text } = reader;
  let at = start;
  let raw = false;
  let bytes = false;
  let format = false;
  for (; at < end; at++) {
    const c = text.charCodeAt(at) | 32;
    if (c === 114) raw = true;
    else if (c === 98) bytes = true;
    else if (c === 102 || c === 116) format = true;
    else if (c !== 117) break;
  }
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return undefined;
  const width = text[at + 1] === quote && text[at + 2] === quote && end - at >= 6 ? 3 : 1;
  const from = at + width;
  const to = Math.max(from, end - width);
  if (!format) return { bytes, parts: [cook(text.slice(from, to), raw, bytes)] };
  return { bytes, parts: readFormat(reader, node, from, to, raw) };
}

function readFormat(reader: Reader, node: SyntaxNode, from: number, to: number, raw: boolean): (string | Expr)[] {
  const parts: (string | Expr)[] = [];
  const literal = (start: number, end: number): void => {
    push(parts, cook(reader.text.slice(start, end), raw, false).replaceAll('{{', '{').replaceAll('}}', '}'));
  };
  let at = from;
  for (const child of reader.children(node)) {
    if (reader.kind(child) !== Kind.Interpolation) continue;
    literal(at, child.startIndex);
    interpolated(reader, child, parts);
    at = child.endIndex;
  }
  literal(at, Math.max(at, to));
  return parts;
}

/** The expressions of `{value!r:{width}}`, the value first. */
function interpolated(reader: Reader, node: SyntaxNode, parts: (string | Expr)[]): void {
  for (const child of reader.children(node)) {
    switch (reader.kind(child)) {
      case Kind.TypeConversion: break;
      case Kind.FormatSpecifier: case Kind.FormatExpression: interpolated(reader, child, parts); break;
      default: parts.push(lowerExpr(reader, child));
    }
  }
}

const SIMPLE: Readonly<Record<string, string>> = {
  '\\': '\\', '\'': '\'', '"': '"', a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', '\n': '',
};
const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g;

/** The value of a literal's inside. Python reads every line break as \n; named escapes (`\N{…}`) stay as written. */
function cook(inside: string, raw: boolean, bytes: boolean): string {
  const body = inside.includes('\r') ? inside.replace(/\r\n?/g, '\n') : inside;
  if (raw || !body.includes('\\')) return body;
  return body.replace(ESCAPE, (whole: string, octal?: string, hex?: string, short?: string, long?: string, simple?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    const point = short ?? long;
    if (point !== undefined) return bytes ? whole : codePoint(point, whole);
    return simple === undefined ? whole : SIMPLE[simple] ?? whole;
  });
}

function codePoint(hex: string, whole: string): string {
  const point = Number.parseInt(hex, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}
