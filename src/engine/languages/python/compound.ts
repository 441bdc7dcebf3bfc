import type { Block, Expr, Handler, Loop, Pattern, Try, With } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { lowerExpr } from './expressions.js';
import { Kind } from './kinds.js';
import { lowerPattern } from './patterns.js';
import type { Reader } from './reader.js';
import { lowerBlock, noBlock } from './statements.js';

/** `for x in xs: … else: …`. */
export function lowerFor(reader: Reader, node: SyntaxNode): Loop {
  const { startIndex: start } = node;
  const [target, iterable, ...suites] = reader.children(node);
  const { body, otherwise } = lowerSuites(reader, node, suites);
  return {
    kind: 'loop', start, end: (otherwise ?? body).end, parent: undefined, form: 'forEach', target: lowerPattern(reader, target, start),
    iterable: lowerExpr(reader, iterable, start), body, ...(otherwise && { otherwise }), isAsync: reader.text.startsWith('async', start),
  };
}

/** `while test: … else: …`. */
export function lowerWhile(reader: Reader, node: SyntaxNode): Loop {
  const { startIndex: start } = node;
  const [test, ...suites] = reader.children(node);
  const condition = lowerExpr(reader, test, start);
  const { body, otherwise } = lowerSuites(reader, node, suites);
  return {
    kind: 'loop', start, end: (otherwise ?? body).end, parent: undefined, form: 'while', test: condition, body, ...(otherwise && { otherwise }), isAsync: false,
  };
}

/** `try: … except A as e: … else: … finally: …`, also `except*`. */
export function lowerTry(reader: Reader, node: SyntaxNode): Try {
  const start = node.startIndex;
  const handlers: Handler[] = [];
  let body: Block | undefined;
  let otherwise: Block | undefined;
  let finalizer: Block | undefined;
  let end = start;
  for (const child of reader.children(node)) {
    switch (reader.kind(child)) {
      case Kind.Block: body = lowerBlock(reader, child); ({ end } = body); break;
      case Kind.ExceptClause: {
        const handler = lowerHandler(reader, child);
        handlers.push(handler);
        ({ end } = handler);
        break;
      }
      case Kind.ElseClause: otherwise = lowerSuite(reader, child); ({ end } = otherwise); break;
      case Kind.FinallyClause: finalizer = lowerSuite(reader, child); ({ end } = finalizer); break;
      default: break;
    }
  }
  return {
    kind: 'try', start, end, parent: undefined, body: body ?? noBlock(node.endIndex), handlers, ...(otherwise && { otherwise }),
    ...(finalizer && { finalizer }),
  };
}

/** `with a as b, c: …`. */
export function lowerWith(reader: Reader, node: SyntaxNode): With {
  const { startIndex: start } = node;
  const [clause, suite] = reader.children(node);
  const items = clause ? reader.children(clause).map((item) => lowerItem(reader, item)) : [];
  const body = suite ? lowerBlock(reader, suite) : noBlock(node.endIndex);
  return { kind: 'with', start, end: body.end, parent: undefined, items, body, isAsync: reader.text.startsWith('async', start) };
}

function lowerItem(reader: Reader, node: SyntaxNode): With['items'][number] {
  const value = withoutBrackets(reader, reader.children(node)[0]);
  if (!value || reader.kind(value) !== Kind.AsPattern) return { context: lowerExpr(reader, value, node.startIndex) };
  const [context, target] = reader.children(value);
  return { context: lowerExpr(reader, context, node.startIndex), target: lowerPattern(reader, target, node.endIndex) };
}

/** `with (a as b):` binds like `with a as b:`; brackets around the only item do not make it an expression. */
function withoutBrackets(reader: Reader, node: SyntaxNode | undefined): SyntaxNode | undefined {
  if (!node || reader.kind(node) !== Kind.ParenthesizedExpression) return node;
  const inner = withoutBrackets(reader, reader.children(node)[0]);
  return inner && reader.kind(inner) === Kind.AsPattern ? inner : node;
}

function lowerHandler(reader: Reader, node: SyntaxNode): Handler {
  const start = node.startIndex;
  const children = reader.children(node);
  const last = children.at(-1);
  const suite = last && reader.kind(last) === Kind.Block ? last : undefined;
  const { types, binding } = lowerCaught(reader, suite ? children.slice(0, -1) : children);
  const body = suite ? lowerBlock(reader, suite) : noBlock(node.endIndex);
  return { kind: 'handler', start, end: body.end, parent: undefined, types, ...(binding && { binding }), body };
}

function lowerCaught(reader: Reader, nodes: readonly SyntaxNode[]): { types: readonly Expr[]; binding?: Pattern } {
  const [first, second] = nodes;
  if (!first) return { types: [] };
  if (reader.kind(first) === Kind.AsPattern) {
    const [type, target] = reader.children(first);
    return { types: listed(lowerExpr(reader, type, first.startIndex)), binding: lowerPattern(reader, target, first.endIndex) };
  }
  // `except A, e` was Python 2's `as`; since Python 3.14 `except A, B` names two types. Types are written with a capital.
  if (second && nodes.length === 2 && /^[a-z_]\w*$/.test(reader.text.slice(second.startIndex, second.endIndex))) {
    return { types: listed(lowerExpr(reader, first)), binding: lowerPattern(reader, second, second.startIndex) };
  }
  return { types: nodes.flatMap((node) => listed(lowerExpr(reader, node))) };
}

/** `except (A, B)` names two types. */
function listed(type: Expr): readonly Expr[] {
  return type.kind === 'list' && type.form === 'tuple' ? type.items : [type];
}

function lowerSuites(reader: Reader, node: SyntaxNode, nodes: readonly SyntaxNode[]): { body: Block; otherwise?: Block } {
  let body: Block | undefined;
  let otherwise: Block | undefined;
  for (const child of nodes) {
    const kind = reader.kind(child);
    if (kind === Kind.Block) body = lowerBlock(reader, child);
    else if (kind === Kind.ElseClause) otherwise = lowerSuite(reader, child);
  }
  return { body: body ?? noBlock(node.endIndex), ...(otherwise && { otherwise }) };
}

/** The suite of an `else` or `finally`. */
function lowerSuite(reader: Reader, node: SyntaxNode): Block {
  const suite = reader.children(node).at(-1);
  return suite ? lowerBlock(reader, suite) : noBlock(node.endIndex);
}
