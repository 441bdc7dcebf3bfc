/** Facts: what values are bound to. See nodes.ts. */
import type { Base } from './base.js';
import type { Expr, Index, Member, Name, OtherExpr } from './expressions.js';

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
