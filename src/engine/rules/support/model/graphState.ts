/** What the nodes of one graph leave for each other in its state: `return {"sql": …}` in one, `state["sql"]` in the next. */
import type { Expr, FunctionNode, Param } from '../../../facts/nodes.js';
import { functionName } from '../../../facts/module.js';
import { unwrap, walkOwn } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { spanText } from '../wording.js';
import { CHECKING } from './checked.js';
import { pathOf } from './paths.js';

const GRAPHS = Symbol('speaks of graphs of nodes');

/** Values that other nodes of this file put under `key`; none where a node is there to look at what it reads, or when `fn` is no node. */
export function leftInState(fn: FunctionNode, param: Param, key: string, context: RuleContext): readonly Expr[] {
  if (!context.shared(GRAPHS, ({ module }) => module.text.includes('langgraph'))) return [];
  const state = stateOf(param, context);
  const nodes = state === undefined ? [] : context.module.index.functions.filter((f) => f !== fn && f.params.some((p) => stateOf(p, context) === state));
  if (nodes.some((node) => CHECKING.test(functionName(node) ?? '') && reads(node, key))) return [];
  return nodes.flatMap((node) => writtenBy(node, key));
}

/** What the state is called and declared as; two nodes of one graph are alike in both. */
function stateOf({ pattern, annotation }: Param, context: RuleContext): string | undefined {
  if (pattern.kind !== 'name' || !/state$/iu.test(pattern.name)) return undefined;
  return `${pattern.name}: ${annotation ? spanText(context.module, annotation) : ''}`;
}

function writtenBy(node: FunctionNode, key: string): readonly Expr[] {
  const written: Expr[] = [];
  walkOwn(node.body, (n) => {
    const value = n.kind === 'return' && n.value ? unwrap(n.value) : undefined;
    if (value?.kind === 'object') for (const e of value.entries) if (e.key === key && !e.spread) written.push(e.value);
    if (n.kind === 'assign' && n.value && n.targets.some((t) => (t.kind === 'index' || t.kind === 'member') && pathOf(t)?.endsWith(`.${key}`) === true)) written.push(n.value);
    return undefined;
  });
  return written;
}

function reads(node: FunctionNode, key: string): boolean {
  return walkOwn(node.body, (n) => (n.kind === 'string' && n.value === key) || (n.kind === 'member' && n.property === key) ? 'stop' : undefined);
}
