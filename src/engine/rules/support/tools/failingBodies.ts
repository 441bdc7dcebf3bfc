/** Bodies of tools that let a failing call through to whoever runs them. */
import type { ToolRow } from '../../../catalog/schema.js';
import type { Call, FunctionNode, Node } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { contextOf } from '../elsewhere.js';
import { isAfterwards } from '../failures/bestEffort.js';
import { handedOver, type ForeignTool } from './foreignTools.js';
import { isHandled } from './guards.js';
import { outboundCall } from './outbound.js';
import { registeredTools } from './table.js';

export interface Unhandled { readonly call: Call; readonly symbol: string; readonly exceptions: readonly string[] }

/** The first fallible outbound call of the body that nothing handles. */
export function firstUnhandled(fn: FunctionNode, { letThrough }: ToolRow, context: RuleContext): Unhandled | undefined {
  let found: Unhandled | undefined;
  walk(fn.body, (node) => {
    if (node.kind !== 'call') return undefined;
    const fallible = outboundCall(node, context);
    if (!fallible || isToolBody(node, context) || isAfterwards(node, fn) || isHandled(node, fn, context, letThrough)) return undefined;
    found = { call: node, ...fallible };
    return 'stop';
  });
  return found;
}

/** `_arun` that hands over to the tool's own `_run`: that body is judged itself. */
function isToolBody(call: Call, context: RuleContext): boolean {
  const fn = context.resolver.callee(call)?.fn;
  return fn !== undefined && registeredTools(context).some((t) => t.fn === fn);
}

export interface ForeignFailure { readonly tool: ForeignTool; readonly row: ToolRow; readonly found: Unhandled }

/** Such tools of other files, by the list that hands them to a framework which lets exceptions end the run. Those that are known for tools where they are written are told there. */
export function foreignFailures(context: RuleContext): readonly (readonly ForeignFailure[])[] {
  const lists = new Map<Node | undefined, ForeignFailure[]>();
  for (const tool of handedOver(context)) {
    const { row } = tool;
    if (tool.outcome !== 'ends' || !row || tool.fn.decorators.length > 0) continue;
    const home = contextOf(tool.home, context);
    const found = registeredTools(home).some(({ fn }) => fn === tool.fn) ? undefined : firstUnhandled(tool.fn, row, home);
    if (found) lists.set(tool.at.parent, [...lists.get(tool.at.parent) ?? [], { tool, row, found }]);
  }
  return [...lists.values()];
}
