import type { Binary, Expr, Unary } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { lowerExpr, lowerOnly } from './expressions.js';
import { Kind } from './kinds.js';
import { MAX_DEPTH } from './reader.js';
import type { Reader } from './reader.js';

/** Python's operators that the facts spell otherwise; the rest stay as written. */
const SPELLING: Readonly<Record<string, string>> = { and: '&&', or: '||', is: '===', 'is not': '!==', '<>': '!=' };

/** The facts' spelling of an operator whose words are one blank apart. */
export function spelledOperator(op: string): string {
  return SPELLING[op] ?? op;
}

/** Arithmetic, bitwise and boolean operators. */
export function lowerBinary(reader: Reader, node: SyntaxNode): Binary {
  const { startIndex: start, endIndex: end } = node;
  const [left, right] = reader.children(node);
  return {
    kind: 'binary', start, end, parent: undefined, op: operatorBetween(reader, left, right),
    left: lowerExpr(reader, left, start), right: lowerExpr(reader, right, end),
  };
}

/** `a < b <= c`, nested to the left. */
export function lowerComparison(reader: Reader, node: SyntaxNode): Expr {
  const start = node.startIndex;
  const operands = reader.children(node);
  // Nothing anybody wrote by hand; the facts would nest as deeply as the row is long.
  if (operands.length > MAX_DEPTH / 2) return reader.tooDeepHole(start, node.endIndex);
  let before = operands[0];
  let expr = lowerExpr(reader, before, start);
  for (let i = 1; i < operands.length; i++) {
    const operand = operands[i];
    const right = lowerExpr(reader, operand);
    const end = i === operands.length - 1 ? node.endIndex : right.end;
    expr = { kind: 'binary', start, end, parent: undefined, op: operatorBetween(reader, before, operand), left: expr, right };
    before = operand;
  }
  return expr;
}

/** `not x`, `-x`, `+x`, `~x`. */
export function lowerUnary(reader: Reader, node: SyntaxNode): Unary {
  const start = node.startIndex;
  const op = reader.kind(node) === Kind.NotOperator ? '!' : reader.text.charAt(start);
  return { kind: 'unary', start, end: node.endIndex, parent: undefined, op, operand: lowerOnly(reader, node) };
}

function operatorBetween(reader: Reader, left: SyntaxNode | undefined, right: SyntaxNode | undefined): string {
  if (!left || !right) return '';
  const between = reader.text.slice(left.endIndex, right.startIndex);
  const plain = between.includes('#') || between.includes('\\') ? between.replace(/#.*|\\/g, '') : between;
  const op = plain.trim();
  const known = SPELLING[op];
  if (known !== undefined) return known;
  return op.includes(' ') || op.includes('\n') ? spaced(op) : op;
}

/** Two-word operators may have any blanks between the words. */
function spaced(op: string): string {
  const words = op.split(/\s+/).join(' ');
  return SPELLING[words] ?? words;
}
