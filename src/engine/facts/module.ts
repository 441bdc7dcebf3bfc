import { LineMatches } from '../text/lineMatches.js';
import type { Span } from '../text/span.js';
import { overlaps } from '../text/span.js';
import type {
  Assign, AssignExpr, Block, Call, ClassNode, Comment, Export, Expr, ExprStatement, FactIndex, FunctionNode, If, Import, Index, LanguageId, Loop,
  Member, Module, Name, Node, ObjectLiteral, ObjectPattern, Return, Stmt, StringLiteral, Switch, Template, Throw, Try, TypeShape, With,
} from './nodes.js';
import { forEachChild } from './visit.js';

/** What a language hands over; `finish` turns it into a Module. */
export interface ModuleParts {
  readonly language: LanguageId;
  readonly text: string;
  readonly body: Block;
  readonly comments: readonly Comment[];
  readonly errors: readonly Span[];
  readonly directives: readonly string[];
}

/** Links parents, fills the index and returns the finished module. Call once per lowering. `before`: an earlier state of the same file, whose answers about the text are taken over. */
export function finish(parts: ModuleParts, before?: Module): Module {
  const index = emptyIndex();
  const module: Module = { kind: 'module', start: 0, end: parts.text.length, parent: undefined, ...parts, matches: new LineMatches(parts.text, before?.matches), index };
  const link = (node: Node, parent: Node): void => {
    node.parent = parent;
    note(index, node);
    forEachChild(node, link);
  };
  forEachChild(module, link);
  return module;
}

interface MutableIndex extends FactIndex {
  readonly calls: Call[];
  readonly functions: FunctionNode[];
  readonly classes: ClassNode[];
  readonly loops: Loop[];
  readonly tries: Try[];
  readonly withs: With[];
  readonly imports: Import[];
  readonly exports: Export[];
  readonly assigns: (Assign | AssignExpr)[];
  readonly strings: (StringLiteral | Template)[];
  readonly objects: ObjectLiteral[];
  readonly returns: Return[];
  readonly throws: Throw[];
  readonly exprStatements: ExprStatement[];
  readonly names: Name[];
  readonly members: Member[];
  readonly subscripts: Index[];
  readonly branches: (If | Switch)[];
  readonly objectPatterns: ObjectPattern[];
  readonly shapes: TypeShape[];
}

function emptyIndex(): MutableIndex {
  return {
    calls: [], functions: [], classes: [], loops: [], tries: [], withs: [], imports: [], exports: [], assigns: [], strings: [],
    objects: [], returns: [], throws: [], exprStatements: [], names: [], members: [], subscripts: [], branches: [], objectPatterns: [], shapes: [],
  };
}

function note(index: MutableIndex, node: Node): void {
  switch (node.kind) {
    case 'call': index.calls.push(node); return;
    case 'function': index.functions.push(node); return;
    case 'class': index.classes.push(node); return;
    case 'loop': index.loops.push(node); return;
    case 'try': index.tries.push(node); return;
    case 'with': index.withs.push(node); return;
    case 'import': index.imports.push(node); return;
    case 'export': index.exports.push(node); return;
    case 'assign': case 'assignExpr': index.assigns.push(node); return;
    case 'string': case 'template': index.strings.push(node); return;
    case 'object': index.objects.push(node); return;
    case 'return': index.returns.push(node); return;
    case 'throw': index.throws.push(node); return;
    case 'exprStatement': index.exprStatements.push(node); return;
    case 'name': index.names.push(node); return;
    case 'member': index.members.push(node); return;
    case 'index': index.subscripts.push(node); return;
    case 'if': case 'switch': index.branches.push(node); return;
    case 'objectPattern': index.objectPatterns.push(node); return;
    case 'otherStatement': if (node.shape) index.shapes.push(node.shape); return;
    default: return;
  }
}

/** True when the parser failed somewhere inside `span`: such code is never reported and never edited. */
export function isBroken(module: Module, span: Span): boolean {
  return module.errors.some((e) => overlaps(e, span) || (e.start === e.end && e.start >= span.start && e.start <= span.end));
}

/** The function that `node` stands in (not `node` itself), or `undefined` at module or class level. */
export function enclosingFunction(node: Node): FunctionNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (at.kind === 'function') return at;
  return undefined;
}

/** The function that `node` stands in, past the lambdas between them; the outermost lambda where no function has a name. */
export function enclosingNamedFunction(node: Node): FunctionNode | undefined {
  let fn = enclosingFunction(node);
  for (let outer = fn && enclosingFunction(fn); fn?.name === undefined && outer; outer = enclosingFunction(outer)) fn = outer;
  return fn;
}

/** The name of the variable, member or key that an expression is kept under: `const weather = tool({…})`, `{ weather: tool({…}) }`. */
export function keptName(expr: Expr): string | undefined {
  const holder = expr.parent;
  if (holder?.kind === 'object') return holder.entries.find((e) => e.value === expr)?.key;
  const target = holder?.kind === 'assign' && holder.targets.length === 1 ? holder.targets[0] : undefined;
  return target?.kind === 'name' ? target.name : target?.kind === 'member' ? target.property : undefined;
}

/** A function's own name, or the one it is kept under. */
export function functionName(fn: FunctionNode): string | undefined {
  return fn.name ?? keptName(fn);
}

/** The class whose body holds `node` directly or through one of its methods (nearest). */
export function enclosingClass(node: Node): ClassNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (at.kind === 'class') return at;
  return undefined;
}

/** The innermost statement that holds `node` (a FunctionStatement for code in decorators or defaults). */
export function statementOf(node: Node): Stmt | undefined {
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (isStatement(at) && at.kind !== 'block') return at;
  }
  return undefined;
}

/** Yields the ancestors of `node`, nearest first; with `within` it stops before leaving that node. */
export function* ancestors(node: Node, within?: Node): Generator<Node> {
  for (let at = node.parent; at && at !== within; at = at.parent) yield at;
}

/** True when `inner` is `outer` or stands inside it. */
export function isInside(inner: Node, outer: Node): boolean {
  for (let at: Node | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

function isStatement(node: Node): node is Stmt {
  switch (node.kind) {
    case 'block': case 'exprStatement': case 'assign': case 'return': case 'throw': case 'if': case 'loop': case 'try': case 'with':
    case 'switch': case 'functionStatement': case 'classStatement': case 'import': case 'export': case 'jump': case 'otherStatement':
      return true;
    default:
      return false;
  }
}

/** Whether a Python file imports relatively (`from .clients import …`): then it is part of a package and never started as a script. */
export function importsRelatively({ index: { imports } }: Module): boolean {
  return imports.some(({ module }) => module.startsWith('.'));
}
