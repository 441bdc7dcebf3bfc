/** Decorators of the workspace that hand what they are given to a framework's own: `def tracked_tool(func): return tool(func)`. */
import type { ToolRow } from '../../../catalog/schema.js';
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { unwrap, walk, walkOwn } from '../../../facts/visit.js';
import { homeOf } from '../../../resolve/home.js';
import type { Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';

/** What the framework does with a function under this decorator, or `undefined` when it makes no tool. */
export function ownDecoratorRow(decorator: Expr, context: RuleContext): ToolRow | undefined {
  const call = decorator.kind === 'call' ? decorator : undefined;
  const value = context.resolver.valueOf(call ? call.callee : decorator);
  if (value.kind !== 'function' || !value.fn) return undefined;
  const home = homeOf(value, context.resolver);
  const maker = call ? returnedFunction(value.fn) : value.fn;
  const made = maker && handingOn(maker);
  return home && made && rowOfMaking(made, home, context);
}

/** `decorate` of `def named(label): def decorate(func): …; return decorate`. */
function returnedFunction(fn: FunctionNode): FunctionNode | undefined {
  let name: string | undefined;
  walkOwn(fn.body, (n) => {
    if (n.kind === 'return' && n.value?.kind === 'name') name = n.value.name;
    return undefined;
  });
  let found: FunctionNode | undefined;
  walk(fn.body, (n) => {
    if (n.kind === 'function' && n.name !== undefined && n.name === name) found = n;
    return undefined;
  });
  return found;
}

/** The call that the function returns and that is handed what the function is given. */
function handingOn(fn: FunctionNode): Call | undefined {
  const pattern = fn.params[0]?.pattern;
  let found: Call | undefined;
  walkOwn(fn.body, (n) => {
    const value = n.kind === 'return' && n.value ? unwrap(n.value) : undefined;
    if (value?.kind === 'call' && pattern?.kind === 'name' && value.args.some((a) => a.value.kind === 'name' && a.value.name === pattern.name)) found = value;
    return undefined;
  });
  return found;
}

/** `tool(func)`, `tool("name")(func)`. */
function rowOfMaking(made: Call, home: Resolver, context: RuleContext): ToolRow | undefined {
  const maker = made.callee.kind === 'call' ? made.callee.callee : made.callee;
  const symbol = home.library(maker)?.symbol;
  return symbol === undefined ? undefined : context.catalog.toolDecorator(symbol);
}
