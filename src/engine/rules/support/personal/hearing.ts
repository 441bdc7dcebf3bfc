/** Where words come from: incoming requests, models' answers, and functions that only write logs. */
import type { Expr, FunctionNode } from '../../../facts/nodes.js';
import { enclosingClass, functionName } from '../../../facts/module.js';
import { invoked } from '../../../facts/threads.js';
import { dottedName, unwrap } from '../../../facts/visit.js';
import type { Definition, Resolver } from '../../../resolve/types.js';
import { snakeCase } from '../../../text/names.js';
import type { RuleContext } from '../../rule.js';
import { calledSymbol } from '../model/calls.js';
import { CATEGORIES } from './category.js';
import type { Category } from './category.js';
import { BODY_FIELDS, BODY_READERS, REQUEST_NAMES } from './callTables.js';
import { namesRunHistory } from './classify.js';
import { isDecoratedBody } from './decorated.js';
import { AUTH_WORDS } from './lexicon.js';
import { namesLogHelper } from './logNames.js';
import { originOf } from './origin.js';
import { typeWords } from './owners.js';
import { wordsOf } from './words.js';

/** True when the expression is an incoming request by name (`req`, `ctx.request`), and no library object. */
export function isRequest(resolver: Resolver, expr: Expr): boolean {
  const inner = unwrap(expr);
  const name = dottedName(inner);
  if (name === undefined || !REQUEST_NAMES.has(name)) return false;
  if (inner.kind !== 'name') return true;
  const definitions = resolver.definitions(inner);
  // `req = urllib.request.Request(…)` goes out; what comes in is a parameter or flask's proxy.
  return definitions.length === 0 || definitions.every((d) => {
    const origin = originOf(d.node);
    return origin.kind === 'parameter' ? !isOutgoing(origin.param.annotation) : origin.kind === 'code';
  });
}

function isOutgoing(annotation: Expr | undefined): boolean {
  return annotation !== undefined && /client|http|llm|model|chat|completion/i.test(typeWords(annotation).join(' '));
}

/** `request: SearchRequest` of a Python service: the body, read into a class of the project. */
export function isDeclaredBody({ resolver, catalog }: RuleContext, expr: Expr): boolean {
  const inner = unwrap(expr);
  return catalog.ecosystem === 'python' && inner.kind === 'name' && resolver.definitions(inner).some((d) => {
    const origin = originOf(d.node);
    const type = origin.kind === 'parameter' && origin.param.annotation ? typeWords(origin.param.annotation) : [];
    return type.length > 1 && !type.some((word) => SERVERS.has(word));
  });
}

/** Words of the classes by which web frameworks call a request. */
const SERVERS = new Set(['http', 'web', 'starlette', 'fastapi', 'flask', 'django', 'aiohttp', 'wsgi', 'asgi', 'sanic', 'quart', 'rest', 'local', 'base']);

/** `req.body`, `await request.json()`, or a name for one of them. */
export function isRequestBody(resolver: Resolver, expr: Expr, depth = 0): boolean {
  const inner = unwrap(expr);
  if (inner.kind === 'member') return BODY_FIELDS.has(inner.property) && isRequest(resolver, inner.object) && !isCalled(inner);
  if (inner.kind === 'call' && inner.callee.kind === 'member') {
    // `await req.json().catch(() => ({}))`.
    if (inner.callee.property === 'catch') return depth < 3 && isRequestBody(resolver, inner.callee.object, depth + 1);
    if (PARSERS.has(dottedName(inner.callee) ?? '')) return inner.args[0] !== undefined && depth < 3 && isRequestBody(resolver, inner.args[0].value, depth + 1);
    return BODY_READERS.has(inner.callee.property) && inner.args.every((a) => a.name !== undefined) && isRequest(resolver, inner.callee.object);
  }
  if (inner.kind === 'binary' && (inner.op === '||' || inner.op === '??')) return isRequestBody(resolver, inner.left, depth);
  if (inner.kind !== 'name' || depth > 3) return false;
  // `let body;` and `let body = {}` are there until the body has been read.
  const definitions = resolver.definitions(inner).filter((d) => !(d.value?.kind === 'object' && d.value.entries.length === 0) && !isDeclaredOnly(d));
  return definitions.length > 0 && definitions.every((d) => isDecoratedBody(originOf(d.node)) || (d.value !== undefined && isRequestBody(resolver, d.value, depth + 1)));
}

function isDeclaredOnly({ node, value }: Definition): boolean {
  return value === undefined && node.parent?.kind === 'assign' && node.parent.value === undefined;
}

const PARSERS = new Set(['JSON.parse', 'json.loads']);

function isCalled(expr: Expr): boolean {
  return expr.parent?.kind === 'call' && expr.parent.callee === expr;
}

/** All environment variables at once: `os.environ`, `process.env`. */
export function isEnvironment(resolver: Resolver, expr: Expr): boolean {
  const symbol = resolver.library(expr)?.symbol ?? dottedName(expr);
  return symbol === 'os.environ' || symbol === 'process.env' || symbol === 'import.meta.env';
}

/** What a model or a tool answered, when the expression is such a call or a name for its result. */
export function modelAnswer(context: RuleContext, expr: Expr, depth = 0): Category | undefined {
  const inner = unwrap(expr);
  if (depth > 4) return undefined;
  switch (inner.kind) {
    case 'call': return answerOfCall(context, invoked(inner));
    case 'name': {
      const definitions = context.resolver.definitions(inner);
      const answers = definitions.map((d) => {
        const origin = originOf(d.node);
        return origin.kind === 'value' && origin.steps.length === 0 ? modelAnswer(context, origin.value, depth + 1) : undefined;
      });
      return answers.length > 0 && answers.every((a) => a !== undefined) ? answers[0] : undefined;
    }
    case 'member': return CONTENT_FIELDS.has(inner.property) ? modelAnswer(context, inner.object, depth + 1) : undefined;
    case 'index': return modelAnswer(context, inner.object, depth + 1);
    default: return undefined;
  }
}

/** Fields of a model's answer that lead to what it said. */
const CONTENT_FIELDS = new Set(['choices', 'message', 'content', 'text', 'output', 'output_text', 'final_output', 'finalOutput', 'data', 'delta', 'parsed', 'candidates', 'parts', 'messages', 'object', 'result', 'raw', 'response', 'structured_response', 'new_messages']);

/** Words that end the names of a run's state that hold what was said; its other entries are labels, figures and marks. */
export const STATE_SPEECH: ReadonlySet<string> = new Set(['answer', 'answers', 'reply', 'draft', 'summary', 'report', 'transcript', 'reasoning', 'rationale', 'thought', 'thoughts', 'plan', 'essay', 'email', 'article', 'post', 'script', 'code', 'question', 'query', 'prompt', 'input', 'history',
  'critique', 'feedback', 'review', 'analysis', 'outline', 'story', 'translation', 'explanation', 'recommendation', 'recommendations', 'advice', 'solution', 'findings', 'notes', 'description', 'narrative', 'introduction', 'conclusion', 'itinerary', 'greeting', 'letter',
]);

/** `result["intent"]` of a graph's or agent's run: part of its state, which is more than what the model said. */
export function isStateLabel(context: RuleContext, state: Expr, key: string): boolean {
  if (CONTENT_FIELDS.has(key) || !isRunState(context, state)) return false;
  const words = wordsOf(key);
  const last = words.at(-1) ?? '';
  if (namesRunHistory(words.slice(0, -1), last)) return true;
  return !STATE_SPEECH.has(last) && !CONTENT_FIELDS.has(last);
}

/** The whole state of a LangGraph graph: what a node is given, or `(await graph.getState(…)).values`. Its messages are in it. */
export function isWholeState(context: RuleContext, expr: Expr): boolean {
  if (!context.shared(GRAPHS, ({ module }) => module.text.includes('langgraph'))) return false;
  const inner = unwrap(expr);
  if (inner.kind === 'member') return inner.property === 'values' && isSnapshot(context, inner.object);
  if (inner.kind !== 'name') return false;
  return context.resolver.definitions(inner).some((d) => {
    const origin = originOf(d.node);
    return origin.kind === 'parameter' && origin.steps.length === 0 && origin.param.annotation !== undefined && STATE_TYPE.test(context.module.text.slice(origin.param.annotation.start, origin.param.annotation.end));
  });
}

const GRAPHS = Symbol('speaks of graphs');

/** `typeof MessagesAnnotation.State`, LangGraph's own way to name the type of a graph's state; `MessagesState` in Python. */
const STATE_TYPE = /^(?:typeof \w+\.State|MessagesState)$/u;

/** `session.state` of Google's Agent Development Kit: what its agents wrote, each under its own key. */
export function isSessionState(context: RuleContext, object: Expr, field: string): boolean {
  if (field !== 'state' || !context.shared(KITS, ({ module }) => module.text.includes('google.adk') || module.text.includes('@google/adk'))) return false;
  const name = object.kind === 'name' ? object.name : object.kind === 'member' ? object.property : '';
  return wordsOf(name).at(-1) === 'session';
}

const KITS = Symbol('speaks of the Agent Development Kit');

function isSnapshot(context: RuleContext, expr: Expr, depth = 0): boolean {
  const inner = unwrap(expr);
  if (inner.kind === 'call') return inner.callee.kind === 'member' && /^a?get_?state$/iu.test(inner.callee.property);
  return inner.kind === 'name' && depth === 0 && context.resolver.definitions(inner).some((d) => d.value !== undefined && isSnapshot(context, d.value, depth + 1));
}

function isRunState(context: RuleContext, expr: Expr, depth = 0): boolean {
  const inner = unwrap(expr);
  if (depth > 4) return false;
  if (inner.kind === 'call') {
    const called = context.resolver.library(inner.callee);
    return called !== undefined && context.catalog.loopRun(calledSymbol(called)) !== undefined;
  }
  if (inner.kind !== 'name') return false;
  return context.resolver.definitions(inner).some((d) => d.value !== undefined && isRunState(context, d.value, depth + 1));
}

/** Calls of a chat platform that answer with what people wrote to each other. */
const PEOPLES_MESSAGES = /WebClient#(?:conversations[_.](?:history|replies)|search[_.]messages)$/u;
/** Calls of a model's library that answer with the record of something it keeps. */
const KEPT_THINGS = /[#.](?:files|caches|models|batches|vector_?stores|fine_?tuning|uploads|containers)\./iu;

const TRANSCRIBING = /^_*(?:transcribe|speech_to_text|recogni[sz]e_speech)(?:_(?:a?sync|audio|voice|speech|file|chunk|segment|recording|message|note|call|stream|video|media|bytes|buffer|blob|base64|url|from|with|using|via|whisper|openai|groq|gemini|deepgram|google|azure|local|remote|self|hosted|api|cloud|model))*$/u;

/** `speech.transcribe(file)`, `speechToText(audio)`: what somebody said; `transcribe_sample_rate()` is about the work. */
function transcribes(callee: Expr): boolean {
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
  return TRANSCRIBING.test(snakeCase(name));
}

function answerOfCall(context: RuleContext, callee: Expr): Category | undefined {
  const called = context.resolver.library(callee);
  const symbol = called && calledSymbol(called);
  // `whisper.load_model("base").transcribe(file)` as well, as far as nobody described the library.
  if (transcribes(callee) && (symbol === undefined || context.catalog.api(symbol) === undefined)) return CATEGORIES.conversation;
  if (symbol !== undefined && PEOPLES_MESSAGES.test(symbol)) return CATEGORIES.conversation;
  if (symbol === undefined || KEPT_THINGS.test(symbol)) return undefined;
  if (context.catalog.loopRun(symbol)) return CATEGORIES.completion;
  const api = context.catalog.api(symbol);
  if (api?.role !== 'call') return undefined;
  if (api.row.kind === 'llm') return CATEGORIES.completion;
  if (api.row.remembers?.includes(symbol.slice(symbol.lastIndexOf('#') + 1)) === true) return CATEGORIES.conversation;
  return api.row.kind === 'mcp' && /call_?tool/i.test(symbol) ? CATEGORIES.toolOutput : undefined;
}

/** Functions that exist to write a log line: what they are given is judged where they are called. */
export function isLoggingFunction(fn: FunctionNode): boolean {
  const name = functionName(fn) ?? '';
  const words = wordsOf(name);
  return namesLogHelper(name) || words.some((word) => FAULTS.has(word)) || TELLING.has(words[0] ?? '') || wordsOf(enclosingClass(fn)?.name ?? '').some((word) => LOGGING_CLASSES.has(word));
}

/** Verbs of functions that put what they are given into words for somebody. */
const TELLING = new Set(['format', 'fail', 'failure', 'err', 'notify', 'alert', 'emit', 'raise', 'assert', 'progress', 'status', 'console']);
/** `handleError(message)` tells what a program says. */
const FAULTS = new Set(['error', 'err', 'exception', 'failure', 'warning']);
const LOGGING_CLASSES = new Set(['log', 'logger', 'logging', 'formatter', 'console', 'reporter', 'progress', 'error', 'exception']);

export function speaksOfSigningIn(words: readonly string[]): boolean {
  return words.some((word) => AUTH_WORDS.has(word));
}
