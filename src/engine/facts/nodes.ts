/**
 * Facts: what a source file says, in one vocabulary for all languages. CONTRACT.
 *
 * Languages lower their syntax tree to these plain nodes; from here on nobody asks which language it was.
 * Nodes are immutable once `finish` (module.ts) has linked parents, and they outlive the syntax tree.
 * All offsets are UTF-16 offsets into `Module.text`; spans cover the source form exactly (no surrounding blanks).
 */
import type { Span } from '../text/span.js';

interface Base extends Span {
  /** The node that holds this one; `undefined` only for the module. Set once by `finish`. */
  parent: Node | undefined;
}

// ── expressions ──────────────────────────────────────────────────────────────────────────────────────────────────

/** An identifier. `this` and `super` are names too, as are `self` and `cls`. */
export interface Name extends Base {
  readonly kind: 'name';
  readonly name: string;
}

/** `object.property`, also `object?.property` and `object.#property` (the hash is part of the name). */
export interface Member extends Base {
  readonly kind: 'member';
  readonly object: Expr;
  readonly property: string;
  readonly propertySpan: Span;
  readonly optional: boolean;
}

/** `object[index]`; a Python slice gives `index` of kind `other`. */
export interface Index extends Base {
  readonly kind: 'index';
  readonly object: Expr;
  readonly index: Expr;
  readonly optional: boolean;
}

/** One argument of a call. `name` is Python's keyword; `spread` is `*x`, `...x` ('list') or `**x` ('dict'). */
export interface Argument extends Span {
  readonly name?: string;
  readonly spread?: 'list' | 'dict';
  readonly value: Expr;
}

/** `callee(args)`, `new callee(args)`, tagged templates (`tag` + template as the only argument). */
export interface Call extends Base {
  readonly kind: 'call';
  readonly callee: Expr;
  readonly args: readonly Argument[];
  readonly isNew: boolean;
  readonly optional: boolean;
  /** From `(` to `)` inclusive; `undefined` for `new X` without parentheses and for tagged templates. */
  readonly argsSpan?: Span;
}

/** A string literal without substitutions. `value` is cooked; implicit Python concatenation is joined. */
export interface StringLiteral extends Base {
  readonly kind: 'string';
  readonly value: string;
  /** Python byte strings. */
  readonly bytes: boolean;
}

/** f-strings and template literals: literal text and expressions in order. */
export interface Template extends Base {
  readonly kind: 'template';
  readonly parts: readonly (string | Expr)[];
}

export interface NumberLiteral extends Base {
  readonly kind: 'number';
  /** NaN for forms with no number value (complex). */
  readonly value: number;
}

/** `null` stands for `None` and `null`; `undefined` for JavaScript's `undefined`. */
export interface Constant extends Base {
  readonly kind: 'constant';
  readonly value: boolean | null | undefined;
}

/** One entry of a dict or object literal. */
export interface ObjectEntry extends Span {
  /** Key when it is written out: identifier, string or number key. */
  readonly key?: string;
  /** Key expression when computed (`[expr]:`) or a non-literal Python key. */
  readonly keyExpr?: Expr;
  readonly keySpan?: Span;
  readonly spread: boolean;
  readonly shorthand: boolean;
  /** Object methods give a FunctionNode. */
  readonly value: Expr;
}

/** `{…}` as a value: Python dict or JavaScript object. */
export interface ObjectLiteral extends Base {
  readonly kind: 'object';
  readonly entries: readonly ObjectEntry[];
}

/** List, array, tuple or set literal; `items` may hold `spread` expressions. */
export interface ListLiteral extends Base {
  readonly kind: 'list';
  readonly form: 'list' | 'tuple' | 'set';
  readonly items: readonly Expr[];
}

/** `*x`, `**x`, `...x` where it stands as an expression (list items). */
export interface Spread extends Base {
  readonly kind: 'spread';
  readonly value: Expr;
}

/** `await x`. */
export interface Await extends Base {
  readonly kind: 'await';
  readonly value: Expr;
}

/** `yield x`, `yield from x`, `yield* x`. */
export interface Yield extends Base {
  readonly kind: 'yield';
  readonly value?: Expr;
}

/**
 * Two operands. `op` is the source operator, normalised: `and`→`&&`, `or`→`||`, `is`→`===`, `is not`→`!==`,
 * `not in`→`not in`, `in`→`in`, `<>`→`!=`. Chained comparisons are nested to the left.
 */
export interface Binary extends Base {
  readonly kind: 'binary';
  readonly op: string;
  readonly left: Expr;
  readonly right: Expr;
}

/** `!x` (also Python `not x`), `-x`, `+x`, `~x`, `typeof x`, `void x`, `delete x`, `x++` and `--x` (`op` `++`/`--`). */
export interface Unary extends Base {
  readonly kind: 'unary';
  readonly op: string;
  readonly operand: Expr;
}

/** `test ? then : otherwise`, `then if test else otherwise`. */
export interface Conditional extends Base {
  readonly kind: 'conditional';
  readonly test: Expr;
  readonly then: Expr;
  readonly otherwise: Expr;
}

/** Assignment used as an expression: `x = 1` inside JavaScript expressions, `(x := 1)`. */
export interface AssignExpr extends Base {
  readonly kind: 'assignExpr';
  readonly target: Pattern;
  readonly op: string;
  readonly value: Expr;
}

/** List/set/dict comprehension or generator expression. */
export interface Comprehension extends Base {
  readonly kind: 'comprehension';
  readonly form: 'list' | 'set' | 'dict' | 'generator';
  /** The produced value; for dicts the value, with `keyExpr` beside it. */
  readonly element: Expr;
  readonly keyExpr?: Expr;
  readonly clauses: readonly { readonly target: Pattern; readonly iterable: Expr; readonly isAsync: boolean }[];
  readonly conditions: readonly Expr[];
}

/** JSX element: attributes as entries, children as expressions (text is left out). */
export interface JsxElement extends Base {
  readonly kind: 'jsx';
  readonly tag: string;
  readonly attributes: readonly ObjectEntry[];
  readonly children: readonly Expr[];
}

/** Anything else (slices, regex, sequences, type assertions keep their value in `children`). Never resolves. */
export interface OtherExpr extends Base {
  readonly kind: 'other';
  readonly form: string;
  readonly children: readonly Expr[];
}

/**
 * Function, method, lambda or arrow. As a statement it is wrapped in FunctionStatement; as an expression it stands alone.
 * An arrow with an expression body has `body` of one `return` and `expressionBody: true`.
 */
export interface FunctionNode extends Base {
  readonly kind: 'function';
  readonly name?: string;
  readonly nameSpan?: Span;
  readonly params: readonly Param[];
  readonly returns?: Expr;
  readonly body: Block;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly form: 'function' | 'method' | 'getter' | 'setter' | 'constructor' | 'lambda' | 'arrow';
  readonly isStatic: boolean;
  readonly expressionBody: boolean;
  readonly decorators: readonly Expr[];
  /** First-statement docstring (Python) or the JSDoc comment just above (TypeScript), text without markers. */
  readonly doc?: string;
}

export interface Param extends Span {
  readonly pattern: Pattern;
  readonly default?: Expr;
  readonly annotation?: Expr;
  /** `*args`/`...rest` = 'list'; `**kwargs` = 'dict'; keyword-only = 'keyword'. */
  readonly form: 'plain' | 'keyword' | 'list' | 'dict';
}

export interface ClassNode extends Base {
  readonly kind: 'class';
  readonly name?: string;
  readonly nameSpan?: Span;
  readonly bases: readonly Expr[];
  /** Python `class X(Base, metaclass=M)`: keywords of the class header. */
  readonly keywords: readonly Argument[];
  /** Methods and other statements; fields are Assign statements whose target is a Name (static or not). */
  readonly body: Block;
  readonly decorators: readonly Expr[];
  readonly doc?: string;
}

export type Expr =
  | Name | Member | Index | Call | StringLiteral | Template | NumberLiteral | Constant | ObjectLiteral | ListLiteral
  | Spread | Await | Yield | Binary | Unary | Conditional | AssignExpr | Comprehension | JsxElement | OtherExpr
  | FunctionNode | ClassNode;

// ── patterns ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** `[a, b] = …`, `(a, b) = …`; holes are `undefined`. */
export interface ListPattern extends Base {
  readonly kind: 'listPattern';
  readonly items: readonly (Pattern | undefined)[];
}

/** `{ a, b: c = 1, ...rest } = …`. */
export interface ObjectPattern extends Base {
  readonly kind: 'objectPattern';
  readonly entries: readonly { readonly key?: string; readonly target: Pattern; readonly default?: Expr; readonly rest: boolean }[];
}

/** `*rest`, `...rest` inside a ListPattern. */
export interface RestPattern extends Base {
  readonly kind: 'restPattern';
  readonly target: Pattern;
}

/** `target = default` inside a pattern. */
export interface DefaultPattern extends Base {
  readonly kind: 'defaultPattern';
  readonly target: Pattern;
  readonly default: Expr;
}

export type Pattern = Name | Member | Index | ListPattern | ObjectPattern | RestPattern | DefaultPattern | OtherExpr;

// ── statements ───────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * A sequence of statements. `span` runs from the first to the last statement for Python suites and from `{` to `}`
 * (inclusive) for braces; a brace-less single statement gives `braces: false`.
 */
export interface Block extends Base {
  readonly kind: 'block';
  readonly statements: readonly Stmt[];
  readonly braces: boolean;
}

export interface ExprStatement extends Base {
  readonly kind: 'exprStatement';
  readonly expr: Expr;
}

/**
 * `a = b = value`, `a: T = value`, `a += 1`, one declarator of `const a = …, b = …`, class fields.
 * Several targets share the value. `op` is `=` or the augmented operator.
 */
export interface Assign extends Base {
  readonly kind: 'assign';
  readonly targets: readonly Pattern[];
  readonly op: string;
  readonly value?: Expr;
  readonly annotation?: Expr;
  readonly declaration?: 'var' | 'let' | 'const' | 'using' | 'field' | 'staticField';
}

export interface Return extends Base {
  readonly kind: 'return';
  readonly value?: Expr;
}

/** `raise X from Y`, `throw x`; a bare `raise` has no value. */
export interface Throw extends Base {
  readonly kind: 'throw';
  readonly value?: Expr;
  readonly cause?: Expr;
}

/** `elif` chains nest in `otherwise` as a Block with one If. */
export interface If extends Base {
  readonly kind: 'if';
  readonly test: Expr;
  readonly then: Block;
  readonly otherwise?: Block;
}

export interface Loop extends Base {
  readonly kind: 'loop';
  readonly form: 'while' | 'doWhile' | 'forEach' | 'forIn' | 'cFor';
  /** while/do/C-style condition; absent means endless. */
  readonly test?: Expr;
  /** Loop variable(s) of `for x in xs` / `for (const x of xs)`. */
  readonly target?: Pattern;
  readonly iterable?: Expr;
  readonly init?: Stmt;
  readonly update?: Expr;
  readonly body: Block;
  /** Python's loop `else`. */
  readonly otherwise?: Block;
  readonly isAsync: boolean;
}

export interface Handler extends Base {
  readonly kind: 'handler';
  /** Exception types; empty means everything (bare `except:`, any JavaScript `catch`). */
  readonly types: readonly Expr[];
  readonly binding?: Pattern;
  readonly body: Block;
}

export interface Try extends Base {
  readonly kind: 'try';
  readonly body: Block;
  readonly handlers: readonly Handler[];
  readonly otherwise?: Block;
  readonly finalizer?: Block;
}

export interface With extends Base {
  readonly kind: 'with';
  readonly items: readonly { readonly context: Expr; readonly target?: Pattern }[];
  readonly body: Block;
  readonly isAsync: boolean;
}

/** `switch` and `match`; `tests` is empty for `default` / `case _`. */
export interface Switch extends Base {
  readonly kind: 'switch';
  readonly subject: Expr;
  readonly cases: readonly { readonly tests: readonly Expr[]; readonly guard?: Expr; readonly body: Block; readonly isDefault: boolean }[];
}

export interface FunctionStatement extends Base {
  readonly kind: 'functionStatement';
  readonly fn: FunctionNode;
}

export interface ClassStatement extends Base {
  readonly kind: 'classStatement';
  readonly cls: ClassNode;
}

/**
 * One imported name. `import a.b` binds `a` (imported `*module*`, local 'a', module 'a.b' with `bindsRoot`),
 * `import a.b as c` binds the module to `c`; `from m import *` has imported `*`.
 */
export interface ImportedName extends Span {
  /** `default`, a name, `*` (all names) or `*module*` (the module object / namespace import / `require()`). */
  readonly imported: string;
  readonly local: string;
  readonly bindsRoot?: boolean;
}

/** Imports of one module; `require('m')` in a declaration and `await import('m')` count as well. */
export interface Import extends Base {
  readonly kind: 'import';
  /** As written: `openai`, `.clients`, `../lib/x.js`, `@scope/pkg/sub`. Python relative imports keep their dots. */
  readonly module: string;
  readonly moduleSpan: Span;
  readonly names: readonly ImportedName[];
  readonly typeOnly: boolean;
  readonly syntax: 'import' | 'from' | 'require' | 'dynamic';
}

/**
 * `export …`. Declarations and default expressions are kept as `declaration`; names as pairs;
 * `module` is set for re-exports (`export * from` has exported `*`). `module.exports = …`/`exports.x = …` too.
 */
export interface Export extends Base {
  readonly kind: 'export';
  readonly declaration?: Stmt;
  readonly default?: Expr;
  readonly names: readonly { readonly local: string; readonly exported: string }[];
  readonly module?: string;
}

export interface Jump extends Base {
  readonly kind: 'jump';
  readonly form: 'break' | 'continue' | 'pass';
}

/** `global`, `nonlocal` (names), `del`, `assert` and the rest: expressions inside are kept. */
export interface OtherStatement extends Base {
  readonly kind: 'otherStatement';
  readonly form: string;
  readonly exprs: readonly Expr[];
  readonly blocks: readonly Block[];
}

export type Stmt =
  | Block | ExprStatement | Assign | Return | Throw | If | Loop | Try | With | Switch | FunctionStatement
  | ClassStatement | Import | Export | Jump | OtherStatement;

export type Node = Expr | Pattern | Stmt | Handler | Module;

// ── module ───────────────────────────────────────────────────────────────────────────────────────────────────────

export type LanguageId = 'python' | 'typescript' | 'tsx' | 'javascript';

export interface Comment extends Span {
  /** Text without markers, trimmed. */
  readonly text: string;
}

/** One source file (or all code cells of a notebook). */
export interface Module extends Base {
  readonly kind: 'module';
  readonly language: LanguageId;
  readonly text: string;
  readonly body: Block;
  readonly comments: readonly Comment[];
  /** Spans the parser could not read; nothing inside or around them is reported. */
  readonly errors: readonly Span[];
  /** Leading string directives: `use client`, `use server`, `use strict`. */
  readonly directives: readonly string[];
  /** Nodes by kind, in source order, for rules to dispatch on. */
  readonly index: FactIndex;
}

export interface FactIndex {
  readonly calls: readonly Call[];
  readonly functions: readonly FunctionNode[];
  readonly classes: readonly ClassNode[];
  readonly loops: readonly Loop[];
  readonly tries: readonly Try[];
  readonly withs: readonly With[];
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly assigns: readonly (Assign | AssignExpr)[];
  readonly strings: readonly (StringLiteral | Template)[];
  readonly objects: readonly ObjectLiteral[];
  readonly returns: readonly Return[];
  readonly throws: readonly Throw[];
  readonly exprStatements: readonly ExprStatement[];
}
