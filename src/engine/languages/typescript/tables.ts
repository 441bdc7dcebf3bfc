import type { Expr, Pattern, Stmt } from '../../facts/nodes.js';
import type { SyntaxNode } from '../../syntax/index.js';
import { arrowFunction, functionNode } from './functions.js';
import { array, object } from './collections.js';
import { classNode } from './classes.js';
import type { Lowering } from './context.js';
import * as e from './expressions.js';
import { constant, missingOr, numberLiteral, string, template } from './literals.js';
import { jsxElement, jsxSelfClosing } from './jsx.js';
import * as m from './modules.js';
import * as p from './patterns.js';
import * as s from './statements.js';
import * as d from './declarations.js';
import * as t from './types.js';

type Handler<T> = (c: Lowering, node: SyntaxNode, docStart?: number) => T;
type StatementHandler = (c: Lowering, node: SyntaxNode, out: Stmt[]) => void;

const expressions: Readonly<Record<string, Handler<Expr>>> = {
  identifier: missingOr(e.identifier), this: e.keyword, super: e.keyword, import: e.keyword,
  member_expression: e.member, subscript_expression: e.subscript, call_expression: e.call, new_expression: e.construct,
  nested_identifier: e.member, meta_property: e.metaProperty,
  string, template_string: template, number: numberLiteral,
  true: constant, false: constant, null: constant, undefined: constant,
  object, array, spread_element: e.spread,
  await_expression: e.awaited, yield_expression: e.yielded,
  binary_expression: e.binary, unary_expression: e.unary, update_expression: e.update, ternary_expression: e.ternary,
  assignment_expression: e.assignment, augmented_assignment_expression: e.assignment, sequence_expression: e.sequence,
  parenthesized_expression: e.parenthesized,
  as_expression: e.castFirst, satisfies_expression: e.castFirst, non_null_expression: e.castFirst,
  instantiation_expression: e.castFirst, type_assertion: e.castLast,
  regex: e.regex,
  function_expression: functionNode, generator_function: functionNode, arrow_function: arrowFunction,
  class: (c, node, docStart) => classNode(c, node, docStart),
  jsx_element: jsxElement, jsx_self_closing_element: jsxSelfClosing,
};

const statements: Readonly<Record<string, StatementHandler>> = {
  expression_statement: s.expressionStatement, lexical_declaration: d.declaration, variable_declaration: d.declaration,
  using_declaration: d.declaration, statement_block: s.nestedBlock,
  if_statement: s.ifStatement, switch_statement: s.switchStatement, for_statement: s.forStatement,
  for_in_statement: s.forInStatement, while_statement: s.whileStatement, do_statement: s.doStatement,
  try_statement: s.tryStatement, with_statement: s.withStatement, labeled_statement: s.labelled,
  break_statement: s.jump, continue_statement: s.jump, return_statement: s.returnStatement, throw_statement: s.throwStatement,
  debugger_statement: s.debuggerStatement,
  function_declaration: s.functionStatement, generator_function_declaration: s.functionStatement,
  class_declaration: s.classStatement, abstract_class_declaration: s.classStatement,
  import_statement: m.importStatement, export_statement: m.exportStatement, import_alias: m.importAlias,
  enum_declaration: d.enumeration, internal_module: s.namespace, module: s.namespace,
  interface_declaration: s.typeStatement, type_alias_declaration: s.typeStatement, ambient_declaration: s.typeStatement,
  function_signature: s.typeStatement,
};

const patterns: Readonly<Record<string, Handler<Pattern>>> = {
  object_pattern: p.objectPattern, array_pattern: p.arrayPattern, assignment_pattern: p.defaultPattern,
  rest_pattern: p.restPattern, shorthand_property_identifier_pattern: missingOr(e.plainName), identifier: missingOr(e.plainName),
};

const types: Readonly<Record<string, Handler<Expr>>> = {
  type_identifier: missingOr(e.plainName), identifier: missingOr(e.plainName), predefined_type: e.keyword, this_type: e.keyword,
  nested_type_identifier: t.nestedType, nested_identifier: t.nestedType, generic_type: t.genericType, union_type: t.unionType,
  array_type: t.arrayType, literal_type: t.literalType, parenthesized_type: t.innerType, readonly_type: t.innerType,
  intersection_type: t.intersectionType,
};

/** Node types that handlers ask for by number. */
const NAMES = [
  'statement_block', 'accessibility_modifier', 'override_modifier', 'decorator', 'class_body', 'class_heritage', 'extends_clause',
  'implements_clause', 'method_definition', 'public_field_definition', 'field_definition', 'class_static_block', 'computed_property_name',
  'string', 'number', 'pair', 'shorthand_property_identifier', 'spread_element', 'assignment_expression',
  'augmented_assignment_expression', 'internal_module',
  'required_parameter', 'optional_parameter', 'rest_pattern', 'assignment_pattern', 'pair_pattern', 'object_assignment_pattern',
  'shorthand_property_identifier_pattern', 'jsx_expression', 'jsx_element', 'jsx_self_closing_element', 'jsx_attribute',
  'jsx_opening_element', 'type_arguments', 'arguments', 'import_clause', 'import_require_clause', 'namespace_import', 'named_imports',
  'export_clause', 'namespace_export', 'identifier', 'empty_statement', 'lexical_declaration', 'variable_declaration',
  'expression_statement', 'function_declaration', 'generator_function_declaration', 'class_declaration', 'abstract_class_declaration',
  'switch_case', 'switch_default', 'enum_assignment', 'type_annotation', 'type_identifier', 'member_expression',
] as const;

const FIELDS = [
  'condition', 'consequence', 'alternative', 'initializer', 'increment', 'body', 'left', 'right', 'handler', 'finalizer', 'parameter',
  'value', 'object', 'source', 'name', 'alias', 'label', 'open_tag',
] as const;

export type Ids = Readonly<Record<(typeof NAMES)[number], number>>;
export type Fields = Readonly<Record<(typeof FIELDS)[number], number>>;

/** Handlers by numeric node type, resolved for one grammar: the three grammars share names but not numbers. */
export interface Tables {
  readonly expr: readonly (Handler<Expr> | undefined)[];
  readonly statement: readonly (StatementHandler | undefined)[];
  readonly pattern: readonly (Handler<Pattern> | undefined)[];
  readonly type: readonly (Handler<Expr> | undefined)[];
  /** Numbers of the node types handlers compare with; -1 where the grammar has no such node. */
  readonly ids: Ids;
  readonly fields: Fields;
}

/** The grammar as its trees carry it. */
export type GrammarOfTree = SyntaxNode['tree']['language'];

/** Resolves the handlers for a grammar. Costs about as much as lowering a small file, so keep the result. */
export function tablesFor(grammar: GrammarOfTree): Tables {
  const id = (name: string): number => grammar.idForNodeType(name, true) ?? -1;
  const resolve = <H>(handlers: Readonly<Record<string, H>>): (H | undefined)[] => {
    const table = new Array<H | undefined>(grammar.nodeTypeCount).fill(undefined);
    for (const [name, handler] of Object.entries(handlers)) {
      const at = id(name);
      if (at >= 0) table[at] = handler;
    }
    return table;
  };
  return {
    expr: resolve(expressions),
    statement: resolve(statements),
    pattern: resolve(patterns),
    type: resolve(types),
    ids: Object.fromEntries(NAMES.map((name) => [name, id(name)])) as Ids,
    fields: Object.fromEntries(FIELDS.map((name) => [name, grammar.fieldIdForName(name) ?? -1])) as Fields,
  };
}
