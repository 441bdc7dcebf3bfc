/** Calls whose failure means that something outside did not happen: outbound APIs, tools, and workspace functions that make such calls. */
import type { ApiKind } from '../../../catalog/schema.js';
import { ancestors } from '../../../facts/module.js';
import type { Call, Expr, FunctionNode, Node } from '../../../facts/nodes.js';
import { invoked } from '../../../facts/threads.js';
import { dottedName, lastStatement, unwrap, walkOwn, walkRunning } from '../../../facts/visit.js';
import type { Resolver, Value } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { snakeCase } from '../../../text/names.js';
import { isChatPath } from './chat.js';
import { asksOwnModel } from '../model/ownModels.js';
import { isDispatch } from '../tools/dispatch.js';

export interface Fallible {
  readonly call: Call;
  /** Library symbol, or the name of the workspace function. */
  readonly symbol: string;
  readonly kind: ApiKind | 'tool' | 'workspace';
  /** Known by its spelling only. */
  readonly guessed?: boolean;
  /** A workspace function that notes its own failure, in a log or a store, before it lets it out. */
  readonly noted?: boolean;
  /** Exceptions that stand for any failure of the call (Python), as importable paths. */
  readonly exceptions: readonly string[];
  /** Narrower ones that stand for whatever the service refuses. */
  readonly refusals?: readonly string[];
}

/** Member paths that only model clients have, for clients the engine cannot resolve. */
const MODEL_MEMBERS = /\.(chat\.completions\.create|responses\.create|messages\.create|generate_content|generate_content_async|generateContent)$/u;
/** `searchTool.invoke({ query })`: a program that runs one of its own tools by hand. */
const RUNS_TOOL = /^@langchain\/core\/tools\.(?:tool\(\)|\w*Tool)#(?:invoke|call)$/u;
/** Databases in the process are not outbound. */
const LOCAL = /^(sqlite3|aiosqlite|better-sqlite3|bun:sqlite|node:sqlite|sqlite)\b/u;
/** Owners that are something outside, and what is asked of them; only awaited calls and promise chains are guessed at. */
const OUTSIDE_OWNER = /(^|_)(redis|mongo|mongodb|db|database|repo|repository|supabase|prisma|mcp|llm|openai|anthropic|stripe|twilio|slack|api|webhook|pinecone|qdrant|weaviate|chroma|smtp|mailer)(_?(client|manager|mgr|service|api|conn|connection))?$/u;
const OUTSIDE_METHOD = /^(fetch|find|query|execute|create|insert|update|upsert|save|send|post|put|patch|search|request|call|invoke|ainvoke|generate|complete|chat|embed|publish|upload|download|get|list|store|add)(_|$)/u;
/** Strings of texts in which something outside is asked, also by functions of other files. */
export const OUTSIDE_STRINGS: readonly string[] = ['await ', '.catch(', 'client', 'session', 'requests', 'http', 'fetch', 'llm', 'query', 'model', 'generate', 'invoke', 'agent', 'search', 'send', '.execute(', 'connect'];

const MAX_DEPTH = 4;
/** Steps from a statement back to the function that began it: `select(…).where(…).order_by(…)`. */
const MAX_CHAIN = 12;
const REACHES = Symbol('functions that reach outside');
const KNOWN = Symbol('calls judged so far');

/** What can fail about a call, or `undefined` when it stays in the process (or nothing is known). */
export function fallibleCall(call: Call, context: RuleContext): Fallible | undefined {
  const known = context.shared(KNOWN, () => new Map<Call, Fallible | undefined>());
  if (known.has(call)) return known.get(call);
  const found: Fallible | undefined = isDispatch(call, context) ? { call, symbol: 'tool', kind: 'tool', exceptions: [] } : asksOwnModel(call, context.resolver) ? { call, symbol: dottedName(call.callee) ?? 'model', kind: 'llm', exceptions: [] } : fallibleValue(context.resolver.valueOf(invoked(call)), call, context);
  known.set(call, found);
  return found;
}

function fallibleValue(value: Value, call: Call, context: RuleContext): Fallible | undefined {
  if (value.kind === 'union') {
    for (const option of value.options) {
      const found = fallibleValue(option, call, context);
      if (found) return found;
    }
    return undefined;
  }
  if (value.kind === 'library') {
    const symbol = value.isModule === true ? context.catalog.canonical(`${value.symbol}.default`).symbol : value.symbol;
    const match = context.catalog.api(symbol);
    if (!match && context.catalog.loopRun(symbol)) return { call, symbol, kind: 'llm', exceptions: [] };
    if (LOCAL.test(symbol)) return undefined;
    if (RUNS_TOOL.test(symbol)) return { call, symbol, kind: 'tool', exceptions: [] };
    // Of a library that nobody described, only its names speak.
    if (!match) return guess(call, context);
    if ((match.role === 'client' && match.row.connects !== true) || match.row.kind === 'concurrency') return undefined;
    return { call, symbol, kind: match.row.kind, exceptions: match.row.exceptions ?? [], ...(match.row.refusals ? { refusals: match.row.refusals } : {}) };
  }
  if (value.kind === 'function') {
    if (value.summary.fallible !== true || value.summary.guarded || (value.fn && !reachesOutside(value.fn, value.file, context.resolver, context, 0))) return undefined;
    return { call, symbol: value.summary.name, kind: 'workspace', exceptions: [], ...(value.fn && notesItsFailure(value.fn) ? { noted: true } : {}) };
  }
  return value.kind === 'unknown' || value.kind === 'parameter' ? guess(call, context) : undefined;
}

/** The function's work stands in a `try` whose handlers do something about the failure and raise it again. */
function notesItsFailure(fn: FunctionNode): boolean {
  const attempt = fn.body.statements.find((s) => s.kind === 'try');
  return attempt?.kind === 'try' && attempt.handlers.length > 0 && attempt.handlers.every((h) => lastStatement(h.body)?.kind === 'throw'
    && h.body.statements.some((s) => s.kind !== 'throw' && walkOwn(s, (n) => (n.kind === 'call' ? 'stop' : undefined))));
}

/** A summary counts programs and local databases as fallible too; here only what leaves the machine does. */
function reachesOutside(fn: FunctionNode, file: string | undefined, from: Resolver, context: RuleContext, depth: number): boolean {
  const known = context.shared(REACHES, () => new Map<FunctionNode, boolean>());
  const before = known.get(fn);
  if (before !== undefined) return before;
  known.set(fn, false);
  const resolver = file === undefined ? from : from.elsewhere(file);
  const found = resolver !== undefined && walkRunning(fn.body, (node) => {
    if (node.kind !== 'call') return undefined;
    const called = resolver.valueOf(invoked(node));
    return (called.kind === 'union' ? called.options : [called]).some((value) => {
      if (value.kind === 'library') {
        const symbol = value.isModule === true ? context.catalog.canonical(`${value.symbol}.default`).symbol : value.symbol;
        const match = context.catalog.api(symbol);
        return match !== undefined && !LOCAL.test(symbol) && (match.role === 'call' || match.row.connects === true) && match.row.kind !== 'subprocess' && match.row.kind !== 'concurrency';
      }
      return value.kind === 'function' && value.fn !== undefined && depth < MAX_DEPTH && value.summary.fallible === true && reachesOutside(value.fn, value.file, resolver, context, depth + 1);
    }) ? 'stop' : undefined;
  });
  known.set(fn, found);
  return found;
}

function guess(call: Call, context: RuleContext): Fallible | undefined {
  if (runsStatement(call, context.resolver)) return { call, symbol: dottedName(call.callee) ?? 'execute', kind: 'sql', exceptions: [], guessed: true };
  const path = dottedName(call.callee);
  if (path === undefined) return undefined;
  if (MODEL_MEMBERS.test(path)) return { call, symbol: path, kind: 'llm', exceptions: [] };
  const segments = path.split('.');
  const owner = segments[segments.length - 2];
  const method = segments[segments.length - 1] ?? '';
  if (owner === undefined || !isPromise(call)) return undefined;
  // `prisma.user.update(…)`: a model of the client.
  if (segments.length === 3 && segments[0] === 'prisma' && OUTSIDE_METHOD.test(snakeCase(method))) return { call, symbol: path, kind: 'workspace', exceptions: [], guessed: true };
  if (isChatPath(segments)) return { call, symbol: path, kind: 'cloud', exceptions: [], guessed: true };
  if (!OUTSIDE_OWNER.test(snakeCase(owner)) || !OUTSIDE_METHOD.test(snakeCase(method))) return undefined;
  return { call, symbol: path, kind: /redis/iu.test(owner) ? 'cache' : 'workspace', exceptions: [], guessed: true };
}

const RUNS = new Set(['execute', 'scalars', 'scalar', 'exec']);
const STATEMENT = /^sqlalchemy\.(?:\w+\.)*(?:text|select|insert|update|delete)$|^sqlmodel\.(?:select|text|delete|update)$/u;

/** `conn.execute(text(…))`, `session.scalars(select(User).where(…))`: whatever runs it, a statement written for a database goes to one. */
function runsStatement(call: Call, resolver: Resolver): boolean {
  const first = call.args[0]?.value;
  return first !== undefined && call.callee.kind === 'member' && RUNS.has(call.callee.property) && isStatement(first, resolver, 0);
}

function isStatement(expr: Expr, resolver: Resolver, depth: number): boolean {
  const e = unwrap(expr);
  if (depth > MAX_CHAIN) return false;
  if (e.kind === 'name') return resolver.definitions(e).some((d) => d.value !== undefined && isStatement(d.value, resolver, depth + 1));
  if (e.kind !== 'call') return false;
  const symbol = resolver.library(e.callee)?.symbol;
  if (symbol !== undefined && STATEMENT.test(symbol)) return true;
  return e.callee.kind === 'member' && isStatement(e.callee.object, resolver, depth + 1);
}

/** Awaited, or a chain ending in `.catch(…)` begins here. */
function isPromise(call: Call): boolean {
  return call.parent?.kind === 'await' || (call.parent?.kind === 'member' && call.parent.object === call && (call.parent.property === 'catch' || call.parent.property === 'then'));
}

/**
 * Fallible calls of `root` in source order. Functions nested in it are left out, but for those that run while it waits for what they are handed to:
 * `await Promise.all(urls.map((url) => fetch(url)))`, `await retry(lambda: client.get(url))`.
 */
export function fallibleCalls(root: Node, context: RuleContext): readonly Fallible[] {
  const found: Fallible[] = [];
  const visit = (from: Node): void => {
    walkOwn(from, (node) => {
      const fallible = node.kind === 'call' ? fallibleCall(node, context) : undefined;
      if (fallible) found.push(fallible);
      if (node.kind === 'call') for (const a of node.args) if (a.value.kind === 'function' && isWaitedFor(node, root, context)) visit(a.value.body);
      return undefined;
    });
  };
  visit(root);
  return found;
}

/** An `await` stands around the call, with nothing but calls, lists and members between; who notes failures itself is left to do so. */
function isWaitedFor(call: Call, root: Node, context: RuleContext): boolean {
  let inner: Node = call;
  for (const at of ancestors(call, root.parent)) {
    if (inner.kind === 'call' && (isSettling(inner, context) || answersForItself(inner, context))) return false;
    if (at.kind === 'await') return true;
    if (at.kind !== 'call' && at.kind !== 'member' && at.kind !== 'list' && at.kind !== 'spread') return false;
    inner = at;
  }
  return false;
}

function isSettling(call: Call, context: RuleContext): boolean {
  return context.resolver.library(call.callee)?.symbol === 'Promise.allSettled';
}

/** A function of the workspace with a handler that does something about a failure, whether it raises it again or not. */
function answersForItself(call: Call, context: RuleContext): boolean {
  const value = context.resolver.valueOf(call.callee);
  if (value.kind !== 'function') return false;
  return value.fn === undefined || walkOwn(value.fn.body, (n) => (n.kind === 'handler' && n.body.statements.some((s) => s.kind !== 'throw' && walkOwn(s, (c) => (c.kind === 'call' ? 'stop' : undefined))) ? 'stop' : undefined));
}
