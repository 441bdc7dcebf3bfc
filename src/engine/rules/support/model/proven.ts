/** Texts that are known to parse when they are read: repaired, or handed out by a function that has read them before. */
import type { Call, Expr, FunctionNode, Name, Node } from '../../../facts/nodes.js';
import { ancestors } from '../../../facts/module.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { isReader } from './passing.js';

export function isProven(expr: Expr, context: RuleContext): boolean {
  const e = unwrap(expr);
  const call = e.kind === 'name' ? onlyCall(e, context) : e;
  if (call?.kind !== 'call') return false;
  // What comes out of a repair parses; when it cannot be repaired the repair itself fails.
  if (/repair/iu.test(context.resolver.library(call.callee)?.symbol ?? '')) return true;
  const fn = context.resolver.callee(call)?.fn;
  return fn !== undefined && givesReadable(fn, context);
}

function onlyCall(name: Name, context: RuleContext): Expr | undefined {
  const [definition, ...others] = context.resolver.definitions(name);
  return others.length === 0 && definition?.value ? unwrap(definition.value) : undefined;
}

/** Each `return` gives a text that was read in the same `try`, or one that is written out: `try { JSON.parse(fixed); return fixed; } catch { return "failed"; }`. */
function givesReadable(fn: FunctionNode, context: RuleContext): boolean {
  let reads = false;
  const isOther = walk(fn.body, (node) => {
    if (node.kind === 'function') return 'skip';
    if (node.kind !== 'return' || !node.value) return undefined;
    const value = unwrap(node.value);
    if (value.kind === 'string' || value.kind === 'constant') return undefined;
    if (value.kind !== 'name' || !isReadBefore(value, node, context)) return 'stop';
    reads = true;
    return undefined;
  });
  return !isOther && reads;
}

function isReadBefore(name: Name, at: Node, context: RuleContext): boolean {
  for (const around of ancestors(at)) {
    if (around.kind === 'function') return false;
    if (around.kind !== 'try') continue;
    return walk(around.body, (n) => (n.kind === 'call' && n.end <= at.start && isReading(n, name, context) ? 'stop' : undefined));
  }
  return false;
}

function isReading(call: Call, name: Name, context: RuleContext): boolean {
  const first = call.args[0]?.value;
  return first?.kind === 'name' && first.name === name.name && isReader(context.resolver.library(call.callee)?.symbol ?? '');
}
