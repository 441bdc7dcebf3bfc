/** Places where a program says whom it trusts over TLS, and whether it then trusts everybody. */
import { statementOf } from '../../../facts/module.js';
import type { Argument, Assign, Call, Expr, Module, Node, ObjectEntry, ObjectLiteral } from '../../../facts/nodes.js';
import { dottedName } from '../../../facts/visit.js';
import type { TextEdit } from '../../../text/edits.js';
import type { Span } from '../../../text/span.js';
import type { RuleContext } from '../../rule.js';

export interface TlsPlace {
  readonly at: Span;
  /** How the code spells it: `verify=False`. */
  readonly option: string;
  readonly disabled: boolean;
  /** What a fix does; asked for only when `disabled`. */
  readonly repair: () => readonly TextEdit[] | undefined;
}

/** Python keywords by the import root of libraries that take them, with the value that switches verification off. */
const KEYWORDS: Readonly<Record<string, RegExp>> = {
  verify: /^(?:requests|httpx|boto3|botocore|niquests|curl_cffi|requests_cache|requests_html|cloudscraper|hvac|consul|cohere|openai|anthropic)\b/u,
  ssl: /^aiohttp\b/u,
  verify_ssl: /^(?:aiohttp|influxdb_client|kubernetes|clickhouse_connect|jira|gitlab)\b/u,
  ssl_verify: /^(?:gitlab|jira|atlassian|clickhouse_connect)\b/u,
  verify_certs: /^(?:elasticsearch|opensearchpy|elastic_transport)\b/u,
};
const HTTP_ROOTS = /^(?:requests|httpx|aiohttp|niquests)(?:\.|$)/u;
const VERBS = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request', 'stream', 'send']);
const LOCAL_URL = /^\w+:\/\/(?:[^@/]*@)?(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|host\.docker\.internal|[\w-]+\.local)(?:[:/]|$)/u;
/** Tests under which trusting everybody is meant for a developer's machine or was asked for by name; a database's `sslmode=require` is the latter. */
const MEANT = /\b(?:dev|development|local|localhost|insecure|debug|test|testing)\b|is_?(?:dev|local|test)|DEBUG|INSECURE|_DEV\b|skip_?(?:tls|ssl|verify)|["'`](?:allow|prefer(?:red)?|required?|no-verify)["'`]|!==?\s*["'`]prod/iu;

export function tlsPlaces(context: RuleContext): readonly TlsPlace[] {
  const { index } = context.module;
  const places = context.catalog.ecosystem === 'python'
    ? [...index.calls.flatMap((c) => pythonCall(c, context)), ...index.assigns.flatMap((a) => (a.kind === 'assign' ? pythonAssign(a, context) : []))]
    : [...index.objects.flatMap((o) => scriptObject(o, context)), ...index.assigns.flatMap((a) => scriptAssign(a, context))];
  return places.map((p) => (p.disabled && isMeant(nodeAt(context.module, p), context) ? { ...p, disabled: false } : p));
}

function pythonCall(call: Call, context: RuleContext): TlsPlace[] {
  const symbol = context.resolver.library(call.callee)?.symbol;
  if (symbol === 'ssl._create_unverified_context' || symbol === 'ssl._create_stdlib_context') {
    return [{ at: { start: call.start, end: call.argsSpan?.start ?? call.end }, option: symbol, disabled: true, repair: () => defaultContext(call) }];
  }
  return call.args.flatMap((argument) => {
    const libraries = argument.name === undefined ? undefined : KEYWORDS[argument.name];
    if (!libraries || !(symbol === undefined ? isGuessedRequest(call, context) : libraries.test(symbol))) return [];
    const value = context.resolver.argValue(argument.value);
    const disabled = value.kind === 'boolean' && !value.value && !isLocal(call, context);
    return [{ at: argument, option: context.module.text.slice(argument.start, argument.end), disabled, repair: () => withoutArgument(call, argument, context) }];
  });
}

/** `session.get(url, verify=False)` on something unresolved, in a file that imports an HTTP library. */
function isGuessedRequest(call: Call, context: RuleContext): boolean {
  return call.callee.kind === 'member' && VERBS.has(call.callee.property) && context.module.index.imports.some((i) => HTTP_ROOTS.test(i.module));
}

function isLocal(call: Call, context: RuleContext): boolean {
  return call.args.some((a) => {
    const head = a.value.kind === 'template' ? a.value.parts[0] : undefined;
    if (typeof head === 'string') return LOCAL_URL.test(head);
    const value = context.resolver.argValue(a.value);
    return value.kind === 'string' && LOCAL_URL.test(value.value);
  });
}

function withoutArgument(call: Call, argument: Argument, context: RuleContext): TextEdit[] | undefined {
  return argument.value.kind === 'constant' ? context.edit.removeArgument(call, argument) : undefined;
}

function defaultContext(call: Call): TextEdit[] | undefined {
  return call.args.length === 0 && call.callee.kind === 'member' ? [{ start: call.callee.propertySpan.start, end: call.callee.propertySpan.end, newText: 'create_default_context' }] : undefined;
}

function pythonAssign(assign: Assign, context: RuleContext): TlsPlace[] {
  const [target] = assign.targets;
  const { value } = assign;
  if (target?.kind === 'index') return environment(target.object, target.index, value, assign, context);
  if (target?.kind !== 'member' || !value) return [];
  const at = { start: assign.start, end: assign.end };
  const option = context.module.text.slice(assign.start, assign.end);
  const removal = (): TextEdit[] | undefined => context.edit.removeStatement(assign);
  switch (target.property) {
    case 'verify': {
      const symbol = context.resolver.library(target.object)?.symbol ?? '';
      return HTTP_ROOTS.test(symbol) ? [{ at, option, disabled: isFalse(value, context), repair: removal }] : [];
    }
    case 'verify_mode': {
      const mode = context.resolver.library(value)?.symbol;
      return mode?.startsWith('ssl.') === true ? [{ at, option, disabled: mode === 'ssl.CERT_NONE', repair: () => withoutContextSettings(assign, target.object, context) }] : [];
    }
    case '_create_default_https_context':
      return [{ at, option, disabled: context.resolver.library(value)?.symbol === 'ssl._create_unverified_context', repair: removal }];
    default: return [];
  }
}

/** `verify_mode = CERT_NONE` only works after `check_hostname = False`: both go. */
function withoutContextSettings(assign: Assign, owner: Expr, context: RuleContext): TextEdit[] | undefined {
  const name = dottedName(owner);
  const block = assign.parent?.kind === 'block' ? assign.parent.statements : [];
  const related = block.filter((s) => s !== assign && s.kind === 'assign' && s.targets[0]?.kind === 'member' && s.targets[0].property === 'check_hostname' && dottedName(s.targets[0].object) === name);
  const edits = [assign, ...related].map((s) => context.edit.removeStatement(s));
  return edits.some((e) => !e) ? undefined : edits.flatMap((e) => e ?? []).sort((a, b) => a.start - b.start);
}

/** `os.environ["NODE_TLS_REJECT_UNAUTHORIZED"] = "0"` and its relatives. */
function environment(object: Expr, key: Expr, value: Expr | undefined, assign: Assign, context: RuleContext): TlsPlace[] {
  if (key.kind !== 'string' || value?.kind !== 'string' || !/^(?:os\.environ|environ|process\.env)$/u.test(dottedName(object) ?? '')) return [];
  const off = (key.value === 'PYTHONHTTPSVERIFY' || key.value === 'NODE_TLS_REJECT_UNAUTHORIZED') && value.value === '0';
  const emptied = (key.value === 'CURL_CA_BUNDLE' || key.value === 'REQUESTS_CA_BUNDLE') && value.value === '';
  return off || emptied ? [{ at: assign, option: `${key.value}=${value.value}`, disabled: true, repair: () => context.edit.removeStatement(assign) }] : [];
}

const SWITCHES = new Set(['rejectUnauthorized', 'strictSSL', 'tlsAllowInvalidCertificates', 'trustServerCertificate']);
/** Switches that trust everybody when they are on. */
const TRUSTING = new Set(['tlsAllowInvalidCertificates', 'trustServerCertificate']);

/** Several switches of one object are one place: they are turned back together. */
function scriptObject(object: ObjectLiteral, context: RuleContext): TlsPlace[] {
  const switches = object.entries.filter((e) => e.key !== undefined && SWITCHES.has(e.key));
  const [first] = switches;
  if (!first) return [];
  const holder = object.parent?.kind === 'call' ? object.parent : object.parent?.parent?.kind === 'call' ? object.parent.parent : undefined;
  const trusting = (holder && isLocal(holder, context)) || hasLocalSibling(object) ? [] : switches.filter((e) => trustsAll(e, context));
  const at = trusting[0] ?? first;
  const repair = (): readonly TextEdit[] | undefined => (trusting.length > 1 ? turnedBack(trusting, context) : withoutEntry(object, at, context));
  return [{ at, option: context.module.text.slice(at.start, at.end), disabled: trusting.length > 0, repair }];
}

function trustsAll(entry: ObjectEntry, context: RuleContext): boolean {
  const value = context.resolver.argValue(entry.value);
  return value.kind === 'boolean' && value.value === TRUSTING.has(entry.key ?? '');
}

function turnedBack(entries: readonly ObjectEntry[], context: RuleContext): readonly TextEdit[] | undefined {
  if (entries.some((e) => e.value.kind !== 'constant')) return undefined;
  return entries.flatMap((e) => context.edit.replace(e.value, context.edit.constant(!TRUSTING.has(e.key ?? ''))));
}

function hasLocalSibling(object: ObjectLiteral): boolean {
  const siblings = [...object.entries, ...(object.parent?.kind === 'object' ? object.parent.entries : [])];
  return siblings.some((e) => e.value.kind === 'string' && (LOCAL_URL.test(e.value.value) || /^(?:localhost|127\.0\.0\.1|::1)$/u.test(e.value.value)));
}

function withoutEntry(object: ObjectLiteral, entry: ObjectEntry, context: RuleContext): TextEdit[] | undefined {
  if (entry.value.kind !== 'constant' || entry.key === undefined) return undefined;
  return object.entries.length > 1 ? context.edit.removeEntry(object, entry.key) : context.edit.replace(entry.value, context.edit.constant(!TRUSTING.has(entry.key)));
}

function scriptAssign(assign: Module['index']['assigns'][number], context: RuleContext): TlsPlace[] {
  const target = assign.kind === 'assign' ? assign.targets[0] : assign.target;
  const name = target?.kind === 'member' ? target.property : target?.kind === 'index' && target.index.kind === 'string' ? target.index.value : undefined;
  if (name !== 'NODE_TLS_REJECT_UNAUTHORIZED' || (target?.kind !== 'member' && target?.kind !== 'index') || dottedName(target.object) !== 'process.env') return [];
  const { value } = assign;
  const off = (value?.kind === 'string' && value.value === '0') || (value?.kind === 'number' && value.value === 0);
  const statement = statementOf(assign);
  return [{ at: assign, option: 'NODE_TLS_REJECT_UNAUTHORIZED=0', disabled: off, repair: () => statement && context.edit.removeStatement(statement) }];
}

function isFalse(value: Expr, context: RuleContext): boolean {
  const known = context.resolver.argValue(value);
  return known.kind === 'boolean' && !known.value;
}

/** The innermost node that covers the place. */
function nodeAt(module: Module, place: TlsPlace): Node | undefined {
  const { index } = module;
  return [...index.calls, ...index.objects, ...index.assigns].filter((n) => n.start <= place.at.start && n.end >= place.at.end).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Under a test for a developer's machine, or for a setting that asks for it. */
function isMeant(node: Node | undefined, context: RuleContext): boolean {
  for (let at = node; at?.parent; at = at.parent) {
    const test = at.parent.kind === 'if' || at.parent.kind === 'conditional' ? at.parent.test : at.parent.kind === 'binary' && at.parent.op === '&&' && at.parent.right === at ? at.parent.left : undefined;
    if (test && test !== at && MEANT.test(context.module.text.slice(test.start, test.end))) return true;
  }
  return false;
}
