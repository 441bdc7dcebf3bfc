/** Redaction that stands between the call and the log: pino paths, logging filters, structlog processors, Sentry hooks, Logfire scrubbing. */
import type { Call, ClassNode, Expr, FunctionNode, ListLiteral } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { ArgValue } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { namesRedactor } from './classify.js';
import { maskedKeys } from './maskingLoggers.js';
import type { Leak } from './reading.js';
import type { Sink } from './sinks.js';
import { REDACTED_WORDS } from './lexicon.js';
import { wordsOf } from './words.js';

const KEY = Symbol('redaction of whole loggers');

interface ModuleFilters {
  /** A logging filter, formatter or structlog processor of this file rewrites every record. */
  readonly log: boolean;
  /** `before_send` is given to the error tracker. */
  readonly tracker: boolean;
}

/** True when the value is taken out before it is written. */
export function isFiltered(context: RuleContext, sink: Sink, leak: Leak, key: string | undefined): boolean {
  const filters = context.shared(KEY, findFilters);
  if (sink.kind === 'log' && filters.log) return true;
  if (sink.kind === 'error-tracker' && filters.tracker) return true;
  const path = key === undefined ? leak.path : [key, ...leak.path];
  // A key such as `app.pii.email` is declared for the project's own redaction.
  if (path.some((k) => wordsOf(k).includes('pii'))) return true;
  if (path.length > 0 && (sink.kind === 'log' || sink.kind === 'console') && sink.library === undefined) {
    const masked = maskedKeys(context, sink.call);
    if (path.some((k) => masked.has(k))) return true;
  }
  if (sink.row?.package === 'logfire' && leak.category.topic === 'secret' && path.some((k) => LOGFIRE_PATTERN.test(k))) return true;
  return redactedByPath(context, sink, path);
}

/** Keys that Logfire scrubs by default (logfire/_internal/scrubbing.py, DEFAULT_PATTERNS). */
const LOGFIRE_PATTERN = /password|passwd|mysql_pwd|secret|auth(?!ors?\b)|credential|private[._ -]?key|api[._ -]?key|session|cookie|social[._ -]?security|credit[._ -]?card|(?:\b|_)csrf(?:\b|_)|(?:\b|_)xsrf(?:\b|_)|(?:\b|_)jwt(?:\b|_)|(?:\b|_)ssn(?:\b|_)/i;

function redactedByPath(context: RuleContext, sink: Sink, path: readonly string[]): boolean {
  const options = sink.row?.redactedBy;
  if (!options || !sink.library) return false;
  for (const origin of sink.library.origins) {
    for (const option of options) {
      if (![...origin.positional, ...Object.values(origin.named)].some((v) => hasOption(v, option.split('.')))) continue;
      const paths = origin.call && pathsOf(context, origin.call, option);
      // Built in another file, or by a helper: which paths it covers is not known here.
      if (!paths) return true;
      if (path.length > 0 && paths.some((p) => covers(p, path) || (option.startsWith('mask') && path.includes(p)))) return true;
    }
  }
  return false;
}

function hasOption(value: ArgValue, path: readonly string[]): boolean {
  const [first, ...rest] = path;
  if (first === undefined) return true;
  if (value.kind !== 'object' || !Object.hasOwn(value.entries, first)) return false;
  const inner = value.entries[first];
  return inner !== undefined && (rest.length === 0 || hasOption(inner, rest));
}

/** The written-out paths of `redact: ['a.b', '*.c']` or `redact: { paths: [...] }`. */
function pathsOf(context: RuleContext, call: Call, option: string): readonly string[] | undefined {
  for (const argument of call.args) {
    const value = entryAt(context, argument.value, option.split('.'));
    if (!value) continue;
    const list = value.kind === 'object' ? entryAt(context, value, ['paths']) : value;
    if (list?.kind !== 'list') return undefined;
    const paths = list.items.map((item) => (item.kind === 'string' ? item.value : undefined));
    return paths.every((p) => p !== undefined) ? paths : undefined;
  }
  return undefined;
}

/** The value under a path of keys in an object literal, following names to literals. */
function entryAt(context: RuleContext, object: Expr, keys: readonly string[]): Expr | undefined {
  let at = literalOf(context, object);
  for (const key of keys) at = at?.kind === 'object' ? literalOf(context, at.entries.find((e) => e.key === key)?.value) : undefined;
  return at;
}

function literalOf(context: RuleContext, expr: Expr | undefined): Expr | undefined {
  if (expr?.kind !== 'name') return expr;
  const definitions = context.resolver.definitions(expr);
  return definitions.length === 1 ? definitions[0]?.value : expr;
}

/** Pino's path syntax: `a.b`, `*.b`, `a["b-c"]`, `a[*].b`. */
function covers(pattern: string, path: readonly string[]): boolean {
  const parts = pattern.replace(/\[["']?([^\]"']+)["']?\]/g, '.$1').split('.').filter((p) => p !== '');
  return parts.length <= path.length && parts.every((part, i) => part === '*' || part === path[i]);
}

function findFilters(context: RuleContext): ModuleFilters {
  const { module } = context;
  let log = false;
  let tracker = false;
  for (const call of module.index.calls) {
    const method = call.callee.kind === 'member' ? call.callee.property : call.callee.kind === 'name' ? call.callee.name : '';
    if (method === 'addFilter' || method === 'setFormatter') log ||= call.args.some((a) => rewritesRecords(context, a.value));
    if (method === 'configure') log ||= processorsOf(call).some((p) => rewritesRecords(context, p));
    if (method === 'init') tracker ||= call.args.some((a) => isHook(a.name) || (a.value.kind === 'object' && a.value.entries.some((e) => isHook(e.key))));
  }
  return { log, tracker };
}

function isHook(name: string | undefined): boolean {
  return name === 'before_send' || name === 'beforeSend' || name === 'event_scrubber';
}

function processorsOf(call: Call): readonly Expr[] {
  const list = call.args.find((a) => a.name === 'processors' || a.name === 'patcher' || a.name === 'filter')?.value;
  if (list?.kind === 'list') return (list satisfies ListLiteral).items;
  return list ? [list] : [];
}

/** A filter, formatter or processor that masks: by its name, or because its body substitutes in the message. */
function rewritesRecords(context: RuleContext, expr: Expr): boolean {
  const target = expr.kind === 'call' ? expr.callee : expr;
  const name = target.kind === 'name' ? target.name : target.kind === 'member' ? target.property : '';
  if (namesRedactor(name) || wordsOf(name).some((word) => REDACTED_WORDS.has(word) || word === 'pii' || word === 'sensitive' || word === 'privacy')) return true;
  const value = context.resolver.valueOf(target);
  const body: FunctionNode | ClassNode | undefined = value.kind === 'function' ? value.fn : value.kind === 'class' ? value.cls : undefined;
  return body !== undefined && walk(body, (node) => node.kind === 'call' && node.callee.kind === 'member' && (node.callee.property === 'sub' || namesRedactor(node.callee.property)));
}
