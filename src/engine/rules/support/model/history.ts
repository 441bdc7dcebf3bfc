/** Conversations that only grow and are sent whole with every call. */
import type { Call, Expr, Loop, Name, Node } from '../../../facts/nodes.js';
import { enclosingClass, enclosingFunction } from '../../../facts/module.js';
import { dottedName, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { sentWhole } from './sentWhole.js';
import { isConstructor, isTrimmed } from './trimming.js';

export interface History {
  readonly call: Call;
  /** The list as the call is given it. */
  readonly list: Expr;
  readonly name: string;
  /** Where it grows. */
  readonly growth: Node;
  readonly kind: 'loop' | 'object';
  readonly isBounded: boolean;
}

const GROWING = new Set(['append', 'extend', 'push', 'unshift', 'insert', 'concat']);

/** Conversation lists of the module that are sent to a model, grown or not. */
export function histories(context: RuleContext): readonly History[] {
  const found = new Map<string, History>();
  for (const call of context.module.index.calls) {
    for (const list of sentWhole(call, context)) {
      const name = dottedName(list);
      if (name === undefined || found.has(keyOf(name, call))) continue;
      const history = historyOf(call, list, name, context);
      if (history) found.set(keyOf(name, call), history);
    }
  }
  return [...found.values()];
}

function keyOf(name: string, call: Call): string {
  const home = /^(self|this)\./u.test(name) ? enclosingClass(call) : name.includes('.') ? undefined : enclosingFunction(call);
  return `${name}@${String(home?.start ?? -1)}`;
}

function historyOf(call: Call, list: Expr, name: string, context: RuleContext): History | undefined {
  const growths = growthsOf(name, list, call, context);
  const [growth] = growths;
  if (!growth) return undefined;
  const isOwned = /^(self|this)\./u.test(name);
  if (isOwned || (list.kind === 'name' && isModuleLevel(list, context))) {
    if (!growths.some((g) => enclosingFunction(g) !== undefined && !isConstructor(enclosingFunction(g)))) return undefined;
    return { call, list, name, growth, kind: 'object', isBounded: isTrimmed(name, isOwned ? enclosingClass(call) ?? context.module : context.module, isOwned) };
  }
  const loop = endlessLoop(call);
  const inLoop = loop && growths.find((g) => isWithin(g, loop));
  if (!loop || !inLoop || (list.kind === 'name' && isMadeInside(list, loop, context))) return undefined;
  return { call, list, name, growth: inLoop, kind: 'loop', isBounded: isTrimmed(name, enclosingFunction(call) ?? context.module, true) };
}

/** Calls and assignments that add to the list; plain names of other functions count when they mean the same list. */
function growthsOf(name: string, list: Expr, call: Call, context: RuleContext): readonly Node[] {
  const home = enclosingFunction(call);
  const isSame = (other: Node): boolean => list.kind !== 'name' || other.kind !== 'name' || enclosingFunction(other) === home || isSameBinding(list, other, context);
  return (allGrowths(context).get(name) ?? []).filter(({ list: other }) => isSame(other)).map(({ at }) => at).sort((a, b) => a.start - b.start);
}

interface Growth {
  readonly at: Node;
  readonly list: Expr;
}

const GROWTHS = Symbol('where lists grow');

/** Everything in the file that makes a list longer, by the list's (dotted) name. */
function allGrowths(context: RuleContext): ReadonlyMap<string, readonly Growth[]> {
  return context.shared(GROWTHS, ({ module }) => {
    const found = new Map<string, Growth[]>();
    const add = (at: Node, list: Expr): void => {
      const name = dottedName(list);
      if (name !== undefined) found.set(name, [...(found.get(name) ?? []), { at, list }]);
    };
    for (const c of module.index.calls) if (c.callee.kind === 'member' && GROWING.has(c.callee.property) && c.callee.property !== 'concat') add(c, c.callee.object);
    for (const a of module.index.assigns) if (a.kind === 'assign' && a.op === '+=') for (const t of a.targets) if (t.kind === 'name' || t.kind === 'member') add(a, t);
    return found;
  });
}

function isSameBinding(a: Name, b: Name, { resolver }: RuleContext): boolean {
  const bound = new Set(resolver.definitions(a).map((d) => d.node));
  return resolver.definitions(b).some((d) => bound.has(d.node));
}

function isModuleLevel(name: Name, context: RuleContext): boolean {
  const definitions = context.resolver.definitions(name);
  return enclosingFunction(name) !== undefined && definitions.length > 0 && definitions.every((d) => enclosingFunction(d.node) === undefined && d.value?.kind === 'list');
}

/** The outermost `while` around the call that no counter ends. */
function endlessLoop(call: Call): Loop | undefined {
  let loop: Loop | undefined;
  for (let at = call.parent; at && at.kind !== 'function'; at = at.parent) {
    if (at.kind === 'loop' && (at.form === 'while' || at.form === 'doWhile' || (at.form === 'cFor' && !at.test)) && !(at.test && walk(at.test, (n) => n.kind === 'binary' && ['<', '<=', '>', '>='].includes(n.op)))) loop = at;
  }
  return loop;
}

function isMadeInside(name: Name, loop: Loop, context: RuleContext): boolean {
  return context.resolver.definitions(name).some((d) => isWithin(d.node, loop) && d.value?.kind === 'list');
}

function isWithin(node: Node, outer: Node): boolean {
  return node.start >= outer.start && node.end <= outer.end;
}
