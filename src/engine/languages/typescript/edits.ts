import type { EditBuilder, GuardPlan, OptionPlace } from '../../facts/editBuilder.js';
import type { Argument, Block, Call, Expr, FunctionNode, Module, ObjectLiteral, Stmt } from '../../facts/nodes.js';
import type { TextEdit } from '../../text/edits.js';
import type { Span } from '../../text/span.js';
import { eolOf, indentUnitOf } from '../../text/style.js';
import { commentCode, numberCode, objectCode, stringCode } from './editsCode.js';
import type { Quote } from './editsCode.js';
import { replaceExpr, wrapSpan } from './editsExpressions.js';
import { guardBody, guardStatements } from './editsGuards.js';
import { importName, insertTopLevel } from './editsImports.js';
import { insertAfter, insertBefore, removeStatement, replaceBlock } from './editsLines.js';
import { freshName } from './editsNames.js';
import { removeArgument, removeEntry, setOption } from './editsOptions.js';
import { quoteOf, semicolonsOf } from './editsStyle.js';

/** Writes JavaScript and TypeScript in the style of one module. */
export class TypeScriptEdits implements EditBuilder {
  readonly indentUnit: string;
  readonly eol: '\n' | '\r\n';
  readonly semicolons: boolean;
  readonly quote: Quote;

  constructor(readonly module: Module) {
    this.indentUnit = indentUnitOf(module.text, '  ');
    this.eol = eolOf(module.text);
    this.semicolons = semicolonsOf(module);
    this.quote = quoteOf(module);
  }

  string(value: string): string {
    return stringCode(value, this.quote);
  }

  number(value: number): string {
    return numberCode(value);
  }

  constant(value: null | boolean): string {
    return String(value);
  }

  object(entries: readonly (readonly [key: string, value: string])[]): string {
    return objectCode(entries, this.quote);
  }

  setOption(call: Call, place: OptionPlace, value: string): TextEdit[] | undefined {
    return setOption(this, call, place, value);
  }

  removeArgument(call: Call, argument: Argument): TextEdit[] | undefined {
    return removeArgument(this, call, argument);
  }

  removeEntry(object: ObjectLiteral, key: string): TextEdit[] | undefined {
    return removeEntry(this, object, key);
  }

  replace(expr: Expr, code: string): TextEdit[] {
    return replaceExpr(this, expr, code);
  }

  wrap(expr: Span, before: string, after: string): TextEdit[] {
    return wrapSpan(this, expr, before, after);
  }

  import(module: string, name?: string): { readonly code: string; readonly edits: readonly TextEdit[] } | undefined {
    return importName(this, module, name);
  }

  insertBefore(statement: Stmt, lines: readonly string[]): TextEdit[] | undefined {
    return insertBefore(this, statement, lines);
  }

  insertAfter(statement: Stmt, lines: readonly string[]): TextEdit[] | undefined {
    return insertAfter(this, statement, lines);
  }

  insertTopLevel(lines: readonly string[]): TextEdit[] | undefined {
    return insertTopLevel(this, lines);
  }

  removeStatement(statement: Stmt): TextEdit[] | undefined {
    return removeStatement(this, statement);
  }

  guardStatements(statements: readonly Stmt[], plan: GuardPlan): TextEdit[] | undefined {
    return guardStatements(this, statements, plan);
  }

  guardBody(fn: FunctionNode, plan: GuardPlan): TextEdit[] | undefined {
    return guardBody(this, fn, plan);
  }

  replaceBlock(block: Block, lines: readonly string[]): TextEdit[] | undefined {
    return replaceBlock(this, block, lines);
  }

  freshName(wish: string): string {
    return freshName(this.module, wish);
  }

  comment(text: string): string {
    return commentCode(text);
  }
}
