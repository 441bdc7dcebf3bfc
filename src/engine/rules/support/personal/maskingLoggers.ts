/** Log helpers of the project that mask some of what they are given, told by its keys: `fields.phone = maskPhone(fields.phone)` before the line is written. */
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { walk, walkOwn } from '../../../facts/visit.js';
import { homeOf } from '../../../resolve/home.js';
import type { Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { namesRedactor } from './classify.js';
import { accessOf } from './surroundings.js';

const KEY = Symbol('keys that log helpers mask');
/** The helper, and the function that cleans up for it. */
const MAX_DEPTH = 2;

/** The keys whose values never reach the log as they are. */
export function maskedKeys(context: RuleContext, call: Call): ReadonlySet<string> {
  const value = context.resolver.valueOf(call.callee);
  if (value.kind !== 'function' || !value.fn) return NO_KEYS;
  const known = context.shared(KEY, () => new Map<FunctionNode, ReadonlySet<string>>());
  let keys = known.get(value.fn);
  if (!keys) {
    const home = homeOf(value, context.resolver);
    known.set(value.fn, (keys = home ? new Set(keysIn(value.fn, home, 0)) : NO_KEYS));
  }
  return keys;
}

const NO_KEYS: ReadonlySet<string> = new Set();

function keysIn(fn: FunctionNode, home: Resolver, depth: number): readonly string[] {
  const keys: string[] = [];
  walkOwn(fn.body, (node) => {
    if (node.kind === 'assign' && node.value && redacts(node.value)) for (const target of node.targets) keys.push(accessOf(target)?.field ?? '');
    if (node.kind === 'object') for (const entry of node.entries) if (entry.key !== undefined && redacts(entry.value)) keys.push(entry.key);
    if (node.kind === 'call' && depth < MAX_DEPTH) {
      const called = home.valueOf(node.callee);
      if (called.kind === 'function' && called.fn && called.fn !== fn && homeOf(called, home) === home) keys.push(...keysIn(called.fn, home, depth + 1));
    }
    return undefined;
  });
  return keys.filter((key) => key !== '');
}

function redacts(value: Expr): boolean {
  return walk(value, (n) => (n.kind === 'call' && namesRedactor(n.callee.kind === 'name' ? n.callee.name : n.callee.kind === 'member' ? n.callee.property : '') ? 'stop' : undefined));
}
