/** Timers that end a wait, as opposed to pauses and to work that is only put off. */
import type { Call, Expr, FunctionNode, Node } from '../facts/nodes.js';
import { enclosingFunction } from '../facts/module.js';
import { isExecutor, walk } from '../facts/visit.js';

/** What ends the thing it belongs to, or the wait for it. */
const ENDING = /^_*(?:abort|cancel|close|destroy|disconnect|end|expire|fail|kill|reject|terminate|time_?out|on_?time_?out)/iu;

/** `setTimeout(() => reject(late), ms)`, `setTimeout(() => socket.close(), ms)`; not `setTimeout(resolve, ms)` between two attempts, nor `setTimeout(() => socket.send(hello), ms)`. */
export function endsWait(timer: Call): boolean {
  const callback = timer.args[0]?.value;
  if (!callback || isPause(timer)) return false;
  if (callback.kind !== 'function') return true;
  return walk(callback.body, (node) => (node.kind === 'throw' || (node.kind === 'call' && ends(node.callee, callback)) ? 'stop' : undefined));
}

/** `reject(…)` of a promise around the timer, `controller.abort()`. */
function ends(callee: Expr, callback: FunctionNode): boolean {
  if (callee.kind === 'member') return ENDING.test(callee.property);
  return callee.kind === 'name' && (ENDING.test(callee.name) || isHandedIn(callee.name, callback));
}

function isHandedIn(name: string, callback: FunctionNode): boolean {
  for (let fn = enclosingFunction(callback); fn; fn = enclosingFunction(fn)) {
    if (isExecutor(fn)) return fn.params.some((p) => p.pattern.kind === 'name' && p.pattern.name === name);
  }
  return false;
}

/** `new Promise((resolve) => setTimeout(resolve, ms))`: the promise is there for nothing else, and nothing can reject it. */
function isPause(timer: Call): boolean {
  const fn = enclosingFunction(timer);
  if (!fn || !isExecutor(fn) || fn.params.length > 1) return false;
  const isWithin = (node: Node): boolean => node.start >= timer.start && node.end <= timer.end;
  return !walk(fn.body, (node) => (node.kind === 'call' && !isWithin(node) ? 'stop' : undefined));
}
