/** Whether anything makes a list of messages shorter. Words alone are enough: a reason to stay silent, never one to report. */
import { enclosingFunction } from '../../../facts/module.js';
import type { Call, Expr, FunctionNode, Node } from '../../../facts/nodes.js';
import { dottedName, unwrap, walk } from '../../../facts/visit.js';

const SHRINKING = new Set(['pop', 'shift', 'splice', 'clear', 'popleft', 'remove', 'slice']);
const TRIMMING = /trim|truncat|window|summar|compact|prune|limit|token|(?<!ac|dis)count(?!er|ry)|evict|reset|clear|compress|budget|shorten|recent|last_?n|max_?(messages|history|turns|len)/iu;
/** What only tells about something: `telemetry.summary()`. */
const TELLING = /^(?:get_?)?summary$/iu;

/** How long an answer may be says nothing about the conversation. */
const ANSWER_LIMIT = /max_?(?:(?:output|completion|new)_?)?tokens$/iu;

/** `messages.pop()` where a turn failed: only that turn is taken back. */
function isUndone(call: Call, called: string): boolean {
  if (called !== 'pop' || call.args.length > 0) return false;
  let inner: Node = call;
  for (let at = call.parent; at && at.kind !== 'function'; at = at.parent) {
    if (at.kind === 'try') return at.body !== inner;
    inner = at;
  }
  return false;
}

/** Something in `home` makes the list shorter, looks at its length, or sounds as if it did; in a home that `belongs` to the list any such word counts. */
export function isTrimmed(name: string, home: Node, belongs: boolean): boolean {
  const isList = (e: Expr): boolean => dottedName(unwrap(e)) === name;
  return walk(home, (n) => {
    switch (n.kind) {
      case 'call': {
        const { callee } = n;
        const called = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
        if (callee.kind === 'member' && isList(callee.object) && SHRINKING.has(called) && !isUndone(n, called)) return true;
        if (TRIMMING.test(called) && !ANSWER_LIMIT.test(called) && !(n.args.length === 0 && TELLING.test(called)) && (belongs || n.args.some((a) => isList(a.value)))) return true;
        return called === 'len' && n.args.some((a) => isList(a.value)) && n.parent?.kind === 'binary';
      }
      case 'member': return n.property === 'length' && isList(n.object) && n.parent?.kind === 'binary';
      case 'index': return isList(n.object) && n.index.kind === 'other';
      case 'otherStatement': return n.form === 'del' && n.exprs.some((e) => walk(e, (x) => (x.kind === 'name' || x.kind === 'member') && dottedName(x) === name));
      case 'function': return belongs && n.name !== undefined && TRIMMING.test(n.name) && !ANSWER_LIMIT.test(n.name);
      case 'assign': return n.targets.some((t) => (t.kind === 'name' || t.kind === 'member') && dottedName(t) === name) && n.value !== undefined && isReset(n);
      default: return undefined;
    }
  });
}

/** Made as a ring (`deque(maxlen=20)`), or assigned anew outside the constructor and inside a function: a conversation that starts over. */
function isReset(assign: Extract<Node, { kind: 'assign' }>): boolean {
  if (assign.value && walk(assign.value, (n) => n.kind === 'call' && /(^|\.)deque$/u.test(dottedName(n.callee) ?? ''))) return true;
  const fn = enclosingFunction(assign);
  return assign.op === '=' && assign.declaration === undefined && fn !== undefined && !isConstructor(fn) && assign.targets.some((t) => t.kind === 'member');
}

/** The function that makes the object. */
export function isConstructor(fn: FunctionNode | undefined): boolean {
  return fn?.form === 'constructor' || fn?.name === '__init__';
}
