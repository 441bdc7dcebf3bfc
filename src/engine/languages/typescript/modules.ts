import { WHOLE_MODULE } from '../../facts/statements.js';
import type { Assign, Export, Expr, Import, ImportedName, Stmt } from '../../facts/nodes.js';
import { dottedName } from '../../facts/visit.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { classNode } from './classes.js';
import type { Lowering } from './context.js';
import { declarationFrom } from './declarations.js';
import { decorator, functionNode } from './functions.js';
import { cooked } from './literals.js';
import { namesBoundBy } from './patterns.js';
import { identifierEnd, withoutComments } from './scan.js';

type Pair = Export['names'][number];

/** A name in an import or export list: an identifier or (rarely) a string. */
function nameText(c: Lowering, node: SyntaxNode): string {
  const start = node.startIndex;
  const first = c.text.charCodeAt(start);
  if (first === 34 || first === 39) return cooked(c.text.slice(start + 1, node.endIndex - 1));
  return c.text.slice(start, identifierEnd(c.text, start));
}

/** `import … from 'm'`. Types imported one by one (`{ type T }`) get a second fact that is `typeOnly`. */
export function importStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const { ids, fields } = c.tables;
  const start = node.startIndex;
  const values: ImportedName[] = [];
  const types: ImportedName[] = [];
  let source = node.childForFieldId(fields.source);
  let syntax: Import['syntax'] = 'import';
  for (const kid of c.kids(node)) {
    const id = kid.typeId;
    if (id === ids.import_clause) clauseNames(c, kid, values, types);
    else if (id === ids.import_require_clause) {
      const [local, from] = c.kids(kid);
      if (local) values.push({ start: local.startIndex, end: local.endIndex, imported: WHOLE_MODULE, local: nameText(c, local) });
      source = from;
      syntax = 'require';
    }
  }
  if (!source) return;
  const end = c.endOf(node);
  const module = nameText(c, source);
  const moduleSpan = { start: source.startIndex + 1, end: source.endIndex - 1 };
  const fact = (names: readonly ImportedName[], typeOnly: boolean): Import =>
    ({ kind: 'import', start, end, parent: undefined, module, moduleSpan, names, typeOnly, syntax });
  if (isTypeOnly(c, node, values)) out.push(fact([...values, ...types], true));
  else {
    if (values.length > 0 || types.length === 0) out.push(fact(values, false));
    if (types.length > 0) out.push(fact(types, true));
  }
}

/** `import type …`, but not `import type from 'm'`. */
function isTypeOnly(c: Lowering, node: SyntaxNode, values: readonly ImportedName[]): boolean {
  const head = /^import\s+type\b/.exec(withoutComments(c.text, node.startIndex, node.startIndex + 80));
  return head !== null && !(values[0]?.local === 'type' && values[0].imported === 'default');
}

function clauseNames(c: Lowering, node: SyntaxNode, values: ImportedName[], types: ImportedName[]): void {
  const { ids } = c.tables;
  for (const kid of c.kids(node)) {
    const { startIndex: start, endIndex: end } = kid;
    const id = kid.typeId;
    if (id === ids.identifier) values.push({ start, end, imported: 'default', local: nameText(c, kid) });
    else if (id === ids.namespace_import) {
      const local = c.kids(kid)[0];
      if (local) values.push({ start, end, imported: WHOLE_MODULE, local: nameText(c, local) });
    } else for (const specifier of c.kids(kid)) {
      const read = readSpecifier(c, specifier);
      if (!read) continue;
      (read.isType ? types : values).push({ start: specifier.startIndex, end: specifier.endIndex, imported: read.name, local: read.alias });
    }
  }
}

const SPECIFIER = /^\s*(type\s+(?!as\b))?([\w$\\\x80-\uffff]+|"[^"]*"|'[^']*')(?:\s+as\s+([\w$\\\x80-\uffff]+|"[^"]*"|'[^']*'))?\s*$/;

/** `a`, `a as b`, `type a`: one entry of an import or export list. Read as text, because grammars differ on `default`. */
function readSpecifier(c: Lowering, node: SyntaxNode): { readonly name: string; readonly alias: string; readonly isType: boolean } | undefined {
  c.kids(node);
  const match = SPECIFIER.exec(withoutComments(c.text, node.startIndex, node.endIndex));
  const name = match?.[2] && unquoted(match[2]);
  if (!match || name === undefined || name === '') return undefined;
  return { name, alias: match[3] === undefined ? name : unquoted(match[3]), isType: match[1] !== undefined };
}

function unquoted(word: string): string {
  return /^["']/.test(word) ? cooked(word.slice(1, -1)) : word;
}

/** `import X = A.B`: another name for a value of a namespace. */
export function importAlias(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const [target, value] = c.kids(node);
  if (!target || !value) return;
  out.push({
    kind: 'assign', start: node.startIndex, end: c.endOf(node), parent: undefined, targets: [c.pattern(target)], op: '=', value: c.expr(value),
    annotation: undefined, declaration: 'const',
  });
}

export function exportStatement(c: Lowering, node: SyntaxNode, out: Stmt[]): void {
  const { ids, fields } = c.tables;
  const start = node.startIndex;
  const kids = c.kids(node);
  const end = c.endOf(node);
  const decorators = kids.filter((kid) => kid.typeId === ids.decorator);
  const rest = kids.filter((kid) => !decorators.includes(kid));
  const push = (parts: Partial<Export>): void => {
    out.push({
      kind: 'export', start, end, parent: undefined, declaration: parts.declaration, default: parts.default, names: parts.names ?? [],
      module: parts.module,
    });
  };
  const source = node.childForFieldId(fields.source);
  const first = rest[0];
  if (source) push({ module: nameText(c, source), names: first && !first.equals(source) ? reexported(c, first) : [{ local: '*', exported: '*' }] });
  else if (first?.typeId === ids.export_clause) push({ names: exportPairs(c, first) });
  else if (first) {
    const head = withoutComments(c.text, decorators[decorators.length - 1]?.endIndex ?? start, first.startIndex);
    if (/\bas\s+namespace\b/.test(head)) return;
    exportDeclaration(c, first, { start, isDefault: /\bdefault\b/.test(head), isAssignment: head.includes('=') }, decorators.map((d) => decorator(c, d)), push);
  }
}

function reexported(c: Lowering, node: SyntaxNode): Pair[] {
  if (node.typeId !== c.tables.ids.namespace_export) return exportPairs(c, node);
  const name = c.kids(node)[0];
  return name ? [{ local: WHOLE_MODULE, exported: nameText(c, name) }] : [];
}

function exportPairs(c: Lowering, clause: SyntaxNode): Pair[] {
  const pairs: Pair[] = [];
  for (const specifier of c.kids(clause)) {
    const read = readSpecifier(c, specifier);
    if (read) pairs.push({ local: read.name, exported: read.alias });
  }
  return pairs;
}

interface ExportHead {
  readonly start: number;
  readonly isDefault: boolean;
  /** `export = x`. */
  readonly isAssignment: boolean;
}

function exportDeclaration(c: Lowering, node: SyntaxNode, head: ExportHead, decorators: readonly Expr[], push: (parts: Partial<Export>) => void): void {
  const { ids } = c.tables;
  const declared = (declaration: Stmt, locals: readonly string[]): void => {
    push({ declaration, names: locals.map((local) => ({ local, exported: head.isDefault ? 'default' : local })) });
  };
  switch (node.typeId) {
    case ids.function_declaration: case ids.generator_function_declaration: {
      const fn = functionNode(c, node, head.start);
      declared({ kind: 'functionStatement', start: fn.start, end: fn.end, parent: undefined, fn }, fn.name === undefined ? [] : [fn.name]);
      return;
    }
    case ids.class_declaration: case ids.abstract_class_declaration: {
      const cls = classNode(c, node, head.start, decorators);
      declared({ kind: 'classStatement', start: cls.start, end: cls.end, parent: undefined, cls }, cls.name === undefined ? [] : [cls.name]);
      return;
    }
    default: break;
  }
  if (c.tables.statement[node.typeId]) {
    const facts: Stmt[] = [];
    if (node.typeId === ids.lexical_declaration || node.typeId === ids.variable_declaration) declarationFrom(c, node, head.start, facts);
    else c.statement(node, facts);
    for (const fact of facts) declared(fact, fact.kind === 'assign' ? fact.targets.flatMap(namesBoundBy) : []);
    return;
  }
  if (!c.tables.expr[node.typeId]) return;
  const value = c.expr(node, head.start);
  const exported = head.isAssignment ? WHOLE_MODULE : 'default';
  push({ default: value, names: value.kind === 'name' ? [{ local: value.name, exported }] : [] });
}


/**
 * `module.exports = …` and `exports.x = …` as exports. The whole module's value is the default; the entries of an object
 * are offered by name as well. `exports.x = value` keeps the assignment, and a value without a name of its own is called
 * by the dotted text of its target.
 */
export function exportedAssignment(assign: Assign): Export | undefined {
  const { value, start, end } = assign;
  if (assign.op !== '=' || !value) return undefined;
  const names: Pair[] = [];
  let whole = false;
  for (const target of assign.targets) {
    const dotted = target.kind === 'member' ? dottedName(target) : undefined;
    const match = dotted === undefined ? undefined : /^(?:module\.)?exports(?:\.([^.]+))?$/.exec(dotted);
    if (!match || dotted === undefined) continue;
    if (match[1] === undefined) whole = true;
    else names.push({ local: value.kind === 'name' ? value.name : dotted, exported: match[1] });
  }
  if (!whole && names.length === 0) return undefined;
  if (!whole || names.length > 0) return { kind: 'export', start, end, parent: undefined, declaration: assign, default: undefined, names, module: undefined };
  return { kind: 'export', start, end, parent: undefined, declaration: undefined, default: value, names: entryNames(value), module: undefined };
}

/** Entries that only name something: `{ a, b: c }`. */
function entryNames(value: Expr): Pair[] {
  if (value.kind !== 'object') return [];
  const names: Pair[] = [];
  for (const { key, value: entry } of value.entries) if (key !== undefined && entry.kind === 'name') names.push({ local: entry.name, exported: key });
  return names;
}
