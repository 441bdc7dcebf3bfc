/** Processes that somebody waits for: `new Promise((resolve) => { const child = spawn(…); child.on("close", resolve) })`. Others may be meant to live long. */
import { enclosingFunction } from '../../../facts/module.js';
import type { Call, Expr, FunctionNode, Name } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { enclosingBound } from './enclosing.js';

const HEARING = new Set(['on', 'once', 'addListener']);
const ENDINGS = new Set(['close', 'exit']);
/** Parts of a process that do not end it. */
const HARMLESS = new Set([...HEARING, 'stdout', 'stderr', 'stdin', 'exitCode', 'signalCode']);

/** True when a promise settles only when the process ends by itself: nothing here kills it, hands it to something that might, or sets a timer beside it. */
export function isAwaitedProcess(call: Call, context: RuleContext): boolean {
  const executor = enclosingFunction(call);
  const promise = executor && promiseOf(executor);
  const holder = call.parent;
  const target = holder?.kind === 'assign' && holder.value === call && holder.targets.length === 1 ? holder.targets[0] : undefined;
  if (!executor || !promise || target?.kind !== 'name' || isDetached(call) || setsTimer(executor)) return false;
  const uses = context.resolver.usesOf(target);
  return uses.every(isHarmless) && uses.some((use) => settlesAtEnd(use, executor)) && enclosingBound(promise, false, context) === 'none';
}

function promiseOf(executor: FunctionNode): Call | undefined {
  const call = executor.parent;
  return call?.kind === 'call' && call.isNew && call.callee.kind === 'name' && call.callee.name === 'Promise' && call.args[0]?.value === executor ? call : undefined;
}

/** `child.stdout`, `child.on(…)`: anything else may be what ends it. */
function isHarmless(use: Expr): boolean {
  const member = memberOf(use);
  return member !== undefined && HARMLESS.has(member.property);
}

/** `child.stdout?.on`, `child!.on`: the member that is taken of it. */
function memberOf(use: Expr): { readonly property: string; readonly call: Call | undefined } | undefined {
  let inner: Expr = use;
  while (inner.parent?.kind === 'other' && inner.parent.form === 'cast') inner = inner.parent;
  const member = inner.parent;
  if (member?.kind !== 'member' || member.object !== inner) return undefined;
  return { property: member.property, call: member.parent?.kind === 'call' && member.parent.callee === member ? member.parent : undefined };
}

/** `child.on("close", resolve)`, `child.on("exit", (code) => { … resolve(output) … })`. */
function settlesAtEnd(use: Expr, executor: FunctionNode): boolean {
  const call = memberOf(use)?.call;
  const event = call?.args[0]?.value;
  const listener = call?.args[1]?.value;
  if (!call || event?.kind !== 'string' || !ENDINGS.has(event.value) || !listener) return false;
  const settlers = new Set(executor.params.flatMap((p) => (p.pattern.kind === 'name' ? [p.pattern.name] : [])));
  const isSettler = (name: Name): boolean => settlers.has(name.name);
  if (listener.kind === 'name') return isSettler(listener);
  return listener.kind === 'function' && walk(listener.body, (n) => (n.kind === 'name' && isSettler(n) ? 'stop' : undefined));
}

/** `spawn(…, { detached: true })` is let go of on purpose. */
function isDetached(call: Call): boolean {
  return call.args.some((a) => a.value.kind === 'object' && a.value.entries.some((e) => e.key === 'detached'));
}

function setsTimer(executor: FunctionNode): boolean {
  return walk(executor.body, (n) => (n.kind === 'call' && n.callee.kind === 'name' && n.callee.name === 'setTimeout' ? 'stop' : undefined));
}
