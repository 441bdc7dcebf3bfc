/** Functions that a comparison with the model's tool name leads to, each branch by itself: `if name == "delete_user": delete_user(**args)`. */
import { enclosingFunction } from '../../../facts/module.js';
import type { FunctionNode, If, Node, Switch } from '../../../facts/nodes.js';
import { unwrap, walkOwn } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { comparisonOf } from './branches.js';
import { isDispatcherParameter } from './dispatch.js';
import { isModelGiven } from './modelGiven.js';
import { functionOf } from './table.js';

export interface BranchTool {
  readonly fn: FunctionNode;
  /** As the model knows it. */
  readonly name: string;
  /** The function that compares the names, when one does. */
  readonly home?: FunctionNode;
}

const KEY = Symbol('tools of branches');

export function branchTools(context: RuleContext): readonly BranchTool[] {
  return context.shared(KEY, ({ module }) => module.index.branches.flatMap((node) => {
    const comparison = comparisonOf(node);
    if (!comparison || !(isModelGiven(comparison.name, context) || isDispatcherParameter(comparison.name))) return [];
    const home = enclosingFunction(node);
    return branchesOf(node).flatMap(({ name, block }) => {
      const fn = name === undefined ? undefined : firstOwnFunction(block, context);
      return fn && fn !== home && name !== undefined ? [{ fn, name, ...(home && { home }) }] : [];
    });
  }));
}

function branchesOf(node: If | Switch): readonly { readonly name: string | undefined; readonly block: Node }[] {
  if (node.kind === 'switch') return node.cases.map((c) => ({ name: c.tests.map(textOf).find((t) => t !== undefined), block: c.body }));
  const test = unwrap(node.test);
  return test.kind === 'binary' ? [{ name: textOf(test.right) ?? textOf(test.left), block: node.then }] : [];
}

function textOf(node: Node): string | undefined {
  return node.kind === 'string' ? node.value : undefined;
}

function firstOwnFunction(block: Node, context: RuleContext): FunctionNode | undefined {
  let found: FunctionNode | undefined;
  walkOwn(block, (n) => {
    if (n.kind === 'call') found = functionOf(n.callee, context);
    return found ? 'stop' : undefined;
  });
  return found;
}
