/** The part of a module that runs when the module is started by itself. */
import type { Node } from '../../facts/nodes.js';
import type { RuleContext } from '../rule.js';
import { spanText } from './wording.js';

const ASKS_IF_STARTED = /\b__name__\b|\brequire\.main\b|\bimport\.meta\.main\b/u;

/** `if __name__ == "__main__":`, `if (require.main === module)`. */
export function mainBlock({ module }: RuleContext): Node | undefined {
  return module.body.statements.find((s) => s.kind === 'if' && ASKS_IF_STARTED.test(spanText(module, s.test)));
}
