/** Handlers of a module that drop the failure of an outbound, tool or model call. */
import type { Call, Expr, FunctionNode, Handler, Node, Try, With } from '../../../facts/nodes.js';
import { isInside } from '../../../facts/module.js';
import { unwrap } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { assignedNames, isCheckedAfter, isToldBehind } from './after.js';
import { isApology } from './apology.js';
import { isBestEffort, isCleanup, isSchemaAddition, saysIgnored } from './bestEffort.js';
import { answersInChat, editsShown } from './chat.js';
import { fallibleCall, fallibleCalls, type Fallible } from './fallible.js';
import { registeredTools } from '../tools/table.js';
import { isMadeUpAnswer } from './madeUp.js';
import { misreadOf } from './misread.js';
import { isMute, tells } from './telling.js';

export type Swallowed =
  | { readonly form: 'handler'; readonly handler: Handler; readonly statement: Try; readonly fallible: Fallible }
  | { readonly form: 'catch'; readonly call: Call; readonly callback: Expr; readonly fallible: Fallible }
  | { readonly form: 'suppress'; readonly statement: With; readonly fallible: Fallible };

export interface Handled {
  /** Places where a failure of an outbound call is caught, dropped or not. */
  readonly sites: readonly Node[];
  readonly swallowed: readonly Swallowed[];
}

const BROAD = new Set(['Exception', 'BaseException']);
const KEY = Symbol('swallowed failures');

export function handledFailures(context: RuleContext): Handled {
  return context.shared(KEY, collect);
}

function collect(context: RuleContext): Handled {
  const sites: Node[] = [];
  const swallowed: Swallowed[] = [];
  for (const statement of context.module.index.tries) {
    if (statement.handlers.length === 0) continue;
    const calls = fallibleCalls(statement.body, context).filter((f) => !isHandledWithin(f.call, statement) && !isProbe(f, context));
    for (const handler of statement.handlers) {
      const misread = calls.length === 0 ? misreadOf(handler, statement, context) : undefined;
      if (misread && !isHandledWithin(misread.call, statement)) {
        sites.push(handler);
        if (isDropped(handler, statement, misread, context)) swallowed.push({ form: 'handler', handler, statement, fallible: misread });
      }
      const covered = calls.filter((f) => covers(handler.types, f, context));
      if (covered.length === 0 || covered.some(isSchemaAddition)) continue;
      sites.push(handler);
      const costly = covered.filter((f) => f.noted !== true && !isCleanup(f));
      // Of a call and the message that brings its result to people, the call is what matters.
      const fallible = costly.find((f) => !answersInChat(f.call, context)) ?? costly[0];
      if (fallible && isDropped(handler, statement, fallible, context)) swallowed.push({ form: 'handler', handler, statement, fallible });
    }
  }
  for (const call of context.module.index.calls) {
    const found = caughtPromise(call, context);
    if (!found) continue;
    sites.push(found.fallible.call);
    if (found.dropped) swallowed.push({ form: 'catch', call, callback: found.callback, fallible: found.fallible });
  }
  for (const statement of context.module.index.withs) {
    const fallible = suppressed(statement, context);
    if (fallible) swallowed.push({ form: 'suppress', statement, fallible });
  }
  return { sites, swallowed };
}

/** Programs are mostly run to find something out (`which`, `git rev-parse`): a failure is an answer, unless a tool runs them for the model. */
function isProbe(fallible: Fallible, context: RuleContext): boolean {
  return fallible.kind === 'subprocess' && !registeredTools(context).some((t) => isInside(fallible.call, t.fn));
}

/** True when an inner `try` of `outer` catches the call's failures first. */
function isHandledWithin(node: Node, outer: Try): boolean {
  let inner: Node = node;
  for (let at = node.parent; at && at !== outer; at = at.parent) {
    if (at.kind === 'try' && at.body === inner && at.handlers.length > 0) return true;
    if (at.kind === 'member' && at.object === inner && at.property === 'catch') return true;
    inner = at;
  }
  return false;
}

/** A handler for everything, or for what stands for any failure of the library's call. Narrower ones are chosen with care. */
function covers(types: readonly Expr[], fallible: Fallible, context: RuleContext): boolean {
  if (types.length === 0) return true;
  return types.flatMap((t) => (t.kind === 'list' ? t.items : [t])).some((type) => {
    if (type.kind === 'name' && BROAD.has(type.name)) return true;
    if (fallible.kind === 'subprocess') return false;
    const symbol = context.resolver.library(type)?.symbol;
    return symbol !== undefined && symbol.includes('.') && [...fallible.exceptions, ...(fallible.refusals ?? [])].some((e) => e === symbol || context.catalog.canonical(e).symbol === symbol);
  });
}

function isDropped(handler: Handler, statement: Try, fallible: Fallible, context: RuleContext): boolean {
  const error = handler.binding?.kind === 'name' ? handler.binding.name : undefined;
  if (handler.binding && error === undefined) return false;
  // People in a chat learn that something went wrong; whoever runs the bot does not.
  const isSorry = (call: Call): boolean => !answersInChat(fallible.call, context) && (answersInChat(call, context) || isApology(call, context));
  if (tells(handler.body, error, context, isSorry) || isBestEffort(statement, { start: handler.start, end: handler.end }, context)) return false;
  // What a message looks like while it is written may be passed over by a handler that says so; an answer that never arrives may not.
  if (editsShown(fallible.call, context) && saysIgnored(handler, context)) return false;
  const returns = handler.body.statements.some((s) => s.kind === 'return');
  if (returns) return true;
  if (isToldBehind(statement, context)) return false;
  const names = new Set([...assignedNames(statement.body), ...assignedNames(handler.body)]);
  return !isCheckedAfter(statement, names, context);
}

interface Caught { readonly fallible: Fallible; readonly callback: Expr; readonly dropped: boolean }

/** `work().catch(() => {})`, `work().then(done, () => {})`. */
function caughtPromise(call: Call, context: RuleContext): Caught | undefined {
  const { callee } = call;
  if (callee.kind !== 'member') return undefined;
  const callback = callee.property === 'catch' ? call.args[0]?.value : callee.property === 'then' ? call.args[1]?.value : undefined;
  const root = callback && chainRoot(callee.object);
  const fallible = root && (fallibleCall(root, context) ?? builtQuery(root, context));
  if (!callback || !fallible) return undefined;
  const dropped = fallible.noted !== true && !isCleanup(fallible) && isMuteCallback(callback, context) && !isBestEffort(call, call, context) && !isLookedAt(call, context);
  return { fallible, callback, dropped };
}

/** The call a promise chain starts with. */
function chainRoot(expr: Expr): Call | undefined {
  const e = unwrap(expr);
  if (e.kind !== 'call') return undefined;
  const { callee } = e;
  return callee.kind === 'member' && (callee.property === 'then' || callee.property === 'finally') ? chainRoot(callee.object) : e;
}

/** `db.update(orders).set(changes).where(…)`: the query that such a chain builds. */
function builtQuery(root: Call, context: RuleContext): Fallible | undefined {
  const before = root.callee.kind === 'member' ? unwrap(root.callee.object) : undefined;
  if (before?.kind !== 'call') return undefined;
  const fallible = fallibleCall(before, context) ?? builtQuery(before, context);
  return fallible?.kind === 'sql' ? fallible : undefined;
}

function isMuteCallback(callback: Expr, context: RuleContext): boolean {
  const fn: FunctionNode | undefined = callback.kind === 'function' ? callback : namedFunction(callback, context);
  if (!fn) return callback.kind === 'name' && /^_?noop$/iu.test(callback.name);
  const parameter = fn.params[0]?.pattern;
  if (parameter && parameter.kind !== 'name') return false;
  if (fn.expressionBody) {
    const only = fn.body.statements[0];
    return only?.kind === 'return' && (!only.value || isMadeUpAnswer(only.value) || isMute(only.value, context));
  }
  return !tells(fn.body, parameter?.name, context);
}

function namedFunction(expr: Expr, context: RuleContext): FunctionNode | undefined {
  const value = context.resolver.valueOf(expr);
  return value.kind === 'function' && value.file === context.file ? value.fn : undefined;
}

/** `const reply = await fetch(url).catch(() => null); if (!reply) throw …`. */
function isLookedAt(call: Call, context: RuleContext): boolean {
  let at: Node = call;
  while (at.parent && (at.parent.kind === 'await' || at.parent.kind === 'other')) at = at.parent;
  const holder = at.parent;
  if (holder?.kind === 'return' || (holder?.kind === 'call' && holder.callee !== at)) return false;
  return holder?.kind === 'assign' && isCheckedAfter(holder, assignedNames(holder), context);
}

/** `with contextlib.suppress(Exception):` around an outbound call. */
function suppressed(statement: With, context: RuleContext): Fallible | undefined {
  const wide = statement.items.some((i) => i.context.kind === 'call' && context.resolver.library(i.context.callee)?.symbol === 'contextlib.suppress'
    && i.context.args.some((a) => a.value.kind === 'name' && BROAD.has(a.value.name)));
  if (!wide || isBestEffort(statement, { start: statement.start, end: statement.body.start }, context)) return undefined;
  return fallibleCalls(statement.body, context).find((f) => f.noted !== true && !isCleanup(f));
}
