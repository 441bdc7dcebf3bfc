/** The company a value keeps: was it said by somebody, does the code around sign people in, who owns it? */
import type { Call, Expr, FunctionNode, Name } from '../../../facts/nodes.js';
import { enclosingClass, enclosingFunction, functionName } from '../../../facts/module.js';
import { dottedName, unwrap, walk, walkOwn } from '../../../facts/visit.js';
import type { Definition } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { registeredTools } from '../tools/table.js';
import { classifyName, isConstantCase } from './classify.js';
import { readsKeptTurns } from './exchanged.js';
import { isLoggingFunction, isRequest, isRequestBody, modelAnswer, speaksOfSigningIn } from './hearing.js';
import { AUTH_WORDS, SPEECH_CLASSES, SPEECH_WORDS } from './lexicon.js';
import { originOf } from './origin.js';
import type { Origin } from './origin.js';
import { typeWords } from './owners.js';
import { accessOf } from './surroundings.js';
import type { Surroundings } from './surroundings.js';
import { wordsOf } from './words.js';

const MAX_DEPTH = 6;

/** Parameters that carry what came in, whatever their fields are called. */
const SPOKEN_PARAMETERS = /^(?:req|request|body|payload|(?:\w+_?)?dto|data|event|state|message|msg|update|input|inputs|ctx|context|turn|params|args|arguments|tool_?input|tool_?args|kwargs|job|(?:job|call|webhook|message|event)_?data)$/i;
const SPOKEN_TYPES = /request|message|input|body|query|event|state|search|conversation|chat/i;
/** Conversations are lists of messages of any type. */
const SEVERAL = /messages|history|conversation/i;
/** What an object keeps of what it was asked: `self.inputs["query"]`. */
const KEPT = /^_?(?:request|body|payload|state|inputs?|params)$/u;
const TRIMMING = new Set(['strip', 'trim', 'lower', 'toLowerCase', 'get', 'slice', 'substring']);
/** How many characters of a definition are read for words of signing in. */
const GLANCE = 200;

const CALLING = new Set(['call', 'execute', 'run', 'invoke', 'dispatch', 'handle', 'process', 'perform']);

/** `call_tool`, `executeTool`, `process_tool_calls`, `callFunction(functionName, args)`, a hook around tools: what such a function is given is what the model filled in. */
export function isToolCallFunction(expr: Expr): boolean {
  const fn = enclosingFunction(expr);
  if (fn && isToolHook(fn)) return true;
  const words = wordsOf((fn && functionName(fn)) ?? '');
  if (!fn || !CALLING.has(words[0] ?? '')) return false;
  if (words.includes('tool')) return true;
  if (!words.includes('function')) return false;
  const after = words[words.indexOf('function') + 1];
  const first = fn.params[0]?.pattern;
  return after === 'call' || after === 'calls' || (first?.kind === 'name' && wordsOf(first.name).at(-1) === 'name');
}

/** `def hook(function_name, function_call, arguments)`, which runs the function it is handed with the arguments it is handed. */
function isToolHook(fn: FunctionNode): boolean {
  const names = new Set(fn.params.flatMap((p) => (p.pattern.kind === 'name' ? [p.pattern.name] : [])));
  if (!names.has('function_name') && !names.has('tool_name')) return false;
  return walkOwn(fn.body, (n) => (n.kind === 'call' && n.callee.kind === 'name' && names.has(n.callee.name) && n.args.some((a) => a.spread && a.value.kind === 'name' && names.has(a.value.name)) ? 'stop' : undefined));
}

/**
 * Inside the body of a tool: what it was given whole, and what it gives back. A wrapper that keeps its own `execute` around another tool's is one, too.
 */
export function isToolBody(context: RuleContext, name: Name, origins: readonly Origin[]): boolean {
  const body = enclosingFunction(name);
  if (!body || !(registeredTools(context).some((tool) => tool.fn === body) || isToolWrapper(body) || isNamedTool(body))) return false;
  return origins.some((o) => (o.kind === 'parameter' && o.fn === body && o.index === (isBound(body) ? 1 : 0)) || (o.kind === 'value' && o.steps.length === 0 && isGivenBack(body, name.name) && (context.catalog.ecosystem !== 'javascript' || isFedFromOutside(body))));
}

/** Its first parameter is the object itself. */
function isBound(fn: FunctionNode): boolean {
  const first = fn.params[0]?.pattern;
  return first?.kind === 'name' && first.name === 'self';
}

/** A text among the parameters of the tool whose body this is. */
export function isFilledByModel(context: RuleContext, origins: readonly Origin[]): boolean {
  return origins.some((o) => o.kind === 'parameter' && registeredTools(context).some((tool) => tool.fn === o.fn) && (o.param.annotation === undefined || isText(context, o.param.annotation)));
}

/** `def search_pages_tool(query)`, registered somewhere else, and `run` of a `SearchPagesTool`; `build_search_tool` makes one. */
function isNamedTool(fn: FunctionNode): boolean {
  if (RUNNING.test(fn.name ?? '') && wordsOf(enclosingClass(fn)?.name ?? '').at(-1) === 'tool') return true;
  const words = wordsOf(fn.name ?? '');
  return words.length > 1 && words[words.length - 1] === 'tool' && !MAKING.has(words[0] ?? '');
}

/** Methods that classes of tools are run by. */
const RUNNING = /^_?a?(?:run|run_json|execute|call|invoke|forward)$/u;
const MAKING = new Set(['get', 'create', 'make', 'build', 'register', 'load', 'add', 'init', 'setup', 'is', 'has', 'find', 'select', 'wrap', 'parse', 'to', 'convert', 'define', 'update', 'delete', 'remove', 'list', 'validate']);

/** `{ ...other, execute: async (args) => other.execute(args) }`. */
function isToolWrapper(fn: FunctionNode): boolean {
  const holder = fn.parent;
  if (holder?.kind !== 'object' || holder.entries.find((e) => e.value === fn)?.key !== 'execute') return false;
  return walkOwn(fn.body, (n) => (n.kind === 'call' && n.callee.kind === 'member' && n.callee.property === 'execute' ? 'stop' : undefined));
}

/** It waits for something or reads what it is given: a tool that tells the time of day does neither. */
function isFedFromOutside(body: FunctionNode): boolean {
  const given = new Set<string>();
  for (const { pattern } of body.params) walk(pattern, (n) => { if (n.kind === 'name') given.add(n.name); return undefined; });
  return walkOwn(body.body, (n) => (n.kind === 'await' || (n.kind === 'name' && given.has(n.name)) ? 'stop' : undefined));
}

function isGivenBack(body: FunctionNode, name: string): boolean {
  return walkOwn(body.body, (n) => (n.kind === 'return' && n.value !== undefined && walk(n.value, (v) => (v.kind === 'name' && v.name === name ? 'stop' : undefined)) ? 'stop' : undefined));
}

/** The value came in from outside: a parameter, a part of a request, or a model's answer. */
export function isHeard(context: RuleContext, surroundings: Surroundings, name: Name, origins: readonly Origin[]): boolean {
  if (!surroundings.agent || isWrittenBeforehand(context, name)) return false;
  return origins.some((origin) => {
    if (origin.kind === 'value') return isOutside(context, origin.value) || (SEVERAL.test(name.name) && readsKeptTurns(origin.value)) || (/^prompt$/iu.test(name.name) && isFilledIn(origin.value));
    if (origin.kind === 'element') return isOutside(context, origin.of);
    if (origin.kind !== 'parameter' || isLoggingFunction(origin.fn)) return false;
    return origin.param.annotation === undefined || isText(context, origin.param.annotation) || SEVERAL.test(name.name);
  });
}

/** A prompt that something was put into: `build_prompt(question)`, `TEMPLATE.format(order=order)`, an f-string. Read from a file or written out, it is the program's. */
function isFilledIn(value: Expr): boolean {
  const inner = unwrap(value);
  if (inner.kind === 'template') return inner.parts.some((p) => typeof p !== 'string' && !(p.kind === 'name' && isConstantCase(p.name)));
  if (inner.kind !== 'call' || inner.args.length === 0) return false;
  const words = wordsOf(inner.callee.kind === 'member' ? inner.callee.property : inner.callee.kind === 'name' ? inner.callee.name : '');
  if (inner.callee.kind === 'member' && words.length === 1 && FILLING.has(words[0] ?? '')) return true;
  return BUILDING.has(words[0] ?? '') && words.includes('prompt') && !words.includes('system') && !words.includes('template');
}

/** `refined_answer_prompt = build_prompt(question, history)`, whatever stands before the word. */
export function isFilledPrompt(name: Name, origins: readonly Origin[]): boolean {
  const words = wordsOf(name.name);
  return words.length > 1 && words[words.length - 1] === 'prompt' && !words.some((word) => STANDING.has(word)) && origins.some((o) => o.kind === 'value' && o.steps.length === 0 && isFilledIn(o.value));
}

/** Prompts that are written beforehand, and such as no model reads. */
const STANDING = new Set(['system', 'base', 'default', 'template', 'shell', 'command', 'password', 'login', 'cli', 'negative']);

const FILLING = new Set(['format', 'render', 'replace']);
const BUILDING = new Set(['build', 'make', 'create', 'compose', 'construct', 'render', 'fill', 'assemble', 'format', 'prepare', 'generate']);

/** `def send_email(to, subject, body)`: what the service's own mail is about, unless a model fills it in. */
export function isOwnSubject(context: RuleContext, name: Name, origins: readonly Origin[]): boolean {
  return /subject$/iu.test(name.name) && origins.length > 0 && origins.every((origin) => {
    if (origin.kind !== 'parameter' || registeredTools(context).some((tool) => tool.fn === origin.fn)) return false;
    return SENDING.has(wordsOf(functionName(origin.fn) ?? '')[0] ?? '');
  });
}

const SENDING = new Set(['send', 'notify', 'deliver', 'dispatch']);

/** A `query` where databases are measured is SQL; questions of an FAQ or a quiz are the operator's. */
function isWrittenBeforehand(context: RuleContext, name: Name): boolean {
  const fn = enclosingFunction(name);
  const around = wordsOf(`${(fn && functionName(fn)) ?? ''} ${enclosingClass(name)?.name ?? ''}`);
  // What a map is asked for is a place.
  if (name.name === 'q') return around.some((word) => MAP_WORDS.has(word)) || MAP_FILE.test(context.file);
  if (/query$/iu.test(name.name)) return around.some((word) => DATABASE_WORDS.has(word)) || DATABASE_FILE.test(context.file);
  return /question|answer/iu.test(name.name) && around.some((word) => CATALOGUE_WORDS.has(word));
}

const MAP_WORDS = new Set(['geocode', 'geocoder', 'geocoding', 'place', 'places', 'address', 'autocomplete']);
const MAP_FILE = /(^|\/)[\w-]*(?:geocod|places|nominatim)[\w-]*\.\w+$/iu;
const DATABASE_WORDS = new Set(['sql', 'db', 'database', 'slow', 'performance', 'perf', 'pool', 'postgres', 'sqlite', 'mysql', 'monitor']);
const DATABASE_FILE = /(^|\/)(?:db|sql|database|query-?(?:monitor|performance)|performance)[\w-]*\.\w+$/iu;
const CATALOGUE_WORDS = new Set(['faq', 'faqs', 'quiz', 'survey', 'questionnaire', 'flashcard', 'flashcards']);

/** `query: AvailabilityQuery` is a request's fields, `query: str` is what somebody asked. */
function isText(context: RuleContext, annotation: Expr): boolean {
  const type = context.module.text.slice(annotation.start, annotation.end);
  return !RECORDS.test(type) && /\bstr(?:ing)?\b|\bany\b|unknown/i.test(type);
}

/** `Record<string, any>`, `dict[str, str]`: the parts of something, such as the query of a URL. */
const RECORDS = /^(?:\w*Record|Map|ReadonlyMap|Partial|Dict|dict|Mapping)\b\s*[<[]/u;

/** (A part of) an incoming request, of a parameter that carries one, or of a model's answer. */
export function isOutside(context: RuleContext, value: Expr, depth = 0): boolean {
  const { resolver } = context;
  const inner = value.kind === 'await' ? value.value : value;
  if (depth > MAX_DEPTH) return false;
  if (isRequestBody(resolver, inner) || isRequest(resolver, inner) || modelAnswer(context, inner)) return true;
  if (inner.kind === 'member' && inner.object.kind === 'name' && inner.object.name === 'self' && KEPT.test(inner.property)) return true;
  const access = accessOf(inner);
  if (access) return isOutside(context, access.object, depth + 1);
  if (inner.kind === 'binary' && (inner.op === '||' || inner.op === '??')) return isOutside(context, inner.left, depth + 1);
  if (inner.kind === 'conditional') return isOutside(context, inner.then, depth + 1) || isOutside(context, inner.otherwise, depth + 1);
  if (inner.kind === 'comprehension') return inner.clauses.some((c) => isOutside(context, c.iterable, depth + 1));
  const carried = inner.kind === 'call' ? carriedText(context, inner) : undefined;
  if (carried) return isOutside(context, carried, depth + 1);
  if (inner.kind === 'call') return inner.callee.kind === 'member' && TRIMMING.has(inner.callee.property) && isOutside(context, inner.callee.object, depth + 1);
  if (inner.kind !== 'name') return false;
  return resolver.definitions(inner).some((d) => {
    const origin = originOf(d.node);
    if (origin.kind === 'parameter') return SPOKEN_PARAMETERS.test(inner.name) || (origin.param.annotation !== undefined && SPOKEN_TYPES.test(typeWords(origin.param.annotation).join(' ')));
    return origin.kind === 'value' && isOutside(context, origin.value, depth + 1);
  });
}

/** The words in `" ".join(words)` and in `re.sub(pattern, "", words)`. */
function carriedText({ resolver }: RuleContext, call: Call): Expr | undefined {
  if (call.callee.kind === 'member' && call.callee.property === 'join' && call.callee.object.kind === 'string') return call.args[0]?.value;
  return resolver.library(call.callee)?.symbol === 're.sub' ? call.args[2]?.value : undefined;
}

/** A `message` with a type and an id but no text is a protocol's envelope. */
export function isEnvelope(surroundings: Surroundings, name: Name): boolean {
  const fields = surroundings.fieldsOf(name);
  return ['type', 'event', 'action', 'kind', 'method'].some((f) => fields.has(f)) && !['content', 'text', 'body', 'message'].some((f) => fields.has(f));
}

/** The functions around, or the class, speak of conversation. What a tool is given, a model wrote. */
export function isSpeech(context: RuleContext, expr: Expr): boolean {
  for (let fn = enclosingFunction(expr); fn; fn = enclosingFunction(fn)) {
    const home = fn;
    if (registeredTools(context).some((tool) => tool.fn === home)) return true;
    const words = wordsOf(functionName(fn) ?? '');
    // `status_callback(message)`: what is said there is a program's.
    if (words.some((word) => word === 'status' || word === 'progress')) return false;
    const listens = words[0] === 'on' && words.some((word) => word === 'text' || word === 'message' || word === 'transcript');
    if (listens || words.some((word) => SPEECH_WORDS.has(word))) return !isLoggingFunction(fn);
  }
  return wordsOf(enclosingClass(expr)?.name ?? '').some((word) => SPEECH_CLASSES.has(word));
}

/** The function around signs people in, or the value was made by something that does; loop variables never are tokens of that kind. */
export function isAuth(context: RuleContext, name: Name, definitions: readonly Definition[]): boolean {
  if (originOf(definitions[0]?.node ?? name).kind === 'element') return false;
  if (isAuthFunction(name)) return true;
  return definitions.some(({ value }) => value !== undefined
    && wordsOf(context.module.text.slice(value.start, Math.min(value.end, value.start + GLANCE))).some((word) => AUTH_WORDS.has(word) || word === 'token' || word === 'env' || word === 'environ' || word === 'getenv'));
}

/** `login`, or `get_fcm_token`, whose name says what its token is for. */
export function isAuthFunction(expr: Expr): boolean {
  const name = enclosingFunction(expr)?.name ?? '';
  return speaksOfSigningIn(wordsOf(name)) || classifyName(name)?.topic === 'secret';
}

/** `From` and the like of a message webhook, `to` of a message: the number or address of who wrote or is written to. */
export function isSender(context: RuleContext, surroundings: Surroundings, object: Expr, key: string): boolean {
  if (!surroundings.messaging || !/^(?:from|to|wa_?id|caller|called)$/i.test(key)) return false;
  // What an incoming call or message was sent to is the program's own number.
  if (isRequestBody(context.resolver, object)) return !/^(?:to|called)$/iu.test(key);
  return /^(?:msg|message|sms|call|inbound|incoming\w*|(?:sms|message)_?data)$/i.test(dottedName(object)?.split('.').pop() ?? '');
}
