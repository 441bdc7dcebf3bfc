/** Where a bound name gets its value: read off the syntax around its binding. Pure. */
import type { Expr, FunctionNode, Node, Param } from '../../../facts/nodes.js';

/** One step from a whole to the part that a name was given by destructuring. */
export type Step = { readonly key: string } | { readonly item: number };

export type Origin =
  /** The value itself, or a part of it when there are steps. */
  | { readonly kind: 'value'; readonly value: Expr; readonly steps: readonly Step[] }
  /** One element of a collection: loop variables, comprehension variables. */
  | { readonly kind: 'element'; readonly of: Expr; readonly steps: readonly Step[] }
  | { readonly kind: 'parameter'; readonly fn: FunctionNode; readonly param: Param; readonly index: number; readonly steps: readonly Step[] }
  /** An import, a function, a class: a name of code, not of data. */
  | { readonly kind: 'code' }
  | { readonly kind: 'unknown' };

/** The origin of the name bound at `binding` (a name in a pattern, or the node that stands for the binding). */
export function originOf(binding: Node): Origin {
  if (binding.kind === 'import' || binding.kind === 'function' || binding.kind === 'class') return { kind: 'code' };
  const steps: Step[] = [];
  let child: Node = binding;
  for (let at = binding.parent; at; at = at.parent) {
    switch (at.kind) {
      case 'listPattern':
        steps.unshift({ item: at.items.findIndex((item) => item === child) });
        break;
      case 'objectPattern': {
        const entry = at.entries.find((e) => e.target === child);
        if (!entry || entry.rest || entry.key === undefined) return { kind: 'unknown' };
        steps.unshift({ key: entry.key });
        break;
      }
      case 'defaultPattern': case 'restPattern':
        break;
      case 'assign':
        return at.value && isPlain(at.op) ? { kind: 'value', value: at.value, steps } : { kind: 'unknown' };
      case 'assignExpr':
        return isPlain(at.op) ? { kind: 'value', value: at.value, steps } : { kind: 'unknown' };
      case 'loop':
        return at.iterable && at.form !== 'forIn' ? { kind: 'element', of: at.iterable, steps } : { kind: 'unknown' };
      case 'comprehension': {
        const clause = at.clauses.find((c) => c.target === child);
        return clause ? { kind: 'element', of: clause.iterable, steps } : { kind: 'unknown' };
      }
      case 'with': {
        const item = at.items.find((i) => i.target === child);
        return item ? { kind: 'value', value: item.context, steps } : { kind: 'unknown' };
      }
      case 'function': {
        const index = at.params.findIndex((p) => p.pattern === child);
        const param = at.params[index];
        return param ? { kind: 'parameter', fn: at, param, index, steps } : { kind: 'code' };
      }
      default:
        return { kind: 'unknown' };
    }
    child = at;
  }
  return { kind: 'unknown' };
}

function isPlain(op: string): boolean {
  return op === '=' || op === ':=' || op === '||=' || op === '??=' || op === '+=';
}
