/** Texts that are known to parse when they are read: repaired, or handed out by a function that has read them before. */
import type { Call, Expr, FunctionNode, Name, Node } from '../../../facts/nodes.js';
import { ancestors } from '../../../facts/module.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { onlyValue } from '../onlyValue.js';
import { originOf } from '../personal/origin.js';
import { isReader } from './passing.js';

export function isProven(expr: Expr, context: RuleContext): boolean {
  const e = unwrap(expr);
  if (isWrittenHere(e, context)) return true;
  const call = e.kind === 'name' ? onlyValue(e, context.resolver) : e;
  if (call?.kind !== 'call') return false;
  // What comes out of a repair parses; when it cannot be repaired the repair itself fails.
  if (/repair/iu.test(context.resolver.library(call.callee)?.symbol ?? '')) return true;
  const fn = context.resolver.callee(call)?.fn;
  return fn !== undefined && givesReadable(fn, context);
}

/** `call.function.arguments` where `call` runs over a list that was made just here with `arguments: JSON.stringify(…)`. */
function isWrittenHere(e: Expr, context: RuleContext): boolean {
  const path: string[] = [];
  let base = e;
  while (base.kind === 'member') {
    path.unshift(base.property);
    base = unwrap(base.object);
  }
  const [definition, ...others] = base.kind === 'name' && path.length > 0 ? context.resolver.definitions(base) : [];
  const origin = definition && others.length === 0 ? originOf(definition.node) : undefined;
  if (origin?.kind !== 'element' || origin.steps.length > 0) return false;
  const list = unwrap(origin.of);
  const mapped = list.kind === 'name' ? onlyValue(list, context.resolver) : list;
  const maker = mapped?.kind === 'call' && mapped.callee.kind === 'member' && mapped.callee.property === 'map' ? mapped.args[0]?.value : undefined;
  return maker?.kind === 'function' && walk(maker.body, (n) => (n.kind === 'return' && n.value && isWritten(entryAt(unwrap(n.value), path), context) ? 'stop' : undefined));
}

function entryAt(made: Expr, path: readonly string[]): Expr | undefined {
  let at: Expr | undefined = made;
  for (const key of path) {
    const value: Expr | undefined = at?.kind === 'object' ? at.entries.find((x) => x.key === key && !x.spread)?.value : undefined;
    at = value && unwrap(value);
  }
  return at;
}

function isWritten(expr: Expr | undefined, context: RuleContext): boolean {
  return expr?.kind === 'call' && /^(?:JSON\.stringify|json\.dumps)$/u.test(context.resolver.library(expr.callee)?.symbol ?? '');
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
