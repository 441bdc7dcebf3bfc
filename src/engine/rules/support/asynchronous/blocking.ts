/** Calls that hold the thread inside asynchronous code. */
import { enclosingFunction } from '../../../facts/module.js';
import type { Call, FunctionNode } from '../../../facts/nodes.js';
import { threaded } from '../../../facts/threads.js';
import { dottedName } from '../../../facts/visit.js';
import type { LibraryValue, Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { uninterrupted } from '../deadline/uninterrupted.js';
import { isRequestHandler } from '../requestHandler.js';
import { helperWork } from './helpers.js';

export interface BlockingCall {
  readonly call: Call;
  readonly fn: FunctionNode;
  readonly symbol: string;
  readonly kind: BlockingKind;
  /** The function of the workspace that is called and makes the blocking call. */
  readonly through?: string;
  /** Further blocking calls of the same function, or of the file for databases: one finding speaks for all. */
  readonly others: readonly Known[];
}

export type BlockingKind = 'sleep' | 'outbound' | 'database' | 'file';

export interface Known { readonly call: Call; readonly symbol: string; readonly kind: BlockingKind; readonly through?: string }

const SLEEPS = new Set(['time.sleep']);
/** Reads of whole files in a request handler; tiny existence checks are left alone. */
const SYNC_FILES = /^fs\.(readFileSync|writeFileSync|appendFileSync|readdirSync|copyFileSync|rmSync)$/u;
/** Databases in the process answer in microseconds. */
const LOCAL = /^(sqlite3|better-sqlite3|node:sqlite|bun:sqlite)\b/u;
const SERVERS = /^(fastapi|starlette|aiohttp|sanic|quart|litestar|discord|telegram|aiogram|slack_bolt|mcp|fastmcp|websockets|chainlit|livekit|socketio|tornado|nats|temporalio|botbuilder|pipecat|uvicorn|hypercorn|langgraph|pydantic_ai|agents|autogen\w*|grpc)(\.|$)/u;

const KEY = Symbol('blocking calls');

export function blockingCalls(context: RuleContext): { readonly sites: readonly Call[]; readonly found: readonly BlockingCall[] } {
  return context.shared(KEY, collect);
}

function collect(context: RuleContext): { readonly sites: readonly Call[]; readonly found: readonly BlockingCall[] } {
  const python = context.catalog.ecosystem === 'python';
  if (python && isScript(context)) return { sites: [], found: [] };
  const sites: Call[] = [];
  const byFunction = new Map<FunctionNode, Known[]>();
  let database: { readonly fn: FunctionNode; readonly calls: Known[] } | undefined;
  const group = (fn: FunctionNode, entry: Known): void => {
    // A synchronous driver is one decision, however many functions use it.
    const list = entry.kind === 'database' ? (database ??= { fn, calls: [] }).calls : byFunction.get(fn);
    if (list) list.push(entry);
    else byFunction.set(fn, [entry]);
  };
  const helped: { readonly fn: FunctionNode; readonly entry: Known }[] = [];
  for (const call of context.module.index.calls) {
    const fn = enclosingFunction(call);
    // Decorators and defaults run once, where the function is made.
    if (!fn || call.start < fn.body.start || !(python ? fn.isAsync : isRequestHandler(fn))) continue;
    const known = blockingKind(call, context, context.resolver, python);
    const help = known || !python ? undefined : helperWork(call, fn, context, (inner, resolver) => blockingKind(inner, context, resolver, true));
    if (help) helped.push({ fn, entry: { call, ...help } });
    // A deadline around it that cannot stop it is the complaint then (ineffective-timeout), with the same repair.
    if (!known || (python && uninterrupted(call, context))) continue;
    sites.push(call);
    if (known.kind !== undefined) group(fn, { call, symbol: known.symbol, kind: known.kind });
  }
  // What a function does itself is told first: it is where the repair is plainest.
  for (const { fn, entry } of helped) {
    sites.push(entry.call);
    group(fn, entry);
  }
  const groups = [...byFunction].map(([fn, calls]) => ({ fn, calls }));
  if (database) groups.push(database);
  const found = groups.flatMap(({ fn, calls }) => {
    const [first, ...others] = calls;
    return first ? [{ ...first, fn, others }] : [];
  });
  return { sites, found };
}

/** A known outbound call: blocking with a kind, or asynchronous as it should be. */
function blockingKind(call: Call, context: RuleContext, resolver: Resolver, python: boolean): { readonly symbol: string; readonly kind?: BlockingKind } | undefined {
  const value = calledLibrary(call, resolver);
  if (!value) return undefined;
  const { symbol } = value;
  if (SLEEPS.has(symbol)) return { symbol, kind: 'sleep' };
  if (!python && SYNC_FILES.test(symbol)) return { symbol, kind: 'file' };
  if (python && isAgentRun(symbol, context)) return isAwaited(call) || value.isAsync ? { symbol } : { symbol, kind: 'outbound' };
  const match = context.catalog.api(symbol);
  if (!match || LOCAL.test(symbol) || !(match.role === 'call' || match.row.connects === true) || match.row.kind === 'concurrency') return undefined;
  const waits = match.row.blocking && !match.isAsync && !value.isAsync && (symbol.endsWith('Sync') || !isAwaited(call)) && (isCertain(value.evidence) || isPlain(symbol, value.evidence));
  return waits ? { symbol, kind: match.row.kind === 'sql' || match.row.kind === 'document-db' ? 'database' : 'outbound' } : { symbol };
}

/** Runs of whole agents that return when the conversation's turn is over; each has a twin that can be awaited. */
const AGENT_RUNS = /#(?:invoke|batch|kickoff|kickoff_for_each|run_sync|initiate_chat)$|\.run_sync$|^smolagents\.\w+#run$|^agno\.agent\.Agent#(?:run|print_response)$|^strands\.Agent(?:\(\)|#__call__)$|^dspy\.\w+#(?:__call__|forward)$|^haystack\.components\.agents\.Agent#run$/u;

function isAgentRun(symbol: string, context: RuleContext): boolean {
  return AGENT_RUNS.test(symbol) && context.catalog.loopRun(symbol) !== undefined;
}

/** The library that is called, also where a caller may hand in the client (`client or boto3.client("s3")`): one that had to be awaited would be. */
function calledLibrary(call: Call, resolver: Resolver): LibraryValue | undefined {
  const single = resolver.library(call.callee);
  const value = resolver.valueOf(call.callee);
  if (single || value.kind !== 'union') return single;
  const known = value.options.filter((v) => v.kind === 'library');
  const [first] = known;
  const isInjected = value.options.every((v) => v.kind === 'library' || v.kind === 'parameter' || v.kind === 'unknown');
  return isInjected && known.every((v) => v.symbol === first?.symbol) ? first : undefined;
}

/** `db: Session = Depends(get_db)`, `index: VectorStoreIndex`: an asynchronous session has a class of its own, what can be awaited a name of its own. */
function isPlain(symbol: string, evidence: string): boolean {
  return evidence === 'annotated' && PLAIN.test(symbol);
}

const PLAIN = /^(?:sqlalchemy\.orm\.(?:Session|Query|scoped_session)|sqlmodel\.Session)#|^llama_index\.core\./u;

function isCertain(evidence: string): boolean {
  return evidence !== 'guessed' && evidence !== 'annotated';
}

/** What such a function is handed is there already: `str(agent.run(question))`. */
const READS_NOW = new Set(['str', 'repr', 'len', 'list', 'dict', 'tuple', 'set', 'sorted', 'bool', 'int', 'float', 'print', 'json.loads', 'json.dumps']);

/** What is awaited (or entered with `async with`) is no blocking call, whatever the catalog thinks. */
function isAwaited(call: Call): boolean {
  const { parent } = call;
  // `to_thread(ask(question))` asks here, and hands the answer to the thread.
  if (parent?.kind === 'call' && threaded(parent)?.callee === call) return false;
  return parent?.kind === 'await' || (parent?.kind === 'with' && parent.isAsync) || (parent?.kind === 'loop' && parent.isAsync) || (parent?.kind === 'call' && parent.callee !== call && !READS_NOW.has(dottedName(parent.callee) ?? ''))
    || (parent?.kind === 'list') || (parent?.kind === 'comprehension');
}

/** A file that starts its own loop and serves nobody: there is nothing else to hold up. */
function isScript(context: RuleContext): boolean {
  // Functions of Modal run in a container of their own.
  if (context.module.index.imports.some((i) => i.module === 'modal')) return true;
  const starts = context.module.index.calls.some((c) => context.resolver.library(c.callee)?.symbol === 'asyncio.run' || (c.callee.kind === 'member' && c.callee.property === 'run_until_complete'));
  return starts && !context.module.index.imports.some((i) => SERVERS.test(i.module));
}
