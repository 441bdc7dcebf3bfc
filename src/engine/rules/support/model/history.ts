/** Conversations that only grow and are sent whole with every call. */
import type { Call, Expr, FunctionNode, Loop, Name, Node } from '../../../facts/nodes.js';
import { enclosingClass, enclosingFunction } from '../../../facts/module.js';
import { dottedName, unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { isModelCall } from './calls.js';

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

const OPTIONS = new Set(['messages', 'contents', 'input', 'history', 'chat_history', 'chatHistory', 'message_history', 'messageHistory']);
const GROWING = new Set(['append', 'extend', 'push', 'unshift', 'insert', 'concat']);
const SHRINKING = new Set(['pop', 'shift', 'splice', 'clear', 'popleft', 'remove', 'slice']);
const TRIMMING = /trim|truncat|window|summar|compact|prune|limit|token|count|evict|reset|clear|compress|budget|shorten|recent|last_?n|max_?(messages|history|turns|len)/iu;

/** Conversation lists of the module that are sent to a model, grown or not. */
export function histories(context: RuleContext): readonly History[] {
  const found = new Map<string, History>();
  for (const call of context.module.index.calls) {
    if (!isModelCall(call, context.resolver, context.catalog)) continue;
    const list = listOf(call);
    const name = list && dottedName(list);
    if (!list || name === undefined || !name || found.has(keyOf(name, call))) continue;
    const history = historyOf(call, list, name, context);
    if (history) found.set(keyOf(name, call), history);
  }
  return [...found.values()];
}

function keyOf(name: string, call: Call): string {
  return name.includes('.') ? name : `${name}@${String(enclosingFunction(call)?.start ?? -1)}`;
}

function listOf(call: Call): Expr | undefined {
  for (const a of call.args) {
    if (a.name !== undefined && OPTIONS.has(a.name)) return plain(a.value);
    if (a.value.kind !== 'object') continue;
    const entry = a.value.entries.find((e) => e.key !== undefined && OPTIONS.has(e.key) && !e.spread);
    if (entry) return plain(entry.value);
  }
  const first = call.args[0];
  return first && first.name === undefined && !first.spread ? plain(first.value) : undefined;
}

function plain(expr: Expr): Expr | undefined {
  const e = unwrap(expr);
  return e.kind === 'name' || (e.kind === 'member' && dottedName(e) !== undefined) ? e : undefined;
}

function historyOf(call: Call, list: Expr, name: string, context: RuleContext): History | undefined {
  const growths = growthsOf(name, call, context);
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

/** Calls and assignments that add to the list; for plain names only those in the same function or module. */
function growthsOf(name: string, call: Call, context: RuleContext): readonly Node[] {
  const home = enclosingFunction(call);
  const isPlain = !name.includes('.');
  const isNear = (n: Node): boolean => !isPlain || enclosingFunction(n) === home || context.module.language === 'python' || home === undefined;
  const calls: Node[] = context.module.index.calls.filter((c) => c.callee.kind === 'member' && GROWING.has(c.callee.property) && c.callee.property !== 'concat' && dottedName(c.callee.object) === name && isNear(c));
  const assigns: Node[] = context.module.index.assigns.filter((a) => a.kind === 'assign' && a.op === '+=' && a.targets.some((t) => (t.kind === 'name' || t.kind === 'member') && dottedName(t) === name) && isNear(a));
  return [...calls, ...assigns].sort((a, b) => a.start - b.start);
}

function isModuleLevel(name: Name, context: RuleContext): boolean {
  const definitions = context.resolver.definitions(name);
  return enclosingFunction(name) !== undefined && definitions.length > 0 && definitions.every((d) => enclosingFunction(d.node) === undefined && d.value?.kind === 'list');
}

function isConstructor(fn: FunctionNode | undefined): boolean {
  return fn?.form === 'constructor' || fn?.name === '__init__';
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

/** Something in `home` makes the list shorter, looks at its length, or sounds as if it did; in a home that `belongs` to the list any such word counts. */
function isTrimmed(name: string, home: Node, belongs: boolean): boolean {
  const isList = (e: Expr): boolean => dottedName(unwrap(e)) === name;
  return walk(home, (n) => {
    switch (n.kind) {
      case 'call': {
        const { callee } = n;
        const called = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
        if (callee.kind === 'member' && isList(callee.object) && SHRINKING.has(called)) return true;
        if (TRIMMING.test(called) && (belongs || n.args.some((a) => isList(a.value)))) return true;
        return called === 'len' && n.args.some((a) => isList(a.value)) && n.parent?.kind === 'binary';
      }
      case 'member': return n.property === 'length' && isList(n.object) && n.parent?.kind === 'binary';
      case 'index': return isList(n.object) && n.index.kind === 'other';
      case 'otherStatement': return n.form === 'del' && n.exprs.some((e) => walk(e, (x) => (x.kind === 'name' || x.kind === 'member') && dottedName(x) === name));
      case 'function': return belongs && n.name !== undefined && TRIMMING.test(n.name);
      case 'assign': return n.targets.some((t) => (t.kind === 'name' || t.kind === 'member') && dottedName(t) === name) && n.value !== undefined && isReset(n);
      default: return undefined;
    }
  });
}

/** Assigned anew outside the constructor and inside a function: a conversation that starts over. */
function isReset(assign: Extract<Node, { kind: 'assign' }>): boolean {
  const fn = enclosingFunction(assign);
  if (assign.op !== '=' || assign.declaration !== undefined) return assign.value !== undefined && walk(assign.value, (n) => n.kind === 'call' && walk(n.callee, (c) => (c.kind === 'name' ? c.name.includes('deque') : c.kind === 'member' && c.property.includes('deque'))));
  return fn !== undefined && !isConstructor(fn) && assign.targets.some((t) => t.kind === 'member');
}
