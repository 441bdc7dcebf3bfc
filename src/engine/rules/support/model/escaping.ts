/** Functions of the project that turn text into markup and take the sting out of it first: `renderMarkdown(answer)`, which writes `&lt;` for `<`. */
import type { Expr } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';

const ESCAPED = '&lt;';

/** True when what `markup` is made by writes `&lt;` somewhere: it means to show a model's `<` as it is. */
export function isEscaped(markup: Expr, context: RuleContext): boolean {
  return walk(markup, (n) => {
    if (n.kind !== 'call') return undefined;
    const value = context.resolver.valueOf(n.callee);
    return value.kind === 'function' && value.fn && walk(value.fn.body, (part) => (part.kind === 'string' && part.value === ESCAPED ? 'stop' : undefined)) ? 'stop' : undefined;
  });
}
