/** Facts: expressions and functions. See nodes.ts. */
import type { Span } from '../text/span.js';
import type { Base } from './base.js';
import type { Pattern } from './patterns.js';
import type { Block } from './statements.js';

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
  /** Meant for its own file: `private`, `#name`, Python's `_name` (dunders are not). */
  readonly isPrivate: boolean;
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
  /** `Body()` of `@Body() order: Order`; absent where there are none. */
  readonly decorators?: readonly Expr[];
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
