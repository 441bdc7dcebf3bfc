import type { Expr, Module, Node } from '../../facts/nodes.js';
import { forEachChild } from '../../facts/visit.js';
import type { TextEdit } from '../../text/edits.js';
import { contains } from '../../text/span.js';
import type { Span } from '../../text/span.js';
import { isBareGenerator } from './editsCalls.js';
import { isArgument, isPrimary } from './editsCode.js';

/** Puts `code` in the place of an expression, with parentheses when it would fall apart there. */
export function replaceExpr(expr: Expr, code: string): TextEdit[] {
  const { start, end } = insideOfCall(expr, expr.parent);
  const needsParentheses = bindsTightly(expr) ? !isPrimary(code) || (expr.parent?.kind === 'member' && /^\d/.test(code)) : isListed(expr) && !isArgument(code);
  return [{ start, end, newText: needsParentheses ? `(${code})` : code }];
}

/** Puts code around an expression; one that needs parentheses to be an argument gets them. */
export function wrapSpan(module: Module, span: Span, before: string, after: string): TextEdit[] {
  const node = nodeWithSpan(module, span);
  const { start, end } = node ? insideOfCall(node, node.parent) : span;
  const source = module.text.slice(span.start, span.end);
  const isBare = start === span.start && !isArgument(source);
  return [
    { start, end: start, newText: isBare ? `${before}(` : before },
    { start: end, end, newText: isBare ? `)${after}` : after },
  ];
}

/** The generator of `f(x for x in y)` shares its parentheses with the call, which keeps them. */
function insideOfCall(node: Node, parent: Node | undefined): Span {
  const shares = parent?.kind === 'call' && isBareGenerator(parent) && parent.args[0]?.value === node;
  return shares ? { start: node.start + 1, end: node.end - 1 } : { start: node.start, end: node.end };
}

/** True where an operator, a dot, a call or an index would take only a part of a longer expression. */
function bindsTightly(expr: Expr): boolean {
  const { parent } = expr;
  switch (parent?.kind) {
    case 'member': case 'binary': case 'unary': case 'await': case 'spread': case 'conditional': return true;
    case 'index': return parent.object === expr;
    case 'call': return parent.callee === expr;
    case 'comprehension': return true;
    default: return false;
  }
}

/** True where a comma would start another item. */
function isListed(expr: Expr): boolean {
  const kind = expr.parent?.kind;
  return kind === 'call' || kind === 'list' || kind === 'object' || kind === 'function' || kind === 'template' || kind === 'with';
}

/** The outermost node that covers exactly `span`. */
function nodeWithSpan(module: Module, span: Span): Node | undefined {
  let at: Node | undefined = module;
  while (at && !(at.start === span.start && at.end === span.end && at.kind !== 'exprStatement' && at.kind !== 'block')) {
    let next: Node | undefined;
    forEachChild(at, (child) => {
      if (!next && contains(child, span)) next = child;
    });
    at = next;
  }
  return at;
}
