import type { EditBuilder, GuardPlan, OptionPlace } from '../../facts/editBuilder.js';
import type { Argument, Block, Call, Expr, FunctionNode, Module, ObjectLiteral, Stmt } from '../../facts/nodes.js';
import type { TextEdit } from '../../text/edits.js';
import type { Span } from '../../text/span.js';
import { eolOf, indentUnitOf } from '../../text/style.js';
import { removeArgument, removeEntry, setOption } from './editsCalls.js';
import { numberCode, stringCode } from './editsCode.js';
import { replaceExpr, wrapSpan } from './editsExpressions.js';
import { guardBody, guardStatements } from './editsGuards.js';
import { importName, insertTopLevel } from './editsImports.js';
import { insertAfter, insertBefore, removeStatement, replaceBlock } from './editsLines.js';
import { firstFree, namesIn } from './editsNames.js';

/** Writes Python in the style of one module. */
export class PythonEdits implements EditBuilder {
  readonly indentUnit: string;
  readonly eol: '\n' | '\r\n';
  readonly semicolons = false;
  private readonly quote: '"' | "'";
  private names: ReadonlySet<string> | undefined;

  constructor(readonly module: Module) {
    this.indentUnit = indentUnitOf(module.text, '    ');
    this.eol = eolOf(module.text);
    this.quote = quoteOf(module);
  }

  string(value: string): string {
    return stringCode(value, this.quote);
  }

  number(value: number): string {
    return numberCode(value);
  }

  constant(value: null | boolean): string {
    if (value === null) return 'None';
    return value ? 'True' : 'False';
  }

  object(entries: readonly (readonly [key: string, value: string])[]): string {
    return `{${entries.map(([key, value]) => `${this.string(key)}: ${value}`).join(', ')}}`;
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
    return replaceExpr(expr, code);
  }

  wrap(expr: Span, before: string, after: string): TextEdit[] {
    return wrapSpan(this.module, expr, before, after);
  }

  import(module: string, name?: string): { readonly code: string; readonly edits: readonly TextEdit[] } | undefined {
    return importName(this.module, module, name);
  }

  insertBefore(statement: Stmt, lines: readonly string[]): TextEdit[] | undefined {
    return insertBefore(this.module, statement, lines);
  }

  insertAfter(statement: Stmt, lines: readonly string[]): TextEdit[] | undefined {
    return insertAfter(this.module, statement, lines);
  }

  insertTopLevel(lines: readonly string[]): TextEdit[] | undefined {
    return insertTopLevel(this.module, lines, 'definition');
  }

  removeStatement(statement: Stmt): TextEdit[] | undefined {
    return removeStatement(this.module, statement);
  }

  guardStatements(statements: readonly Stmt[], plan: GuardPlan): TextEdit[] | undefined {
    return guardStatements(this.module, statements, plan, this.indentUnit);
  }

  guardBody(fn: FunctionNode, plan: GuardPlan): TextEdit[] | undefined {
    return guardBody(this.module, fn, plan, this.indentUnit);
  }

  replaceBlock(block: Block, lines: readonly string[]): TextEdit[] | undefined {
    return replaceBlock(this.module, block, lines, this.indentUnit);
  }

  freshName(wish: string): string {
    const names = (this.names ??= namesIn(this.module));
    return firstFree(wish, (name) => names.has(name));
  }

  comment(text: string): string {
    return `# ${text.replace(/\s*[\r\n]+\s*/g, ' ').trim()}`;
  }
}

/** The quote most one-line strings of the file use. */
function quoteOf({ text, index }: Module): '"' | "'" {
  let double = 0;
  let single = 0;
  for (const { start } of index.strings.slice(0, 200)) {
    const opening = /^[a-zA-Z]{0,2}("""|'''|"|')/.exec(text.slice(start, start + 5))?.[1];
    if (opening === '"') double++;
    else if (opening === "'") single++;
  }
  return single > double ? "'" : '"';
}
