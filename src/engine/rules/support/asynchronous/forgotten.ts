/** Promises and tasks that are started and never looked at again. */
import { enclosingFunction } from '../../../facts/module.js';
import type { Call, Expr, ExprStatement, FunctionNode, Node, Stmt } from '../../../facts/nodes.js';
import type { RuleContext } from '../../rule.js';
import { isSentOnLeaving } from '../browserCode.js';
import { isBestEffort, isCleanup } from '../failures/bestEffort.js';
import { fallibleCall, fallibleCalls, type Fallible } from '../failures/fallible.js';
import { isHandled } from '../tools/guards.js';
import { unreadOutcome } from './unreadOutcome.js';

export interface Forgotten {
  readonly form: 'promise' | 'task' | 'coroutine' | 'settled' | 'dropped';
  /** The statement that starts it. */
  readonly statement: Stmt;
  /** What is started: the outbound call, or the call of a function that makes one. */
  readonly work: Call;
  /** `asyncio.create_task(…)` or `Promise.allSettled(…)` around the work. */
  readonly starter?: Call;
  readonly fallible: Fallible;
}

const STARTERS = new Set(['asyncio.create_task', 'asyncio.ensure_future', 'create_task', 'ensure_future']);
/** Kinds whose JavaScript calls give promises; programs and sockets report through events. */
const PROMISED = new Set(['http', 'llm', 'embedding', 'vector-db', 'search-api', 'email', 'mcp', 'cloud', 'queue', 'workspace', 'tool']);
const KEY = Symbol('forgotten work');

export interface Started {
  readonly sites: readonly Node[];
  readonly forgotten: readonly Forgotten[];
}

export function forgottenWork(context: RuleContext): Started {
  return context.shared(KEY, collect);
}

function collect(context: RuleContext): Started {
  const python = context.catalog.ecosystem === 'python';
  const sites: Node[] = [];
  const forgotten: Forgotten[] = [];
  for (const call of context.module.index.calls) {
    const statement = statementAround(call);
    const found = python ? startedTask(call, statement, context) : undefined;
    if (found) {
      sites.push(call);
      if (found.isForgotten) forgotten.push(found.work);
    }
  }
  for (const statement of context.module.index.exprStatements) {
    const found = unreadOutcome(statement, context) ?? (python ? lostCoroutine(statement, context) : droppedCallback(statement, context) ?? floating(statement, context));
    if (!found) continue;
    sites.push(found.work);
    forgotten.push(found);
  }
  return { sites, forgotten };
}

/** Timers, which forget what their callback gives them as `forEach` does. */
const TIMERS = new Set(['setInterval', 'setTimeout', 'setImmediate']);

/** `rows.forEach(async (row) => { await send(row); })`: the promises of such a callback go nowhere. */
function droppedCallback(statement: ExprStatement, context: RuleContext): Forgotten | undefined {
  const call = statement.expr;
  const callback = call.kind === 'call' ? call.args[0]?.value : undefined;
  if (call.kind !== 'call' || callback?.kind !== 'function' || !callback.isAsync) return undefined;
  const { callee } = call;
  if (callee.kind === 'member' ? callee.property !== 'forEach' : !(callee.kind === 'name' && TIMERS.has(callee.name))) return undefined;
  const fallible = fallibleCalls(callback.body, context).find((f) => f.guessed !== true && f.noted !== true && f.kind !== 'subprocess' && f.kind !== 'cache' && !isCleanup(f) && !isHandled(f.call, callback, context));
  if (!fallible || isBestEffort(statement, statement, context)) return undefined;
  return { form: 'dropped', statement, work: fallible.call, fallible };
}

/** The statement an expression is the whole value of. */
function statementAround(call: Call): Stmt | undefined {
  const { parent } = call;
  return parent?.kind === 'exprStatement' || parent?.kind === 'assign' ? parent : undefined;
}

/** `asyncio.create_task(work())` as a statement, or bound to a name that nobody reads. */
function startedTask(call: Call, statement: Stmt | undefined, context: RuleContext): { readonly work: Forgotten; readonly isForgotten: boolean } | undefined {
  if (!isStarter(call, context)) return undefined;
  const work = call.args[0]?.value;
  const fallible = work?.kind === 'call' ? fallibleCall(work, context) : undefined;
  if (work?.kind !== 'call' || !fallible || !statement) return undefined;
  // Who notes its failure before it raises it again has been heard.
  const isForgotten = fallible.noted !== true && (statement.kind === 'exprStatement' || isUnread(statement, context));
  return { work: { form: 'task', statement, work, starter: call, fallible }, isForgotten };
}

function isStarter(call: Call, context: RuleContext): boolean {
  const symbol = context.resolver.library(call.callee)?.symbol;
  if (symbol !== undefined && STARTERS.has(symbol)) return true;
  // `loop.create_task(…)`; task groups have the method too, and wait for their tasks.
  const { callee } = call;
  return callee.kind === 'member' && callee.property === 'create_task' && callee.object.kind === 'name' && /loop$/iu.test(callee.object.name);
}

function isUnread(statement: Stmt, context: RuleContext): boolean {
  if (statement.kind !== 'assign') return false;
  const [target] = statement.targets;
  return target?.kind === 'name' && enclosingFunction(statement) !== undefined && context.resolver.usesOf(target).length === 0;
}

/** `client.post(url)` on an asynchronous client without `await`: nothing is ever sent. */
function lostCoroutine(statement: ExprStatement, context: RuleContext): Forgotten | undefined {
  const { expr } = statement;
  if (expr.kind !== 'call' || enclosingFunction(statement)?.isAsync !== true) return undefined;
  const value = context.resolver.valueOf(expr.callee);
  if (value.kind === 'library') {
    const match = context.catalog.api(value.symbol);
    if (match?.role !== 'call' || !(match.isAsync || value.isAsync) || value.evidence === 'guessed' || match.row.kind === 'sql' || match.row.kind === 'websocket') return undefined;
    return { form: 'coroutine', statement, work: expr, fallible: { call: expr, symbol: value.symbol, kind: match.row.kind, exceptions: [] } };
  }
  if (value.kind !== 'function' || !value.fn?.isAsync || value.fn.isGenerator || value.fn.decorators.length > 0 || value.summary.fallible !== true) return undefined;
  return { form: 'coroutine', statement, work: expr, fallible: { call: expr, symbol: value.summary.name, kind: 'workspace', exceptions: [] } };
}

/** A promise of an outbound call that nobody awaits and nothing catches. */
function floating(statement: ExprStatement, context: RuleContext): Forgotten | undefined {
  // `void work()` quiets a linter; the failure still has no one to hear of it, and ends the process.
  const expr = statement.expr.kind === 'unary' && statement.expr.op === 'void' ? statement.expr.operand : statement.expr;
  if (expr.kind !== 'call' || !enclosingFunction(statement)) return undefined;
  const work = startOfChain(expr);
  const fallible = work && fallibleCall(work, context);
  if (!work || !fallible || !PROMISED.has(fallible.kind) || fallible.guessed === true || isCleanup(fallible) || hasCallback(work) || isSentOnLeaving(work, context)) return undefined;
  const value = context.resolver.valueOf(work.callee);
  if (value.kind === 'function' && (!(value.fn?.isAsync ?? value.summary.isAsync) || (value.file === context.file && value.fn && catchesItsCalls(value.fn, context)))) return undefined;
  if (isBestEffort(statement, statement, context)) return undefined;
  if (value.kind === 'library' && context.catalog.api(value.symbol)?.row.blocking === true) return undefined;
  return { form: 'promise', statement, work, fallible };
}

/** Whatever can fail in the function is caught where it is called: its promise is never rejected by it. */
function catchesItsCalls(fn: FunctionNode, context: RuleContext): boolean {
  const calls = fallibleCalls(fn.body, context);
  return calls.length > 0 && calls.every((f) => isHandled(f.call, fn, context));
}

/** The call a chain of `.then(…)` starts with; `undefined` once something catches. */
function startOfChain(expr: Expr): Call | undefined {
  if (expr.kind !== 'call') return undefined;
  const { callee } = expr;
  // `await this.run<Row>(…)` is read as a call of `await this.run`; functions called where they stand are left alone.
  if (callee.kind !== 'member') return callee.kind === 'name' ? expr : undefined;
  if (callee.property === 'catch' || (callee.property === 'then' && expr.args.length > 1)) return undefined;
  if (callee.property === 'then' || callee.property === 'finally') return startOfChain(callee.object);
  return expr;
}

/** Older APIs take a callback and give nothing back. */
function hasCallback(call: Call): boolean {
  const last = call.args[call.args.length - 1]?.value;
  return last?.kind === 'function';
}
