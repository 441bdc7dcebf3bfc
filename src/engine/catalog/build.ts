/**
 * Small constructors that keep catalog rows readable. Each returns a plain row part; defaults are what most rows of the ecosystem have,
 * so that a row states only what is particular about it.
 */
import type {
  AliasRow, ApiRow, DeadlineRow, Ecosystem, OptionSpec, RetryFacts, ResponseRow, RetryRow, ReturnsRow, TimeoutFacts, TokenLimitFacts,
} from './schema.js';

type Path = string | readonly string[];
type OptionMore = Omit<OptionSpec, 'path' | 'unit'>;

function pathOf(path: Path): readonly string[] {
  return typeof path === 'string' ? [path] : path;
}

function option(unit: OptionSpec['unit'], path: Path, more: OptionMore | undefined): OptionSpec {
  return { path: pathOf(path), unit, ...more };
}

/** An option whose literal numbers are seconds. `path`: one name, or the way through nested dicts, constructors or objects. */
export function seconds(path: Path, more?: OptionMore): OptionSpec {
  return option('s', path, more);
}

/** An option whose literal numbers are milliseconds. */
export function millis(path: Path, more?: OptionMore): OptionSpec {
  return option('ms', path, more);
}

/** An option that takes an AbortSignal. */
export function signal(path: Path, more?: OptionMore): OptionSpec {
  return option('signal', path, more);
}

/** An option that takes a `datetime.timedelta`. */
export function timedelta(path: Path, more?: OptionMore): OptionSpec {
  return option('timedelta', path, more);
}

/** An option that takes an object of the library which carries the deadline (a client, a configuration). */
export function carrier(path: Path, more?: OptionMore): OptionSpec {
  return option('object', path, more);
}

/** Marks an option as the one a fix writes. */
export function fix(spec: OptionSpec): OptionSpec {
  return { ...spec, fix: true };
}

/** Each of the blank-separated names behind the prefix: `under('requests.', 'get post')` gives `requests.get`, `requests.post`. */
export function under(prefix: string, names: string): string[] {
  return names.trim().split(/\s+/u).map((name) => `${prefix}${name}`);
}

/** Every combination of prefix and name, for types that share their members. */
export function underEach(prefixes: readonly string[], names: string): string[] {
  return prefixes.flatMap((prefix) => under(prefix, names));
}

type TimeoutDraft = Pick<TimeoutFacts, 'default'> & Partial<TimeoutFacts>;

/**
 * Timeout facts. Left out: no option, `total` false for a number (per-operation timers are the rule) and true otherwise,
 * nothing that ends the wait, and no value that switches the deadline off.
 */
export function timeout(draft: TimeoutDraft): TimeoutFacts {
  return { call: [], client: [], total: typeof draft.default !== 'number', infinite: [], ...draft };
}

/** The library never tries again by itself and has no option for it. */
export const noRetry: RetryFacts = { default: 0, backoff: false, options: [] };

/** Built-in retries: how many follow the first attempt by default, and the options (names, or paths) that change the number. */
export function retries(count: number, options: readonly Path[] = [], backoff = count > 0): RetryFacts {
  return { default: count, backoff, options: options.map((path) => ({ path: pathOf(path) })) };
}

/** Output-token options at the call; the first is the one a fix writes. */
export function tokens(...paths: readonly Path[]): TokenLimitFacts {
  return { call: paths.map((path, index) => (index === 0 ? { path: pathOf(path), fix: true } : { path: pathOf(path) })), client: [], required: false };
}

/** Output-token options at the client; the first is the one a fix writes. */
export function clientTokens(...paths: readonly Path[]): TokenLimitFacts {
  return { call: [], client: paths.map((path, index) => (index === 0 ? { path: pathOf(path), fix: true } : { path: pathOf(path) })), required: false };
}

/** The API cannot be called without an output-token limit. */
export function requiredTokens(...paths: readonly Path[]): TokenLimitFacts {
  return { call: paths.map((path) => ({ path: pathOf(path) })), client: [], required: true };
}

type ApiDraft = Pick<ApiRow, 'package' | 'kind' | 'timeout' | 'notes' | 'source'> & Partial<Omit<ApiRow, 'ecosystem'>>;

function api(ecosystem: Ecosystem, blocking: boolean, draft: ApiDraft): ApiRow {
  return { ecosystem, clients: [], calls: [], blocking, reportAt: 'call', outbound: true, retry: noRetry, verified: true, ...draft };
}

/** A Python API. Left out: blocking, reported at the call, outbound, no retries, verified. */
export function pythonApi(draft: ApiDraft): ApiRow {
  return api('python', true, draft);
}

/** A JavaScript API. Left out: not blocking, reported at the call, outbound, no retries, verified. */
export function javascriptApi(draft: ApiDraft): ApiRow {
  return api('javascript', false, draft);
}

/** Other spellings of `to` in one ecosystem; asynchronous twins come in a row of their own. */
export function alias(ecosystem: Ecosystem, to: string, from: readonly string[], isAsync?: 'async'): AliasRow {
  return isAsync === undefined ? { ecosystem, from, to } : { ecosystem, from, to, isAsync: true };
}

/** Calls whose result is a known type. */
export function gives(ecosystem: Ecosystem, type: string, calls: readonly string[]): ReturnsRow {
  return { ecosystem, calls, type };
}

/** Known classes that no other row names: a call of one gives an instance of it. */
export function classes(ecosystem: Ecosystem, types: readonly string[]): ReturnsRow[] {
  return types.map((type) => gives(ecosystem, type, [type]));
}

/** Calls that give a copy of their receiver (`with_options`): constructor options still hold, the call's own come on top. */
export function derives(ecosystem: Ecosystem, type: string, calls: readonly string[]): ReturnsRow {
  return { ecosystem, calls, type, derives: true };
}

/** Calls that give their receiver back with something added that is none of its options (`bindTools`). */
export function keeps(ecosystem: Ecosystem, type: string, calls: readonly string[]): ReturnsRow {
  return { ecosystem, calls, type, derives: 'unchanged' };
}

/** Responses that carry error answers like any other. Left out: an object that is always true, and nothing that raises by itself. */
export function response(ecosystem: Ecosystem, draft: Pick<ResponseRow, 'types' | 'body' | 'status' | 'source'> & Partial<ResponseRow>): ResponseRow {
  return { ecosystem, truthy: false, raisedBy: [], ...draft };
}

/** Code that bounds what it runs. `asyncOnly` is true unless said otherwise. */
export function deadline(ecosystem: Ecosystem, draft: Omit<DeadlineRow, 'ecosystem' | 'asyncOnly'> & { readonly asyncOnly?: boolean }): DeadlineRow {
  return { ecosystem, asyncOnly: true, ...draft };
}

/** A retry helper. Left out: no stop or wait options, bounded by default, waits by default. */
export function retryHelper(ecosystem: Ecosystem, draft: Pick<RetryRow, 'package' | 'symbols' | 'form' | 'source'> & Partial<RetryRow>): RetryRow {
  return { ecosystem, stopOptions: [], waitOptions: [], unboundedByDefault: false, waitsByDefault: true, ...draft };
}
