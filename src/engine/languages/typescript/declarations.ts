import type { Assign, Block, Expr, Pattern, Stmt } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { assignmentParts } from './expressions.js';
import type { Lowering } from './context.js';
import { nameImport } from './requires.js';

/** The word a declaration starts with. */
function declarationWord(text: string, start: number): 'const' | 'let' | 'var' | 'using' {
  if (text.startsWith('const', start)) return 'const';
  if (text.startsWith('let', start)) return 'let';
  return text.startsWith('var', start) ? 'var' : 'using';
}

/**
 * `const a = 1, b = 2;` gives one fact for each declarator. A single one spans the whole statement; of several, the
 * first starts at the keyword and the others span themselves.
 */
export function declaration(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  declarationFrom(c, node, node.startIndex, out);
}

/** Like `declaration`; documentation is looked for above `docStart` (where an `export` in front starts). */
export function declarationFrom(c: Lowering, node: SyntaxNode, docStart: number, out: Stmt[]): void {
  const start = node.startIndex;
  const word = declarationWord(c.text, start);
  const simple = word !== 'using' ? simpleDeclaration(c, node, word) : undefined;
  if (simple) {
    out.push(simple);
    return;
  }
  const kids = c.kids(node);
  for (let i = 0; i < kids.length; i++) {
    const kid = kids[i];
    if (!kid) continue;
    const from = i === 0 ? start : kid.startIndex;
    const fact = declarator(c, kid, from, kids.length === 1 ? node : undefined, word, i === 0 ? docStart : from);
    if (fact) out.push(fact);
  }
}

/** `const x = simple;` and `const { a } = simple;`, read from the text. */
function simpleDeclaration(c: Lowering, node: SyntaxNode, word: 'var' | 'let' | 'const'): Assign | undefined {
  const start = node.startIndex;
  const target = c.readPattern(c.afterBlanks(start + word.length));
  if (!target) return undefined;
  const equals = c.afterBlanks(target.end);
  if (c.text.charCodeAt(equals) !== 61) return undefined;
  const mark = c.pendingImports.length;
  const value = c.readAhead(c.afterBlanks(equals + 1), node, false);
  if (!value) return undefined;
  const end = c.semicolonAfter(value.end);
  if (c.pendingImports.length > mark) nameImport(c, mark, target, value, { start, end });
  return { kind: 'assign', start, end, parent: undefined, targets: [target], op: '=', value, annotation: undefined, declaration: word };
}

function declarator(c: Lowering, node: SyntaxNode, start: number, whole: SyntaxNode | undefined, word: Assign['declaration'], docStart: number): Assign | undefined {
  let targetNode: SyntaxNode | undefined;
  let typeNode: SyntaxNode | undefined;
  let valueNode: SyntaxNode | undefined;
  for (const kid of c.kids(node)) {
    if (!targetNode) targetNode = kid;
    else if (!typeNode && !valueNode && c.text.charCodeAt(kid.startIndex) === 58) typeNode = kid;
    else valueNode = kid;
  }
  if (!targetNode) return undefined;
  const target = c.bindingPattern(targetNode);
  const annotation = typeNode && c.annotation(typeNode);
  const mark = c.pendingImports.length;
  const value = valueNode && c.expr(valueNode, docStart);
  const end = value && valueNode
    ? whole ? c.statementEnd(whole, valueNode, value) : c.endAfter(valueNode, valueNode, value)
    : c.endOf(whole ?? node);
  if (value && c.pendingImports.length > mark) nameImport(c, mark, target, value, { start, end });
  return { kind: 'assign', start, end, parent: undefined, targets: [target], op: '=', value, annotation, declaration: word };
}

/**
 * An assignment that stands as a statement; `a = b = value` has both targets. `using x = …` in TypeScript grammars
 * reads as an assignment with a word in front.
 */
export function assignmentStatement(c: Lowering, node: SyntaxNode, statement: SyntaxNode): Assign | undefined {
  const wrapped = c.text.charCodeAt(statement.startIndex) === 40;
  const parts = assignmentParts(c, node);
  if (!parts) return undefined;
  const targets = [parts.target];
  let { valueNode } = parts;
  while (parts.op === '=' && valueNode.typeId === c.tables.ids.assignment_expression && targets.length < 100) {
    const next = assignmentParts(c, valueNode);
    if (!next) break;
    targets.push(next.target);
    valueNode = next.valueNode;
  }
  const start = statement.startIndex;
  const isUsing = parts.target.start > node.startIndex && c.text.startsWith('using', node.startIndex);
  const mark = c.pendingImports.length;
  const value = c.expr(valueNode, start);
  const end = wrapped ? c.endOf(statement) : c.statementEnd(statement, valueNode, value);
  if (targets.length === 1 && parts.op === '=' && c.pendingImports.length > mark) nameImport(c, mark, parts.target, value, { start, end });
  return {
    kind: 'assign', start, end, parent: undefined, targets, op: parts.op, value, annotation: undefined,
    declaration: isUsing ? 'using' : undefined,
  };
}

/** `target = value` as it stands, with the import fact a `require` in it gives. */
export function assignmentFact(c: Lowering, start: number, end: number, { target, value }: { target: Pattern; value: Expr }): Assign {
  const mark = c.pendingImports.length - 1;
  if (mark >= 0) nameImport(c, mark, target, value, { start, end });
  return { kind: 'assign', start, end, parent: undefined, targets: [target], op: '=', value, annotation: undefined, declaration: undefined };
}

/** An enum: its values are kept as expressions, its members are types to the rest. */
export function enumeration(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const exprs: Expr[] = [];
  const kids = c.kids(node);
  const body = kids[kids.length - 1];
  for (const member of body ? c.kids(body) : []) {
    if (member.typeId !== c.tables.ids.enum_assignment) continue;
    const value = c.kids(member)[1];
    if (value) exprs.push(c.expr(value));
  }
  const blocks: Block[] = [];
  out.push({ kind: 'otherStatement', start: node.startIndex, end: node.endIndex, parent: undefined, form: 'enum', exprs, blocks });
}
