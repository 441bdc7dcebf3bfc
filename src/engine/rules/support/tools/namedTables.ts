/** Tables of functions that say by their name that a model calls what is in them, wherever that happens: `toolHandlers = {…}`, `registerToolHandlers({…})`. */
import { keptName } from '../../../facts/module.js';
import type { Expr, FunctionNode, ObjectLiteral } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { functionOf } from './table.js';

const TABLE = /^_*(?:(?:llm|ai|agent|openai|gpt)_?)?(?:tools?|functions?)_?(?:handlers?|functions?|fns|maps?|mapping|impls?|implementations?|executors?|registry|table|dispatch(?:er)?|callables?)$|^_*(?:available|callable)_?(?:functions|tools)$/iu;
const REGISTERS = /^(?:register|set|add|use|install)_?(?:tools?|functions?)_?(?:handlers?|functions?|executors?|implementations?)$/iu;

export interface NamedEntry {
  readonly fn: FunctionNode;
  readonly name: string;
}

/** The functions of this file in such tables. */
export function namedTableEntries(context: RuleContext): readonly NamedEntry[] {
  return context.module.index.objects.filter(isTable).flatMap((table) => table.entries.flatMap((entry) => {
    const fn = entry.key === undefined || entry.spread ? undefined : bodyOf(entry.value, context);
    return fn && entry.key !== undefined ? [{ fn, name: entry.key }] : [];
  }));
}

/** The function itself, or the one that a wrapper is handed: `withCache('contacts', async (args) => …)`. */
function bodyOf(value: Expr, context: RuleContext): FunctionNode | undefined {
  const e = unwrap(value);
  const own = functionOf(e, context);
  if (own || e.kind !== 'call') return own;
  const handed = e.args.at(-1)?.value;
  return handed && functionOf(handed, context);
}

function isTable(object: ObjectLiteral): boolean {
  let whole: Expr = object;
  while (whole.parent?.kind === 'other' && whole.parent.form === 'cast') whole = whole.parent;
  const { parent } = whole;
  if (parent?.kind !== 'call') return TABLE.test(keptName(whole) ?? '');
  const { callee } = parent;
  return REGISTERS.test(callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '');
}
