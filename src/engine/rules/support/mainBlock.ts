/** The part of a module that runs when the module is started by itself. */
import { enclosingFunction, isInside } from '../../facts/module.js';
import type { Node } from '../../facts/nodes.js';
import { dottedName, walk } from '../../facts/visit.js';
import type { RuleContext } from '../rule.js';
import { spanText } from './wording.js';

const ASKS_IF_STARTED = /\b__name__\b|\brequire\.main\b|\bimport\.meta\.main\b/u;

/** `if __name__ == "__main__":`, `if (require.main === module)`. */
export function mainBlock({ module }: RuleContext): Node | undefined {
  return module.body.statements.find((s) => s.kind === 'if' && ASKS_IF_STARTED.test(spanText(module, s.test)));
}

/** What starts a service: whatever is printed beside it is the beginning of its log. */
const SERVES = /(?:^|\.)(?:serve|serve_forever|run_polling|start_polling|infinity_polling|run_app|run_server|run_until_disconnected|listen)$|^(?:uvicorn|app|bot|client|mcp|server|socketio|handler)\.(?:run|start)$/u;

/** True for code that only somebody who starts this file by hand reaches: in its main block, or in a function that nothing else calls. */
export function isOfMainBlock(context: RuleContext, node: Node): boolean {
  const main = mainBlock(context);
  if (!main) return false;
  const fn = enclosingFunction(node);
  const home = fn ?? main;
  if (fn) {
    const callers = context.resolver.callersOf(fn);
    if (callers.length === 0 || !callers.every((c) => isInside(c, main))) return false;
  } else if (!isInside(node, main)) return false;
  return !walk(home, (n) => (n.kind === 'call' && SERVES.test(dottedName(n.callee) ?? '') ? 'stop' : undefined));
}
