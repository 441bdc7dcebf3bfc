/** Loops that ask a model again and again: what ends one of them ends the run. */
import type { Loop, Node } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { walkOwn } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { isModelCall } from './calls.js';

/** The innermost loop around `node`, within its function, that asks a model. */
export function askingLoopAround(node: Node, context: RuleContext): Loop | undefined {
  const fn = enclosingFunction(node);
  for (let at = node.parent; at && at !== fn; at = at.parent) {
    if (at.kind === 'loop' && asksModel(at, context)) return at;
  }
  return undefined;
}

function asksModel(loop: Loop, context: RuleContext): boolean {
  return walkOwn(loop.body, (n) => (n.kind === 'call' && isModelCall(n, context.resolver, context.catalog) ? 'stop' : undefined));
}
