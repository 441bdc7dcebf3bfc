import type { Argument, Block, ClassNode, Expr, FunctionNode, Name, Param, Pattern } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import type { Span } from '../../text/span.js';
import { lowerArguments, lowerExpr, lowerName, lowerOnly } from './expressions.js';
import { Kind } from './kinds.js';
import { lowerPattern } from './patterns.js';
import type { Reader } from './reader.js';
import { lowerBlock, noBlock } from './statements.js';

/** A decorated thing: its decorators and where they start. */
export interface Decorations {
  readonly start: number;
  readonly decorators: readonly Expr[];
}

/** `def` with everything around it. `inClass`: stands directly in a class body. The span starts at the first decorator. */
export function lowerFunction(reader: Reader, node: SyntaxNode, inClass: boolean, decorations?: Decorations): FunctionNode {
  const at = node.startIndex;
  let name: Name | undefined;
  let params: readonly Param[] = [];
  let returns: Expr | undefined;
  let body: Block | undefined;
  const outerYield = reader.sawYield;
  reader.sawYield = false;
  const children = reader.children(node);
  for (const [i, child] of children.entries()) {
    switch (partOf(reader, child, i, children.length)) {
      case Kind.Identifier: name = lowerName(reader, child); break;
      case Kind.Parameters: params = lowerParams(reader, child); break;
      case Kind.Type: returns = lowerExpr(reader, child); break;
      case Kind.Block: body = lowerBlock(reader, child); break;
      // Type parameters bind names for annotations only.
      default: break;
    }
  }
  const isGenerator = reader.sawYield;
  reader.sawYield = outerYield;
  body ??= noBlock(node.endIndex);
  const decorators = decorations?.decorators ?? [];
  const doc = docOf(body);
  return {
    kind: 'function', start: decorations?.start ?? at, end: body.end, parent: undefined,
    ...(name && { name: name.name, nameSpan: spanOf(name) }), params, ...(returns && { returns }), body,
    isAsync: reader.text.startsWith('async', at), isGenerator, form: formOf(name?.name, inClass, decorators),
    isStatic: decorators.some((d) => d.kind === 'name' && d.name === 'staticmethod'), isPrivate: /^_(?!_.*__$)/u.test(name?.name ?? ''), expressionBody: false, decorators,
    ...(doc !== undefined && { doc }),
  };
}

/** What the child of a `def` at a 0-based place is; in a file without errors the place and a bracket tell. */
function partOf(reader: Reader, child: SyntaxNode, place: number, count: number): Kind {
  if (!reader.clean) return reader.kind(child);
  if (place === 0) return Kind.Identifier;
  if (place === count - 1) return Kind.Block;
  return place === 1 && reader.text.charAt(child.startIndex) === '(' ? Kind.Parameters : reader.kind(child);
}

/** `lambda x: value`; its body is one `return` without the keyword. */
export function lowerLambda(reader: Reader, node: SyntaxNode): FunctionNode {
  const { startIndex: start, endIndex: end } = node;
  const children = reader.children(node);
  const [first] = children;
  const parameters = first && reader.kind(first) === Kind.LambdaParameters ? first : undefined;
  const outerYield = reader.sawYield;
  reader.sawYield = false;
  const params = parameters ? lowerParams(reader, parameters) : [];
  const value = lowerExpr(reader, children[parameters ? 1 : 0], end);
  const isGenerator = reader.sawYield;
  reader.sawYield = outerYield;
  const span = { start: value.start, end: value.end, parent: undefined };
  return {
    kind: 'function', start, end, parent: undefined, params, body: { kind: 'block', ...span, statements: [{ kind: 'return', ...span, value }], braces: false },
    isAsync: false, isGenerator, form: 'lambda', isStatic: false, isPrivate: false, expressionBody: true, decorators: [],
  };
}

/** `class` with its header and body. The span starts at the first decorator. */
export function lowerClass(reader: Reader, node: SyntaxNode, decorations?: Decorations): ClassNode {
  let name: Name | undefined;
  let header: readonly Argument[] = [];
  let body: Block | undefined;
  for (const child of reader.children(node)) {
    switch (reader.kind(child)) {
      case Kind.Identifier: name = lowerName(reader, child); break;
      case Kind.ArgumentList: header = lowerArguments(reader, child); break;
      case Kind.Block: body = lowerBlock(reader, child, true); break;
      default: break;
    }
  }
  body ??= noBlock(node.endIndex);
  const doc = docOf(body);
  return {
    kind: 'class', start: decorations?.start ?? node.startIndex, end: body.end, parent: undefined,
    ...(name && { name: name.name, nameSpan: spanOf(name) }), bases: header.filter((a) => a.name === undefined && !a.spread).map((a) => a.value),
    keywords: header.filter((a) => a.name !== undefined || a.spread), body, decorators: decorations?.decorators ?? [],
    ...(doc !== undefined && { doc }),
  };
}

/** The decorators among the children of a decorated definition. */
export function lowerDecorators(reader: Reader, nodes: readonly SyntaxNode[]): Expr[] {
  return nodes.filter((node) => reader.kind(node) === Kind.Decorator).map((node) => lowerOnly(reader, node));
}

function lowerParams(reader: Reader, node: SyntaxNode): Param[] {
  const plain = reader.plain?.parameters(node.startIndex, node.endIndex);
  if (plain) return plain;
  const params: Param[] = [];
  let keywordOnly = false;
  for (const child of reader.children(node)) {
    const kind = reader.kind(child);
    if (kind === Kind.PositionalSeparator) continue;
    if (kind === Kind.KeywordSeparator) {
      keywordOnly = true;
      continue;
    }
    const param = lowerParam(reader, child, kind, keywordOnly);
    if (param.form === 'list') keywordOnly = true;
    params.push(param);
  }
  return params;
}

function lowerParam(reader: Reader, node: SyntaxNode, kind: Kind, keywordOnly: boolean): Param {
  const { startIndex: start, endIndex: end } = node;
  const plain = keywordOnly ? 'keyword' : 'plain';
  switch (kind) {
    case Kind.DefaultParameter: {
      const [target, value] = reader.children(node);
      return { start, end, form: plain, pattern: lowerPattern(reader, target, start), default: lowerExpr(reader, value, end) };
    }
    case Kind.TypedDefaultParameter: {
      const [target, annotation, value] = reader.children(node);
      return {
        start, end, form: plain, pattern: lowerPattern(reader, target, start), annotation: lowerExpr(reader, annotation, end),
        default: lowerExpr(reader, value, end),
      };
    }
    case Kind.TypedParameter: {
      const [target, annotation] = reader.children(node);
      const { form, pattern } = splatted(reader, target, start, plain);
      return { start, end, form, pattern, annotation: lowerExpr(reader, annotation, end) };
    }
    default: return { start, end, ...splatted(reader, node, start, plain) };
  }
}

/** `*args` and `**kwargs` say so in `form` and leave the name as the pattern. */
function splatted(reader: Reader, node: SyntaxNode | undefined, at: number, plain: 'plain' | 'keyword'): { form: Param['form']; pattern: Pattern } {
  const kind = node ? reader.kind(node) : Kind.Other;
  if (!node || (kind !== Kind.ListSplatPattern && kind !== Kind.DictionarySplatPattern)) return { form: plain, pattern: lowerPattern(reader, node, at) };
  const [target] = reader.children(node);
  return { form: kind === Kind.ListSplatPattern ? 'list' : 'dict', pattern: lowerPattern(reader, target, at) };
}

function formOf(name: string | undefined, inClass: boolean, decorators: readonly Expr[]): FunctionNode['form'] {
  if (!inClass) return 'function';
  if (name === '__init__') return 'constructor';
  for (const d of decorators) {
    if (d.kind === 'name' && (d.name === 'property' || d.name === 'cached_property')) return 'getter';
    if (d.kind !== 'member') continue;
    if (d.property === 'cached_property' || d.property === 'getter') return 'getter';
    if (d.property === 'setter') return 'setter';
  }
  return 'method';
}

function docOf(body: Block): string | undefined {
  const [first] = body.statements;
  return first?.kind === 'exprStatement' && first.expr.kind === 'string' && !first.expr.bytes ? first.expr.value.trim() : undefined;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
