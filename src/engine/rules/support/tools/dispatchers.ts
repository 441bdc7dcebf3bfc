/** Functions that run a tool by the name they are handed, while the loop that asks the model stands in another file. */
import { enclosingFunction } from '../../../facts/module.js';
import type { FunctionNode } from '../../../facts/nodes.js';
import type { RuleContext } from '../../rule.js';
import { asksAnywhere } from './asking.js';
import { comparisonOf } from './branches.js';
import { isDispatcherParameter } from './dispatch.js';

export interface Dispatcher {
  readonly fn: FunctionNode;
  /** The parameter that holds what the model wrote for the tool. */
  readonly index: number;
}

const KEY = Symbol('dispatchers of tools');
/** What such a parameter is called: `args`, `tool_input`, `functionArgs`. */
const ARGUMENTS = /^(?:(?:tool|function|func|fn|call)_?)?(?:args?|arguments|inputs?|params?|parameters|payload)(?:_?(?:dict|json|obj|object|map))?$/iu;

/** `def execute_tool(name, args): if name == "bash": …`, each with its parameter of arguments, unless a person has a say in this file. */
export function dispatchers(context: RuleContext): readonly Dispatcher[] {
  return context.shared(KEY, ({ module }) => {
    const found = new Map<FunctionNode, number>();
    for (const node of module.index.branches) {
      const comparison = comparisonOf(node);
      const fn = comparison && enclosingFunction(node);
      if (!fn || found.has(fn) || !isDispatcherParameter(comparison.name)) continue;
      const index = fn.params.findIndex(({ pattern }) => pattern.kind === 'name' && ARGUMENTS.test(pattern.name));
      if (index >= 0) found.set(fn, index);
    }
    return found.size > 0 && !asksAnywhere({ module }) ? [...found].map(([fn, index]) => ({ fn, index })) : [];
  });
}
