/** Facts: statements. See nodes.ts. */
import type { Span } from '../text/span.js';
import type { Base } from './base.js';
import type { ClassNode, Expr, FunctionNode } from './expressions.js';
import type { Pattern } from './patterns.js';

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

/** Imported instead of a name: the module object, a namespace import, what `require()` gives. */
export const WHOLE_MODULE = '*module*';

/**
 * One imported name. `import a.b` binds `a` (imported `WHOLE_MODULE`, local 'a', module 'a.b' with `bindsRoot`),
 * `import a.b as c` binds the module to `c`; `from m import *` has imported `*`.
 */
export interface ImportedName extends Span {
  /** `default`, a name, `*` (all names) or `WHOLE_MODULE`. */
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
  /** Of an interface or a type alias: the record it describes. */
  readonly shape?: TypeShape;
}

/** A record as a type describes it: nothing of it exists when the program runs, but values declared so have these fields. */
export interface TypeShape {
  readonly name: string;
  readonly fields: readonly string[];
  /** Names of the types whose fields it has as well. */
  readonly bases: readonly string[];
}

export type Stmt =
  | Block | ExprStatement | Assign | Return | Throw | If | Loop | Try | With | Switch | FunctionStatement
  | ClassStatement | Import | Export | Jump | OtherStatement;

