/** The effective deadline of an outbound call: call → client → settings → enclosing code → library default, times its retries. */
import type { ApiRow, OptionSpec, RetryFacts } from '../../../catalog/schema.js';
import type { Call, Expr } from '../../../facts/nodes.js';
import { threaded } from '../../../facts/threads.js';
import type { ArgValue, CallShape, LibraryValue } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { enclosingBound } from './enclosing.js';
import { honoured, isInfinite, readOption, secondsOf } from './options.js';

/** Longer than this without being asked for, a library default counts as unnoticed. */
export const LONG_DEFAULT_SECONDS = 60;

export type Effective =
  /** Something was set, or the default is short enough. */
  | { readonly kind: 'bounded' }
  /** Cannot be told: stay silent. */
  | { readonly kind: 'unknown' }
  /** No deadline, or one so long and partial that it counts as none. `explicit`: a value that switches it off was passed. */
  | { readonly kind: 'none'; readonly explicit?: string; readonly endedBy?: string }
  /** A finite library default nobody chose. */
  | { readonly kind: 'long'; readonly seconds: number; readonly attempts: number; readonly total: boolean; readonly endedBy?: string };

const GLOBALS = Symbol('limits set for a whole module');
const BOUNDED: Effective = { kind: 'bounded' };
const UNKNOWN_DEADLINE: Effective = { kind: 'unknown' };
const STOCK_ADAPTER = 'requests.adapters.HTTPAdapter';
/** Members whose assignment replaces how a client sends. */
const SENDERS = new Set(['request', 'send', 'get', 'post', 'mount', 'fetch']);

/** Deadline of one call through a known row. `client` is the row of the client it goes through, where it has its own. */
export function effectiveDeadline(call: Call, value: LibraryValue, row: ApiRow, context: RuleContext): Effective {
  const isPython = context.catalog.ecosystem === 'python';
  const shape = context.resolver.shapeOf(call);
  const atCall = fromOptions(shape, honoured(row.timeout.call, row.package, context.catalog), row, isPython);
  if (atCall) return atCall.kind === 'none' ? withEnclosing(call, row, value, atCall, context) : atCall;
  const atClient = fromClient(value, row, context, isPython);
  if (atClient) return atClient.kind === 'none' ? withEnclosing(call, row, value, atClient, context) : atClient;
  return withEnclosing(call, row, value, byDefault(row, shape, value, isPython), context);
}

/** Deadline a client has from its constructor alone; `undefined` when the constructor has no say. */
export function constructorDeadline(call: Call, row: ApiRow, context: RuleContext): Effective {
  const isPython = context.catalog.ecosystem === 'python';
  const shape = context.resolver.shapeOf(call);
  const value = context.resolver.valueOf(call);
  const set = fromOptions(shape, honoured(row.timeout.client, row.package, context.catalog), row, isPython);
  if (set) return set;
  if (value.kind === 'library' && changedLater(value, row, context)) return UNKNOWN_DEADLINE;
  return byDefault(row, shape, undefined, isPython);
}

/** Attempts a call makes, as far as options say: 1 + retries. `undefined` when they are computed. */
export function attemptsOf(row: ApiRow, shapes: readonly CallShape[], isPython: boolean): number | undefined {
  let retries = row.retry.default;
  for (const shape of shapes) {
    const set = retriesSet(row, shape, isPython);
    if (set === 'computed') return undefined;
    retries = set ?? retries;
  }
  return 1 + Math.max(0, retries);
}

/** Retries that the options of a call or client ask for; `undefined` when they say nothing. */
export function retriesSet(row: ApiRow, shape: CallShape, isPython: boolean): number | 'computed' | undefined {
  let retries: number | undefined;
  for (const option of retryOptions(row.retry)) {
    const value = option.position === undefined && !isPython ? inAnyObject(shape, option.path) : readOption(shape, option, isPython);
    if (value === undefined) continue;
    if (value === 'open' || value.kind !== 'number') return 'computed';
    retries = 'countsAttempts' in option && option.countsAttempts === true ? value.value - 1 : value.value;
  }
  return retries;
}

/** JavaScript rows name retry options without their position: any options object of the call may hold them. */
function inAnyObject(shape: CallShape, path: readonly string[]): ArgValue | 'open' | undefined {
  for (let position = 0; position < shape.positional.length; position++) {
    const value = readOption(shape, { path, position }, false);
    if (value !== undefined && value !== 'open') return value;
  }
  return undefined;
}

function retryOptions(retry: RetryFacts): readonly { readonly path: readonly string[]; readonly position?: number; readonly countsAttempts?: boolean }[] {
  return retry.options;
}

function fromOptions(shape: CallShape, options: readonly OptionSpec[], row: ApiRow, isPython: boolean): Effective | undefined {
  let open = false;
  // Overloads: where one position holds an object literal, that is the options object, and what stands before it is something else.
  const written = isPython ? undefined : options.find((o) => o.position !== undefined && shape.positional[o.position]?.kind === 'object')?.position;
  for (const option of written === undefined ? options : options.filter((o) => o.position === written)) {
    const value = readOption(shape, option, isPython);
    if (value === undefined) continue;
    if (value === 'open') {
      open = true;
      continue;
    }
    if (isInfinite(value, row.timeout)) return value.kind === 'undefined' ? undefined : { kind: 'none', explicit: describe(option, value, isPython) };
    return BOUNDED;
  }
  return open || shape.open ? UNKNOWN_DEADLINE : undefined;
}

function describe(option: OptionSpec, value: ArgValue, isPython: boolean): string {
  const name = option.path[option.path.length - 1] ?? 'timeout';
  const text = value.kind === 'null' ? (isPython ? 'None' : 'null') : value.kind === 'number' ? String(value.value) : value.kind === 'boolean' ? 'false' : isPython ? 'None' : 'null';
  return isPython ? `${name}=${text}` : `${name}: ${text}`;
}

function fromClient(value: LibraryValue, row: ApiRow, context: RuleContext, isPython: boolean): Effective | undefined {
  const isMember = value.symbol.includes('#');
  if (!isMember) return globallySet(row, context) ? BOUNDED : undefined;
  const client = context.catalog.client(typeOf(value.symbol)) ?? row;
  if (changedLater(value, client, context)) return UNKNOWN_DEADLINE;
  if (globallySet(row, context)) return BOUNDED;
  const options = honoured(client.timeout.client, client.package, context.catalog);
  if (options.length === 0) return undefined;
  if (value.origins.length === 0) return UNKNOWN_DEADLINE;
  for (const origin of [...value.origins].reverse()) {
    const set = fromOptions(origin, options, client, isPython);
    if (set) return set;
  }
  return undefined;
}

/** A limit set on the object after its construction, or its way of sending replaced. */
function changedLater(value: LibraryValue, row: ApiRow, context: RuleContext): boolean {
  const setters = row.timeout.setters ?? [];
  return value.settings.some((s) => setters.includes(s.member) || (SENDERS.has(s.member) && !s.shape) || (s.member === 'mount' && customAdapter(s.shape, context)));
}

/** `session.mount(prefix, adapter)`: the stock adapter brings no deadline, any other may. */
function customAdapter(shape: CallShape | undefined, context: RuleContext): boolean {
  const written = shape?.positional[1] ?? shape?.named['adapter'];
  if (written?.kind === 'object' && written.type === STOCK_ADAPTER) return false;
  if (!shape?.call || shape.place.file !== context.file) return true;
  const passed = shape.call.args.find((a) => a.name === 'adapter') ?? shape.call.args[1];
  const adapter = passed && !passed.spread ? context.resolver.library(passed.value) : undefined;
  // Its way of sending may be replaced before it is mounted.
  return !(adapter?.symbol === STOCK_ADAPTER && adapter.form === 'instance' && adapter.settings.every((s) => s.shape !== undefined));
}

/** `socket.setdefaulttimeout(5)`, `axios.defaults.timeout = 5000` somewhere in this file. */
function globallySet(row: ApiRow, context: RuleContext): boolean {
  const setters = row.timeout.globalSetters;
  if (!setters || setters.length === 0) return false;
  const known = context.shared(GLOBALS, () => new Map<ApiRow, boolean>());
  const before = known.get(row);
  if (before !== undefined) return before;
  const isSetter = (expr: Expr): boolean => setters.includes(context.resolver.library(expr)?.symbol ?? '');
  const { index } = context.module;
  const isSet = index.calls.some((c) => isSetter(c.callee)) || index.assigns.some((a) => (a.kind === 'assign' ? a.targets : [a.target]).some((t) => t.kind === 'member' && isSetter(t)));
  known.set(row, isSet);
  return isSet;
}

function byDefault(row: ApiRow, shape: CallShape, value: LibraryValue | undefined, isPython: boolean): Effective {
  const { default: seconds, total, endedBy } = row.timeout;
  if (seconds === 'required') return BOUNDED;
  if (seconds === 'none') return endedBy === undefined ? { kind: 'none' } : { kind: 'none', endedBy };
  if (seconds <= LONG_DEFAULT_SECONDS) return BOUNDED;
  if (!total && row.kind === 'http') return { kind: 'none', ...(endedBy === undefined ? {} : { endedBy }) };
  const attempts = attemptsOf(row, [...(value?.origins ?? []), shape], isPython) ?? 1;
  return { kind: 'long', seconds, attempts, total, ...(endedBy === undefined ? {} : { endedBy }) };
}

function withEnclosing(call: Call, row: ApiRow, value: LibraryValue, found: Effective, context: RuleContext): Effective {
  if (found.kind === 'bounded' || found.kind === 'unknown') return found;
  const bound = enclosingBound(call, row.blocking && !value.isAsync && !threaded(call), context);
  return bound === 'none' ? found : bound === 'bounded' ? BOUNDED : UNKNOWN_DEADLINE;
}

/** The instance type a member symbol belongs to: `openai.OpenAI#chat.completions.create` → `openai.OpenAI`. */
export function typeOf(symbol: string): string {
  const hash = symbol.lastIndexOf('#');
  return hash < 0 ? symbol : symbol.slice(0, hash);
}

/** Seconds a passed value stands for (for messages). */
export function passedSeconds(shape: CallShape, options: readonly OptionSpec[], isPython: boolean): number | undefined {
  for (const option of options) {
    const value = readOption(shape, option, isPython);
    if (value !== undefined && value !== 'open') return secondsOf(value, option.unit);
  }
  return undefined;
}
