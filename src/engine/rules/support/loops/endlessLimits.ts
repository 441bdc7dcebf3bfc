/** Limits that are none: `while turns < max_turns` where `max_turns` is infinite unless the caller says otherwise. */
import { enclosingFunction } from '../../../facts/module.js';
import type { Expr, FunctionNode, Param } from '../../../facts/nodes.js';
import { argumentInto } from '../../../facts/parameters.js';
import type { RuleContext } from '../../rule.js';

export interface EndlessLimit {
  readonly name: string;
  /** The infinite value that the parameter has when nobody sets it. */
  readonly value: Expr;
}

const RELATIONAL = new Set(['<', '<=', '>', '>=']);

/** The conditions of `test` that all must hold, without comparisons with a limit that is none. */
export function lastingConditions(test: Expr, context: RuleContext): readonly Expr[] {
  return conditions(test).filter((condition) => !comparedWith(condition, context));
}

/** The limit among the conditions of `test` that is none. */
export function endlessLimit(test: Expr, context: RuleContext): EndlessLimit | undefined {
  for (const condition of conditions(test)) {
    const found = comparedWith(condition, context);
    if (found) return found;
  }
  return undefined;
}

function conditions(test: Expr): readonly Expr[] {
  return test.kind === 'binary' && test.op === '&&' ? [...conditions(test.left), ...conditions(test.right)] : [test];
}

function comparedWith(condition: Expr, context: RuleContext): EndlessLimit | undefined {
  if (condition.kind !== 'binary' || !RELATIONAL.has(condition.op)) return undefined;
  return infinite(condition.left, context) ?? infinite(condition.right, context);
}

/** A parameter that nothing else is assigned to, whose default is infinite and which not every call of this file sets. */
function infinite(side: Expr, context: RuleContext): EndlessLimit | undefined {
  if (side.kind !== 'name') return undefined;
  const fn = enclosingFunction(side);
  const [definition, ...others] = context.resolver.definitions(side);
  const index = fn?.params.findIndex((p) => p.pattern === definition?.node) ?? -1;
  const param = fn?.params[index];
  if (!fn || !param?.default || others.length > 0 || !isInfinity(param.default, context)) return undefined;
  return isSetByAll(fn, param, context) ? undefined : { name: side.name, value: param.default };
}

function isInfinity(value: Expr, context: RuleContext): boolean {
  const read = context.resolver.argValue(value);
  return read.kind === 'number' && read.value === Number.POSITIVE_INFINITY;
}

/** Whoever hands on an infinite parameter of its own sets nothing. */
function isSetByAll(fn: FunctionNode, param: Param, context: RuleContext): boolean {
  const callers = context.resolver.callersOf(fn);
  const index = fn.params.indexOf(param);
  return callers.length > 0 && callers.every((call) => {
    const value = argumentInto(fn, index, call);
    return call.args.some((a) => a.spread) || (value !== undefined && !isInfinity(value, context) && infinite(value, context) === undefined);
  });
}
