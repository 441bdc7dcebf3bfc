/** Handlers around outbound calls that speak of a failure and leave out what failed. */
import type { Call, Expr, Handler, Node, Throw, Try } from '../../../facts/nodes.js';
import { dottedName, walk, walkOwn } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { sinkOf } from '../personal/sinks.js';
import { surfaceOf } from '../personal/surface.js';
import { fallibleCalls, type Fallible } from './fallible.js';

export interface LostContext {
  readonly handler: Handler;
  readonly fallible: Fallible;
  /** The log call or the `throw` that leaves it out. */
  readonly at: Call | Throw;
  readonly form: 'log' | 'raise';
}

export interface SpeakingHandlers {
  /** Log calls and new errors in handlers of outbound failures, with or without what failed. */
  readonly sites: readonly Node[];
  readonly lost: readonly LostContext[];
}

const BROAD = new Set(['Exception', 'BaseException']);
/** Methods that tell of trouble; `exception` brings the traceback by itself. */
const TROUBLE = new Set(['warn', 'warning', 'error', 'critical', 'fatal']);
const PRINTERS = new Set(['print', 'console.log', 'console.info']);
/** Calls that see the exception without being handed it. */
const SEES_IT = /exc|traceback|capture|stack|report|rollback_and|handle_?error|on_?error/iu;
const BUILT_IN_ERRORS = new Set(['Error', 'TypeError', 'RangeError', 'SyntaxError', 'EvalError', 'URIError']);

export function speakingHandlers(context: RuleContext): SpeakingHandlers {
  const sites: Node[] = [];
  const lost: LostContext[] = [];
  for (const statement of context.module.index.tries) {
    if (statement.handlers.length === 0) continue;
    // Programs are run to find something out: their failure is an answer.
    const [fallible] = fallibleCalls(statement.body, context).filter((f) => f.guessed !== true && f.kind !== 'subprocess' && !isInnerTry(f.call, statement));
    if (!fallible) continue;
    for (const handler of statement.handlers) {
      const speech = speechOf(handler, context);
      if (!speech) continue;
      sites.push(speech.at);
      if (isBroad(handler, fallible, context) && !seesError(handler, context) && !isToldBefore(fallible.call, context)) lost.push({ handler, fallible, ...speech });
    }
  }
  return { sites, lost };
}

const LOGS = /(?:^|[._])(?:console|log(?:ger|ging)?)\b/iu;

/** The function that is called logs each failure of its own with what failed, and raises it again. */
function isToldBefore(call: Call, context: RuleContext): boolean {
  const fn = context.resolver.callee(call)?.fn;
  return fn !== undefined && walkOwn(fn.body, (node) => (node.kind === 'try' && node.handlers.length > 0 && node.handlers.every(logsAndRaises) ? 'stop' : undefined));
}

function logsAndRaises({ binding, body }: Handler): boolean {
  if (body.statements.at(-1)?.kind !== 'throw') return false;
  return walk(body, (node) => {
    if (node.kind !== 'call' || !LOGS.test(dottedName(node.callee) ?? '')) return undefined;
    const isTraced = node.callee.kind === 'member' && node.callee.property === 'exception';
    return isTraced || (binding?.kind === 'name' && node.args.some((a) => walk(a.value, (n) => (n.kind === 'name' && n.name === binding.name ? 'stop' : undefined)))) ? 'stop' : undefined;
  });
}

/** An inner `try` catches the call's failures first. */
function isInnerTry(call: Call, outer: Try): boolean {
  let inner: Node = call;
  for (let at = call.parent; at && at !== outer; at = at.parent) {
    if (at.kind === 'try' && at.body === inner && at.handlers.length > 0) return true;
    inner = at;
  }
  return false;
}

/** What the handler says of the failure: its first log line of trouble, else the new error it ends with. */
function speechOf(handler: Handler, context: RuleContext): Pick<LostContext, 'at' | 'form'> | undefined {
  const { statements } = handler.body;
  for (const s of statements) {
    const call = s.kind === 'exprStatement' ? (s.expr.kind === 'await' ? s.expr.value : s.expr) : undefined;
    if (call?.kind === 'call' && isTroubleLog(call, context)) return { at: call, form: 'log' };
  }
  const last = statements[statements.length - 1];
  return last?.kind === 'throw' && !last.cause && isNewError(last.value, handler) ? { at: last, form: 'raise' } : undefined;
}

function isTroubleLog(call: Call, context: RuleContext): boolean {
  const sink = sinkOf(context, call);
  if (!sink || call.args.length === 0 || call.args.some((a) => a.spread)) return false;
  if (call.callee.kind === 'member' && TROUBLE.has(call.callee.property)) return sink.kind === 'log' || sink.kind === 'console';
  // In a service, what is printed is the log.
  return sink.kind === 'console' && sink.row?.symbols.some((s) => PRINTERS.has(s)) === true && surfaceOf(context) === 'service';
}

/** In JavaScript only the built-in classes: what a class of the project keeps cannot be seen from here. */
function isNewError(value: Expr | undefined, handler: Handler): boolean {
  if (value?.kind !== 'call') return false;
  if (!handler.body.braces) return true;
  return value.isNew && value.callee.kind === 'name' && BUILT_IN_ERRORS.has(value.callee.name) && value.args.length <= 1;
}

/** A narrow exception says by its type what failed. */
function isBroad(handler: Handler, fallible: Fallible, context: RuleContext): boolean {
  if (handler.types.length === 0) return true;
  return handler.types.flatMap((t) => (t.kind === 'list' ? t.items : [t])).some((type) => {
    if (type.kind === 'name' && BROAD.has(type.name)) return true;
    const symbol = context.resolver.library(type)?.symbol;
    return symbol !== undefined && (GAVE_UP.test(symbol) || (!/timeout/iu.test(symbol) && fallible.exceptions.includes(symbol)));
  });
}

/** Says that the last attempt failed, too, and nothing of how. */
const GAVE_UP = /^tenacity\.RetryError$/u;

/** The error is used somewhere in the handler, raised again, or seen by something that needs no argument for it. */
function seesError(handler: Handler, context: RuleContext): boolean {
  const { binding } = handler;
  if (binding && binding.kind !== 'name') return true;
  return walk(handler.body, (node) => {
    if (node.kind === 'name' && binding?.kind === 'name' && node.name === binding.name) return 'stop';
    if (node.kind === 'throw' && (!node.value || node.cause)) return 'stop';
    // The new error's own name says nothing: `HTTPException(500)` sees no exception.
    if (node.kind !== 'call' || (node.parent?.kind === 'throw' && node.parent.value === node)) return undefined;
    const name = context.resolver.library(node.callee)?.symbol ?? dottedName(node.callee) ?? '';
    return SEES_IT.test(name.slice(name.lastIndexOf('#') + 1)) || node.args.some((a) => a.name === 'exc_info' || a.name === 'exc') ? 'stop' : undefined;
  });
}
