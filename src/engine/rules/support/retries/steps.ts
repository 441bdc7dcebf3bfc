/** Functions an agent runs by itself: tools registered with a framework, tools of a table the model picks from, and the nodes of its graph. */
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { onlyValue } from '../onlyValue.js';
import { dispatches, type Dispatch } from '../tools/dispatch.js';
import { functionOf, isOwnNode, registeredTools } from '../tools/table.js';
import { isRetriedAround } from './around.js';

export interface Step {
  readonly fn: FunctionNode;
  /** What the agent calls it. */
  readonly name: string;
}

const GRAPH_NODES = new Set(['add_node', 'addNode']);
const RETRY_OPTION = /^retry(_?policy)?$/iu;

/** In source order within each kind; what runs inside a retry of the framework or of the dispatch is left out. */
export function agentSteps(context: RuleContext): readonly Step[] {
  // Frameworks that run a failing tool again by themselves leave nothing to do.
  const registered = registeredTools(context).filter((t) => t.outcome !== 'retry').map(({ fn, name }) => ({ fn, name }));
  return [...registered, ...dispatches(context).flatMap((d) => dispatched(d, context)), ...graphNodes(context)];
}

/** The functions of a table that is written out in this file, or the dispatcher of this file that a name is handed to. */
function dispatched({ call, lookup }: Dispatch, context: RuleContext): readonly Step[] {
  if (isRetriedAround(call, context, 0)) return [];
  if (!lookup) return ownFunction(call.callee, context);
  const table = writtenOut(lookup.table, context);
  if (table?.kind !== 'object') return [];
  return table.entries.flatMap((entry) => {
    const fn = entry.spread ? undefined : functionOf(entry.value, context);
    return fn ? [{ fn, name: entry.key ?? fn.name ?? 'tool' }] : [];
  });
}

function ownFunction(callee: Expr, context: RuleContext): readonly Step[] {
  const fn = functionOf(callee, context);
  return fn ? [{ fn, name: fn.name ?? 'tool' }] : [];
}

/** The literal behind a name or member, where nothing else is ever put there. */
function writtenOut(expr: Expr, context: RuleContext): Expr | undefined {
  const e = unwrap(expr);
  if (e.kind === 'object') return e;
  if (e.kind === 'name') return onlyValue(e, context.resolver);
  const value = context.resolver.valueOf(e);
  return value.kind === 'record' && value.expr && isOwnNode(value.expr, context) ? value.expr : undefined;
}

/** `graph.add_node("search", search)` without a retry policy, in a file that builds a LangGraph graph. */
function graphNodes(context: RuleContext): readonly Step[] {
  if (!context.module.index.imports.some((i) => /langgraph/iu.test(i.module))) return [];
  return context.module.index.calls.flatMap((call) => {
    if (call.callee.kind !== 'member' || !GRAPH_NODES.has(call.callee.property) || isRetried(call)) return [];
    const [first, second] = call.args.filter((a) => a.name === undefined && !a.spread).map((a) => a.value);
    const body = second ?? first;
    const fn = body && functionOf(body, context);
    return fn ? [{ fn, name: first?.kind === 'string' ? first.value : fn.name ?? 'node' }] : [];
  });
}

function isRetried(call: Call): boolean {
  return call.args.some((a) => a.spread !== undefined || (a.name !== undefined && RETRY_OPTION.test(a.name))
    || (a.value.kind === 'object' && a.value.entries.some((e) => e.spread || (e.key !== undefined && RETRY_OPTION.test(e.key)))));
}
