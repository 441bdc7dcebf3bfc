/** Chains of comparisons with a tool name of the model's that have no branch for a name the model made up. */
import { ancestors, enclosingFunction } from '../../../facts/module.js';
import type { Assign, Block, Expr, If, Node, Stmt, Switch } from '../../../facts/nodes.js';
import { lastStatement, unwrap, walk, walkOwn } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { spanText } from '../wording.js';
import { comparisonOf } from './branches.js';
import { isModelGiven } from './modelGiven.js';

export interface OpenChain {
  readonly chain: If | Switch;
  readonly name: Expr;
  /** The variable that keeps what it held before. */
  readonly result: string;
}

/** Fewer comparisons pick one case out; they dispatch nothing. */
const FEWEST = 2;

/** Every chain whose branches give one variable its value, and that leaves it empty for any other name. */
export function openChains(context: RuleContext): readonly OpenChain[] {
  return context.module.index.branches.flatMap((node) => {
    if (node.kind === 'if' && isElseOf(node)) return [];
    const comparison = comparisonOf(node);
    const branches = comparison && branchesOf(node, spanText(context.module, comparison.name), context);
    if (!branches || branches.length < FEWEST || !isModelGiven(comparison.name, context)) return [];
    const result = assignedByAll(branches);
    return result !== undefined && isEmptyBefore(result, node) && !isAskedBehind(result, node) && !isLeftBefore(spanText(context.module, comparison.name), node, context) ? [{ chain: node, name: comparison.name, result }] : [];
  });
}

function isElseOf(node: If): boolean {
  const block = node.parent;
  return block?.parent?.kind === 'if' && block.parent.otherwise === block;
}

/** The branches of a chain that ends without one for everything else; `undefined` when there is such a branch. */
function branchesOf(node: If | Switch, name: string, context: RuleContext): readonly Block[] | undefined {
  if (node.kind === 'switch') return node.cases.some((c) => c.isDefault || c.tests.length === 0) ? undefined : node.cases.map((c) => c.body).filter((b) => b.statements.length > 0);
  const branches: Block[] = [];
  let at = node;
  for (;;) {
    const compared = comparisonOf(at);
    if (!compared || spanText(context.module, compared.name) !== name) return undefined;
    branches.push(at.then);
    if (!at.otherwise) return branches;
    const [next, more]: readonly Stmt[] = at.otherwise.statements;
    if (next?.kind !== 'if' || more) return undefined;
    at = next;
  }
}

/** The variable that every branch assigns, one of them from a call: a text written out in each is no answer of a tool's. */
function assignedByAll(branches: readonly Block[]): string | undefined {
  const [first, ...others] = branches.map(assignedIn);
  return [...(first ?? [])].find((name) => others.every((o) => o.has(name)) && branches.some((b) => isGivenByCall(name, b)));
}

function isGivenByCall(name: string, block: Block): boolean {
  return walkOwn(block, (n) => {
    const value = n.kind === 'assign' && n.targets[0]?.kind === 'name' && n.targets[0].name === name ? n.value : n.kind === 'assignExpr' && n.target.kind === 'name' && n.target.name === name ? n.value : undefined;
    // `str(search(query))`, `await search(query)`, but not `"\n".join(lines)`.
    return value !== undefined && walk(value, (v) => (v.kind === 'call' && !(v.callee.kind === 'member' && v.callee.object.kind === 'string') ? 'stop' : undefined)) ? 'stop' : undefined;
  });
}

function assignedIn(block: Block): ReadonlySet<string> {
  const names = new Set<string>();
  walkOwn(block, (n) => {
    if (n.kind === 'assign' && n.op === '=' && n.declaration === undefined && n.targets[0]?.kind === 'name') names.add(n.targets[0].name);
    if (n.kind === 'assignExpr' && n.op === '=' && n.target.kind === 'name') names.add(n.target.name);
    return undefined;
  });
  return names;
}

/** The value before the chain tells nothing: `let result;`, `let result = "";`. A text such as "Unknown tool" answers every other name. */
function isEmptyBefore(name: string, chain: Node): boolean {
  const home = enclosingFunction(chain);
  let last: Assign | undefined;
  walkOwn(home?.body ?? chain, (n) => {
    if (n.start >= chain.start) return 'skip';
    if (n.kind === 'assign' && n.targets[0]?.kind === 'name' && n.targets[0].name === name) last = n;
    return undefined;
  });
  if (!last) return false;
  const value = last.value && unwrap(last.value);
  return value === undefined || (value.kind === 'string' && value.value === '') || (value.kind === 'constant' && (value.value === null || value.value === undefined))
    || (value.kind === 'name' && value.name === 'undefined') || ((value.kind === 'object' || value.kind === 'list') && (value.kind === 'object' ? value.entries : value.items).length === 0);
}

/** `if (!result) …`, `result ?? "Unknown tool"` behind the chain. */
function isAskedBehind(name: string, chain: Node): boolean {
  const home = enclosingFunction(chain);
  const mentions = (expr: Node): boolean => walk(expr, (n) => (n.kind === 'name' && n.name === name ? 'stop' : undefined));
  return walk(home?.body ?? chain, (n) => {
    if (n.start < chain.end) return undefined;
    if ((n.kind === 'if' || n.kind === 'conditional') && mentions(n.test)) return 'stop';
    return n.kind === 'binary' && (n.op === '||' || n.op === '??' || n.op === 'or') && mentions(n.left) ? 'stop' : undefined;
  });
}

/** An earlier chain over the same name has a branch for everything else, and it leaves: no other name comes this far. */
function isLeftBefore(name: string, chain: Node, context: RuleContext): boolean {
  let inner: Node = chain;
  for (const at of ancestors(chain)) {
    if (at.kind === 'function') return false;
    if (at.kind === 'block' && at.statements.some((s) => s.start < inner.start && leavesForOthers(s, name, context))) return true;
    inner = at;
  }
  return false;
}

function leavesForOthers(statement: Stmt, name: string, context: RuleContext): boolean {
  const compared = statement.kind === 'if' || statement.kind === 'switch' ? comparisonOf(statement) : undefined;
  if (!compared || spanText(context.module, compared.name) !== name) return false;
  if (statement.kind === 'switch') return statement.cases.some((c) => c.isDefault && leavesAtEnd(c.body));
  if (statement.kind !== 'if' || !statement.otherwise) return false;
  const [next, more] = statement.otherwise.statements;
  return next?.kind === 'if' && !more ? leavesForOthers(next, name, context) : leavesAtEnd(statement.otherwise);
}

/** A `break` would leave a `switch` alone. */
function leavesAtEnd(block: Block): boolean {
  const last = lastStatement(block);
  return last?.kind === 'return' || last?.kind === 'throw' || (last?.kind === 'jump' && last.form === 'continue');
}
