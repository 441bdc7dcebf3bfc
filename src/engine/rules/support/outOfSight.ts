/** Functions that only other files run: who calls them, and what those callers catch, is not to be seen from here. */
import { ancestors, enclosingFunction } from '../../facts/module.js';
import type { FunctionNode, Name } from '../../facts/nodes.js';
import type { RuleContext } from '../rule.js';
import { isRequestHandler } from './requestHandler.js';
import { registeredTools } from './tools/table.js';

const MAX_CALLER_DEPTH = 3;
const KEY = Symbol('names that are not only exported');

/** True when nothing in this file runs the function but functions of which that is true as well, nor hands it on: other files do. */
export function isOutOfSight(fn: FunctionNode | undefined, context: RuleContext, depth = 0): boolean {
  if (fn?.name === undefined || fn.decorators.length > 0 || isRequestHandler(fn) || registeredTools(context).some((tool) => tool.fn === fn)) return false;
  const runs = context.resolver.runsOf(fn);
  if (runs.length > 0) return depth < MAX_CALLER_DEPTH && runs.every((run) => isOutOfSight(enclosingFunction(run.at), context, depth + 1));
  // A framework runs whatever is handed to it by name.
  return !context.shared(KEY, namesUsed).has(fn.name);
}

function namesUsed({ module }: RuleContext): ReadonlySet<string> {
  return new Set(module.index.names.filter((name) => !isExported(name)).map((name) => name.name));
}

/** `run` in `module.exports = { run }`. */
function isExported(name: Name): boolean {
  for (const at of ancestors(name)) if (at.kind !== 'object') return at.kind === 'export';
  return false;
}
