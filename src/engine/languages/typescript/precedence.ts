/**
 * Where calls with type arguments belong. The grammar lets every operator bind more strongly than they do: it reads `await read<Row>(url)` as
 * `(await read)<Row>(url)`, `!isOpen<Door>(door)` as `(!isOpen)<Door>(door)`, and what follows in the chain alike. Nobody can mean that without
 * parentheses, so the call, and every field and index behind it, goes to the operand it stands at.
 */
import type { Expr } from '../../facts/nodes.js';
import { isSpaceCode } from './scan.js';

/** A quick look: something with an operator before it, and no parenthesis, that the grammar put a call, a field or an index behind. */
export function isMisplaced(base: Expr, from: number): boolean {
  return base.start === from && (base.kind === 'await' || base.kind === 'unary' || base.kind === 'binary' || base.kind === 'other');
}

/** Puts something behind `base`: `make(inner, start)` gives `inner` with it, an expression that starts at `start`. `from` is where `base` starts as it is written. */
export function behindOperand(text: string, from: number, base: Expr, make: (inner: Expr, start: number) => Expr): Expr {
  // A parenthesis stands before what it encloses.
  if (base.start !== from) return make(base, from);
  switch (base.kind) {
    case 'await': {
      const value = behindOperand(text, writtenStart(text, base.value), base.value, make);
      return { ...base, value, end: value.end };
    }
    case 'unary': {
      // `count++` has nothing after its operand.
      if (base.operand.start === base.start) return make(base, from);
      const operand = behindOperand(text, writtenStart(text, base.operand), base.operand, make);
      return { ...base, operand, end: operand.end };
    }
    case 'binary': {
      const right = behindOperand(text, writtenStart(text, base.right), base.right, make);
      return { ...base, right, end: right.end };
    }
    case 'other': {
      // `await read<Row>(url)!`: the mark belongs to the call, too.
      const inner = base.form === 'cast' && base.children[0]?.start === from ? base.children[0] : undefined;
      if (inner?.kind !== 'await' && inner?.kind !== 'unary' && inner?.kind !== 'binary') return make(base, from);
      return behindOperand(text, from, inner, (e, start) => make({ ...base, start, children: [e] }, start));
    }
    default: return make(base, from);
  }
}

/** Where an operand starts, with the parenthesis around it if there is one. */
function writtenStart(text: string, operand: Expr): number {
  let at = operand.start;
  for (let i = at - 1; i >= 0 && (isSpaceCode(text.charCodeAt(i)) || text[i] === '('); i--) if (text[i] === '(') at = i;
  return at;
}
