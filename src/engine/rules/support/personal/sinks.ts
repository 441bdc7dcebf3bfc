/** Calls that write values where others read them: logs, traces, error trackers, consoles. */
import { levelOf, ownerOfChosenMethod } from '../../../facts/chosenMethod.js';
import type { Argument, Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { walkOwn } from '../../../facts/visit.js';
import type { SinkKind, SinkRow } from '../../../catalog/schema.js';
import { argumentsFor } from '../../../resolve/logged.js';
import type { LibraryValue, Value } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { classifyName } from './classify.js';
import { isSaidBeside } from './besideWords.js';
import { namesLogHelper } from './logNames.js';
import { wordsOf } from './words.js';

/** One value handed to a sink; `key` is its keyword or attribute name. */
export interface SinkArgument {
  readonly value: Expr;
  readonly key?: string;
  readonly argument: Argument;
}

export interface Sink {
  readonly call: Call;
  readonly kind: SinkKind;
  readonly args: readonly SinkArgument[];
  /** How the engine knows that this is a sink, as a sentence. */
  readonly evidence: string;
  /** The catalog row and the library object the method belongs to, when known. */
  readonly row?: SinkRow;
  readonly library?: LibraryValue;
}

/** The sink a call is, or `undefined`. Never a guess where the resolver knows that the receiver is something else. */
export function sinkOf(context: RuleContext, call: Call): Sink | undefined {
  return catalogSink(context, call) ?? wrapperSink(context, call) ?? guessedSink(context, call);
}

function catalogSink(context: RuleContext, call: Call): Sink | undefined {
  const chosenOf = ownerOfChosenMethod(call.callee);
  for (const library of context.resolver.libraries(chosenOf ?? call.callee)) {
    const row = context.catalog.sink(chosenOf ? levelOf(library) : library.symbol);
    if (!row) continue;
    if (writesToFile(context, call) || isIdentification(call, row)) return undefined;
    return { call, kind: row.kind, args: argumentsOf(call, row), row, library, evidence: `${library.symbol} keeps what it is given (${PLACES[row.kind]})` };
  }
  return undefined;
}

/**
 * A function of the workspace that exists to log what it is given. Others that happen to log a parameter are reported
 * inside, where the log call is.
 */
function wrapperSink(context: RuleContext, call: Call): Sink | undefined {
  const name = call.callee.kind === 'name' ? call.callee.name : call.callee.kind === 'member' ? call.callee.property : '';
  const own = namesLogHelper(name) ? context.resolver.callee(call) : undefined;
  if (!own || !namesLogHelper(own.summary.name) || own.summary.logsParams.length === 0) return undefined;
  const { summary } = own;
  const args: SinkArgument[] = [];
  for (const index of summary.logsParams) {
    const parameter = summary.params[index] ?? '';
    // A parameter with a telling name is reported once, inside the function.
    if (parameter === '' || classifyName(parameter, { auth: true }) || isSaidBeside(parameter, summary.params)) continue;
    args.push(...argumentsFor(call, summary, index).map((argument) => ({ value: argument.value, argument })));
  }
  if (own.fn === undefined || own.fn.params.some((p) => p.form === 'dict')) args.push(...leftOver(call, summary.params));
  if (args.length === 0) return undefined;
  return { call, kind: own.fn && prints(context, own.fn) ? 'console' : 'log', args, evidence: `${summary.name} logs what it is given` };
}

/** What `**kwargs` of a log helper gathers: `log.info("sent", extra={…})`. */
function leftOver(call: Call, params: readonly string[]): readonly SinkArgument[] {
  return argumentsOf(call, undefined).filter(({ argument }) => argument.name !== undefined && !params.includes(argument.name));
}

/** `const log = (text) => console.log(text)`: shown wherever the program's console is. */
function prints({ resolver, catalog }: RuleContext, fn: FunctionNode): boolean {
  return walkOwn(fn.body, (n) => {
    const symbol = n.kind === 'call' ? resolver.library(n.callee)?.symbol : undefined;
    return symbol !== undefined && catalog.sink(symbol)?.kind === 'console' ? 'stop' : undefined;
  });
}

const LOG_METHODS = new Set(['trace', 'debug', 'info', 'notice', 'success', 'warn', 'warning', 'error', 'exception', 'critical', 'fatal', 'log', 'verbose', 'silly', 'http', 'msg', 'alert', 'emergency']);
const LOGGER_WORDS = new Set(['log', 'logger', 'logging', 'slog', 'logs']);
const SPAN_METHODS = new Set(['set_attribute', 'set_attributes', 'setAttribute', 'setAttributes', 'add_event', 'addEvent']);

/** `logger.info(…)`, `self._log.warn(…)`, `request.log.error(…)`, `span.set_attribute(…)` on something the resolver cannot name. */
function guessedSink(context: RuleContext, call: Call): Sink | undefined {
  const { callee } = call;
  if (callee.kind !== 'member') return undefined;
  const receiver = callee.object;
  const name = receiver.kind === 'name' ? receiver.name : receiver.kind === 'member' ? receiver.property : receiver.kind === 'call' ? calledName(receiver) : undefined;
  if (name === undefined) return undefined;
  const words = wordsOf(name);
  const last = words[words.length - 1] ?? '';
  const isLogger = (LOGGER_WORDS.has(last) && LOG_METHODS.has(callee.property)) || isPartOfLogger(receiver, callee.property);
  const isSpan = last === 'span' && SPAN_METHODS.has(callee.property);
  if (!isLogger && !isSpan) return undefined;
  if (!mayBeLogger(context.resolver.valueOf(receiver))) return undefined;
  return { call, kind: isSpan ? 'trace' : 'log', args: argumentsOf(call, undefined), evidence: `${name} is taken for a ${isSpan ? 'span' : 'logger'} by its name and method` };
}

/** `log.twilio.info(…)`: one of several loggers that are kept in something called a log. */
function isPartOfLogger(receiver: Expr, method: string): boolean {
  return receiver.kind === 'member' && receiver.object.kind === 'name' && LEVELS.has(method) && /^_?(?:log|logger|loggers|logs)$/iu.test(receiver.object.name);
}

const LEVELS = new Set(['debug', 'info', 'warn', 'warning', 'error']);

function calledName(call: Call): string | undefined {
  const name = call.callee.kind === 'name' ? call.callee.name : call.callee.kind === 'member' ? call.callee.property : undefined;
  return name !== undefined && /^(?:get_?logger|getLogger|logger|child|bind|opt)$/.test(name) ? 'logger' : undefined;
}

/** True unless the receiver is known to be something that is no logger. */
function mayBeLogger(value: Value): boolean {
  switch (value.kind) {
    case 'unknown': case 'parameter': case 'object': case 'class': case 'module': case 'record': case 'function': return true;
    case 'library': return /log(?:ger|ging)?\b|console|signale|bunyan/i.test(value.symbol);
    case 'union': return value.options.some(mayBeLogger);
    default: return false;
  }
}

/** Words that steer a log call instead of being kept by it. */
const STEERING = new Set(['exc_info', 'stack_info', 'stacklevel', 'level', 'end', 'sep', 'file', 'flush', 'indent', 'width', 'style', 'context', 'hint', 'category', 'depth', 'colors']);

function argumentsOf(call: Call, row: SinkRow | undefined): SinkArgument[] {
  const result: SinkArgument[] = [];
  const except = row?.except;
  const only = row?.only;
  const keyed = attributeKey(call);
  let position = -1;
  for (const argument of call.args) {
    if (argument.name === undefined) position += 1;
    if (argument.name === undefined) {
      if (except?.positions?.includes(position) === true || (only?.positions && !only.positions.includes(position)) || (only && !only.positions && only.names)) continue;
      if (keyed !== undefined && position === 0) continue;
      result.push({ value: argument.value, argument, ...(keyed !== undefined && position === 1 ? { key: keyed } : {}) });
    } else {
      if (STEERING.has(argument.name) || except?.names?.includes(argument.name) === true || (only && only.names?.includes(argument.name) !== true)) continue;
      // `extra={…}` and `attributes={…}` hold named values; their own name says nothing.
      result.push(argument.value.kind === 'object' || CONTAINERS.has(argument.name) ? { value: argument.value, argument } : { value: argument.value, argument, key: argument.name });
    }
  }
  return result;
}

const CONTAINERS = new Set(['extra', 'attributes', 'tags', 'data', 'metadata', 'msg', 'message', 'kwargs', 'args']);
const KEYED_METHODS = new Set(['set_attribute', 'setAttribute', 'set_tag', 'setTag', 'set_extra', 'setExtra', 'set_data', 'setData', 'set_context', 'setContext', 'set_baggage', 'setBaggage', 'update_current_trace', 'log_param', 'addTag']);

/** The attribute name of `span.set_attribute("user.email", value)`. */
function attributeKey(call: Call): string | undefined {
  const name = call.callee.kind === 'member' ? call.callee.property : call.callee.kind === 'name' ? call.callee.name : '';
  const first = call.args[0]?.value;
  return KEYED_METHODS.has(name) && first?.kind === 'string' && call.args.length > 1 ? first.value : undefined;
}

/** `analytics.identify(user)` is there to say who somebody is; that is for the product's privacy notice, not for this rule. */
function isIdentification(call: Call, row: SinkRow): boolean {
  return row.kind === 'analytics' && call.callee.kind === 'member' && /^(?:identify|alias|set|people_set|register|setUserId|group|groupIdentify|group_identify)$/.test(call.callee.property);
}

/** `print(…, file=handle)` writes a file unless the handle is a standard stream. */
function writesToFile(context: RuleContext, call: Call): boolean {
  const file = call.args.find((a) => a.name === 'file')?.value;
  return file !== undefined && !/std(?:err|out)/.test(context.module.text.slice(file.start, file.end));
}

/** Where a value ends up, for messages: "customer.email reaches the log". */
export const PLACES: Readonly<Record<SinkKind, string>> = {
  log: 'the log', trace: 'the trace', 'error-tracker': 'the error tracker', metric: 'the metrics', analytics: 'the analytics', console: 'the console',
};
