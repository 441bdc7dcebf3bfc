/**
 * How rules write code without knowing the language. CONTRACT; each language implements it in languages/<x>/edits*.ts.
 * Every method returns edits on `Module.text`, or `undefined` when it cannot do so safely (the rule then offers no fix).
 * Inserted code follows the file's indentation, quotes, semicolons and line endings.
 */
import type { TextEdit } from '../text/edits.js';
import type { Span } from '../text/span.js';
import type { Argument, Block, Call, Expr, FunctionNode, Module, ObjectLiteral, Stmt } from './nodes.js';

/** Source text to insert as a value, already in the language's syntax. */
export type Code = string;

/** Where an option of a call lives. */
export interface OptionPlace {
  /**
   * Python: keyword name, then keys of nested dict literals or keywords of nested constructor calls.
   * TypeScript: property path inside the options object.
   */
  readonly path: readonly string[];
  /** TypeScript: 0-based index of the options argument. Positional value of its own when `path` is empty. Python: positional index, if any. */
  readonly position?: number;
  /** Python: constructor to build for a missing outer value, such as `HttpOptions` for `http_options`; text includes any module prefix. */
  readonly wrapper?: string;
}

/** How to guard a piece of code: what to catch, let through, log and answer. */
export interface GuardPlan {
  /** Python exception expression(s), such as `requests.RequestException`; ignored where the language catches everything. */
  readonly exceptions: readonly string[];
  /** Exceptions re-raised first because they steer the framework, such as `ModelRetry`. Python: expressions; TypeScript: test expressions over the error's name, with `error` as placeholder. */
  readonly letThrough: readonly string[];
  /** Statement(s) that log the failure; `error` stands for the caught variable. Empty when nothing can log. */
  readonly log: readonly Code[];
  /** Last statement of the handler, e.g. `return {…}`; `error` stands for the caught variable. */
  readonly answer: readonly Code[];
}

export interface EditBuilder {
  readonly module: Module;
  /** One indentation step of this file (`    `, `  `, tab). */
  readonly indentUnit: string;
  readonly eol: '\n' | '\r\n';
  /** True when the file ends its statements with semicolons (never in Python). Lines that rules write must do the same. */
  readonly semicolons: boolean;
  /** A string literal in the file's quote style. */
  string(value: string): Code;
  /** A number literal; TypeScript groups thousands (`30_000`). */
  number(value: number): Code;
  /** Literal for null/None, true/True, false/False. */
  constant(value: null | boolean): Code;
  /** An object or dict literal on one line; entries are ready code. */
  object(entries: readonly (readonly [key: string, value: Code])[]): Code;

  /** Adds an option to a call, merging into an existing options object, or replaces its value when it is there. `undefined` when a spread may already set it and order would matter. */
  setOption(call: Call, place: OptionPlace, value: Code): TextEdit[] | undefined;
  /** Removes an argument, entry or option with its comma; keeps comments of the others. */
  removeArgument(call: Call, argument: Argument): TextEdit[] | undefined;
  removeEntry(object: ObjectLiteral, key: string): TextEdit[] | undefined;
  /** Replaces an expression, adding parentheses where the context needs them. */
  replace(expr: Expr, code: Code): TextEdit[];
  /** Wraps an expression: `wrap(e, 'redact(', ')')`. */
  wrap(expr: Span, before: Code, after: Code): TextEdit[];

  /** Makes a name importable: `name` undefined imports the module itself. Reuses an existing import; returns the local spelling to use in code. */
  import(module: string, name?: string): { readonly code: Code; readonly edits: readonly TextEdit[] } | undefined;
  /** Inserts whole lines at the statement's indentation. Lines may be indented further with `indentUnit`. */
  insertBefore(statement: Stmt, lines: readonly Code[]): TextEdit[] | undefined;
  insertAfter(statement: Stmt, lines: readonly Code[]): TextEdit[] | undefined;
  /** Inserts a top-level definition after the imports (and module docstring). */
  insertTopLevel(lines: readonly Code[]): TextEdit[] | undefined;
  /** Removes a statement with its line; leaves `pass`/`{}` where a block would become empty. */
  removeStatement(statement: Stmt): TextEdit[] | undefined;

  /** Wraps statements of one block (they must be adjacent) into try/catch, re-indenting them; never inside multi-line strings. */
  guardStatements(statements: readonly Stmt[], plan: GuardPlan): TextEdit[] | undefined;
  /** Wraps a function's whole body (after a docstring) into try/catch, turning an expression body into a block. */
  guardBody(fn: FunctionNode, plan: GuardPlan): TextEdit[] | undefined;
  /** Replaces the statements of a block by lines. */
  replaceBlock(block: Block, lines: readonly Code[]): TextEdit[] | undefined;

  /** A name not yet used in the module, starting from `wish`. */
  freshName(wish: string): string;
  /** `text` as a comment in this language, for a line of its own or trailing. */
  comment(text: string): Code;
}
