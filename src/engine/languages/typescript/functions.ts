import type { Block, Expr, FunctionNode, Param, Return } from '../../facts/nodes.js';
import type { Span } from '../../text/span.js';
import type { SyntaxNode } from '../../syntax/index.js';
import type { Lowering } from './context.js';
import { entryKey } from './collections.js';
import { withoutComments } from './scan.js';

const enum Char { Paren = 40, At = 64, Colon = 58, Less = 60, Bracket = 91, Brace = 123 }

/** The parts of a function, told apart by the character they start with. */
interface FunctionParts {
  nameNode: SyntaxNode | undefined;
  paramsNode: SyntaxNode | undefined;
  returnsNode: SyntaxNode | undefined;
  bodyNode: SyntaxNode | undefined;
  decoratorNodes: SyntaxNode[];
  /** Where `async`, `static`, `get`, `*` and their like may stand. */
  header: Span;
}

function functionParts(c: Lowering, node: SyntaxNode): FunctionParts {
  const parts: FunctionParts = {
    nameNode: undefined, paramsNode: undefined, returnsNode: undefined, bodyNode: undefined, decoratorNodes: [],
    header: { start: node.startIndex, end: node.startIndex },
  };
  let headerStart = node.startIndex;
  let sawParams = false;
  for (const kid of c.kids(node)) {
    const first = c.text.charCodeAt(kid.startIndex);
    if (!sawParams && first === Char.At) {
      parts.decoratorNodes.push(kid);
      headerStart = kid.endIndex;
    } else if (!sawParams && first === Char.Paren) {
      parts.paramsNode = kid;
      sawParams = true;
    } else if (first === Char.Less) {
      continue;
    } else if (sawParams && first === Char.Colon) parts.returnsNode = kid;
    else if (sawParams) parts.bodyNode = kid;
    else parts.nameNode = kid;
  }
  parts.header = { start: headerStart, end: (parts.nameNode ?? parts.paramsNode)?.startIndex ?? headerStart };
  return parts;
}

interface Header {
  readonly words: ReadonlySet<string>;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
}

function readHeader(c: Lowering, span: Span): Header {
  const source = withoutComments(c.text, span.start, span.end);
  const words = new Set(source.match(/[a-z]+/g));
  return { words, isAsync: words.has('async'), isGenerator: source.includes('*') };
}

/** `function f() {}` with or without a name, as a statement or an expression; `docStart` is where its documentation would end. */
export function functionNode(c: Lowering, node: SyntaxNode, docStart?: number): FunctionNode {
  const parts = functionParts(c, node);
  const { isAsync, isGenerator } = readHeader(c, parts.header);
  const key = parts.nameNode && entryKey(c, parts.nameNode);
  const body = bodyOf(c, node, parts.bodyNode);
  return {
    kind: 'function', start: node.startIndex, end: body.end, parent: undefined, name: key?.key, nameSpan: key?.keySpan,
    params: parameters(c, parts.paramsNode), returns: parts.returnsNode && c.annotation(parts.returnsNode), body, isAsync, isGenerator,
    form: 'function', isStatic: false, isPrivate: false, expressionBody: false, decorators: [],
    doc: docStart === undefined ? undefined : c.comments.docBefore(docStart),
  };
}

function bodyOf(c: Lowering, node: SyntaxNode, bodyNode: SyntaxNode | undefined): Block {
  return bodyNode ? c.block(bodyNode) : c.emptyBlock(node.endIndex);
}

/** A method of an object, or of a class when `classDecorators` (those standing beside it) are given; `start` includes them. */
export function method(c: Lowering, node: SyntaxNode, start: number, classDecorators?: readonly Expr[]): { node: FunctionNode; keyNode: SyntaxNode | undefined; paramsNode: SyntaxNode | undefined } {
  const parts = functionParts(c, node);
  const { words, isAsync, isGenerator } = readHeader(c, parts.header);
  const key = parts.nameNode && entryKey(c, parts.nameNode);
  const own = parts.decoratorNodes.map((d) => decorator(c, d));
  const body = bodyOf(c, node, parts.bodyNode);
  const form = words.has('get') ? 'getter' : words.has('set') ? 'setter' : classDecorators && key?.key === 'constructor' && !words.has('static') ? 'constructor' : 'method';
  const fn: FunctionNode = {
    kind: 'function', start, end: body.end, parent: undefined, name: key?.key, nameSpan: key?.keySpan,
    params: parameters(c, parts.paramsNode), returns: parts.returnsNode && c.annotation(parts.returnsNode), body, isAsync, isGenerator,
    form, isStatic: words.has('static'), isPrivate: words.has('private') || (key?.key?.startsWith('#') ?? false), expressionBody: false, decorators: [...classDecorators ?? [], ...own], doc: c.comments.docBefore(start),
  };
  return { node: fn, keyNode: parts.nameNode, paramsNode: parts.paramsNode };
}

/** The expression behind the `@`. */
export function decorator(c: Lowering, node: SyntaxNode): Expr {
  const inner = c.kids(node)[0];
  return inner ? c.operand(inner) : { kind: 'constant', start: node.startIndex, end: node.endIndex, parent: undefined, value: undefined };
}

export function arrowFunction(c: Lowering, node: SyntaxNode, docStart?: number): FunctionNode {
  const kids = c.kids(node);
  const start = node.startIndex;
  const bodyNode = kids[kids.length - 1];
  let params: Param[] = [];
  let returns: Expr | undefined;
  for (let i = 0; i < kids.length - 1; i++) {
    const kid = kids[i];
    if (!kid) continue;
    const first = c.text.charCodeAt(kid.startIndex);
    if (first === Char.Paren) params = parameters(c, kid);
    else if (first === Char.Colon) returns = c.annotation(kid);
    else if (first !== Char.Less) params = [barePattern(c, kid)];
  }
  const isAsync = kids[0]?.startIndex !== start && c.text.startsWith('async', start);
  // An expression body cannot start with a brace.
  const expressionBody = bodyNode !== undefined && c.text.charCodeAt(bodyNode.startIndex) !== Char.Brace;
  const body = !bodyNode ? c.emptyBlock(node.endIndex) : expressionBody ? expressionBlock(c, bodyNode) : c.block(bodyNode);
  return {
    kind: 'function', start, end: body.end, parent: undefined, name: undefined, nameSpan: undefined, params, returns, body, isAsync,
    isGenerator: false, form: 'arrow', isStatic: false, isPrivate: false, expressionBody, decorators: [], doc: docStart === undefined ? undefined : c.comments.docBefore(docStart),
  };
}

/** `=> value`: a block of one `return`; both span the source as written, parentheses included. */
function expressionBlock(c: Lowering, bodyNode: SyntaxNode): Block {
  const value = c.expr(bodyNode);
  const start = bodyNode.startIndex;
  const end = c.endAfter(bodyNode, bodyNode, value);
  const statement: Return = { kind: 'return', start, end, parent: undefined, value };
  return { kind: 'block', start, end, parent: undefined, statements: [statement], braces: false };
}

export function parameters(c: Lowering, node: SyntaxNode | undefined): Param[] {
  if (!node) return [];
  const simple = c.readParams(node.startIndex);
  if (simple) return simple;
  const params: Param[] = [];
  const { ids } = c.tables;
  for (const kid of c.kids(node)) {
    const id = kid.typeId;
    const typed = id === ids.required_parameter || id === ids.optional_parameter;
    const param = typed ? typedParameter(c, kid)?.param : barePattern(c, kid);
    // A `this` parameter only tells the type of the receiver.
    if (param && !(param.pattern.kind === 'name' && param.pattern.name === 'this')) params.push(param);
  }
  return params;
}

/** The pieces of a TypeScript parameter; `isProperty` when the constructor keeps it as a field. */
export function typedParameter(c: Lowering, node: SyntaxNode): { param: Param; isProperty: boolean; typeNode: SyntaxNode | undefined } | undefined {
  const { ids } = c.tables;
  let patternNode: SyntaxNode | undefined;
  let typeNode: SyntaxNode | undefined;
  let valueNode: SyntaxNode | undefined;
  let isProperty = false;
  let modifiersFrom = node.startIndex;
  const decorators: Expr[] = [];
  for (const kid of c.kids(node)) {
    const first = c.text.charCodeAt(kid.startIndex);
    if (patternNode) {
      if (!typeNode && first === Char.Colon) typeNode = kid;
      else valueNode = kid;
    } else if (first === Char.At) {
      modifiersFrom = kid.endIndex;
      decorators.push(decorator(c, kid));
    } else {
      const id = kid.typeId;
      if (id === ids.accessibility_modifier || id === ids.override_modifier) isProperty = true;
      else patternNode = kid;
    }
  }
  if (!patternNode) return undefined;
  if (!isProperty && patternNode.startIndex > modifiersFrom) {
    isProperty = /\breadonly\b/.test(withoutComments(c.text, modifiersFrom, patternNode.startIndex));
  }
  const rest = patternNode.typeId === ids.rest_pattern ? c.kids(patternNode)[0] : undefined;
  const pattern = rest ? c.pattern(rest) : c.pattern(patternNode);
  const param: Param = {
    start: node.startIndex, end: node.endIndex, pattern, annotation: typeNode && c.annotation(typeNode),
    default: valueNode && c.expr(valueNode), form: rest ? 'list' : 'plain', ...(decorators.length > 0 ? { decorators } : {}),
  };
  return { param, isProperty, typeNode };
}

/** A JavaScript parameter: the pattern itself. */
function barePattern(c: Lowering, node: SyntaxNode): Param {
  const pattern = c.pattern(node);
  const start = node.startIndex;
  const { end } = pattern;
  if (pattern.kind === 'restPattern') return { start, end, pattern: pattern.target, annotation: undefined, default: undefined, form: 'list' };
  if (pattern.kind === 'defaultPattern') return { start, end, pattern: pattern.target, annotation: undefined, default: pattern.default, form: 'plain' };
  return { start, end, pattern, annotation: undefined, default: undefined, form: 'plain' };
}
