/** What a call's result carries: masked, measured, handed through, or made by a function of this file. */
import type { Call, Expr, FunctionNode, Node } from '../../../facts/nodes.js';
import { argumentInto } from '../../../facts/parameters.js';
import { runOf, type Run } from '../../../facts/runs.js';
import { dottedName, walkOwn } from '../../../facts/visit.js';
import { invoked } from '../../../facts/threads.js';
import type { RuleContext } from '../../rule.js';
import {
  BODY_READERS, CARRYING_FUNCTIONS, CARRYING_METHODS, ENVIRONMENT_READERS, FORMATTING_METHODS, MEASURES, TEXT_MAKERS,
} from './callTables.js';
import { CATEGORIES } from './category.js';
import { commandOption } from './chatMessages.js';
import { classifyName, namesRedactor, namesSafeForm } from './classify.js';
import type { Flow } from './flow.js';
import { readField } from './flowFields.js';
import { readRecordElsewhere } from './foreignRecords.js';
import { readForeign, readWrittenElsewhere } from './flowForeign.js';
import { isRequestBody, modelAnswer } from './hearing.js';
import { CLEAN, NOTHING, behind, behindPart, join, leak } from './reading.js';
import type { Reading } from './reading.js';
import { isSetting } from './operators.js';
import { secretInAnswer } from './requestInAnswer.js';
import { isShortSliceCall } from './slices.js';
import { readsMailHeader } from './mailHeaders.js';
import { matchedText } from '../model/passing.js';
import { modelValues } from '../model/values.js';
import { runsNamedTool } from '../tools/branches.js';
import { isDispatch } from '../tools/dispatch.js';
import { accessOf } from './surroundings.js';
import { namesUsable, tidiesOnly } from './tidying.js';
import { wordsOf } from './words.js';

export function readCall(flow: Flow, call: Call): Reading {
  const { context } = flow;
  if (isDispatch(call, context) || (flow.judge.surroundings.agent && runsNamedTool(call, context))) return leak(CATEGORIES.toolOutput, call);
  const name = calleeName(call.callee);
  if (name === undefined) return NOTHING;
  if (isRedactor(flow, call, name)) return CLEAN;
  const known = readEnvironment(call) ?? readRequest(flow, call) ?? readClaims(flow, call);
  if (known) return known;
  const answer = modelAnswer(context, call) ?? commandOption(context, flow.judge.surroundings, call);
  if (answer) return leak(answer, call);
  const sent = secretInAnswer(context, call);
  if (sent) return leak(sent, call);
  if (call.callee.kind === 'member' && TRANSCRIPTS.has(name) && (modelAnswer(context, call.callee.object) ?? modelValues(context).of(call.callee.object)?.kind === 'response')) return leak(CATEGORIES.conversation, call);
  const access = accessOf(call);
  if (access) return readField(flow, call, access.object, access.field);
  if (readsMailHeader(call, name)) return leak(CATEGORIES.email, call);
  const cut = cutText(flow, call);
  if (cut) return cut;
  if (MEASURES.has(name)) return CLEAN;
  const ran = ranHere(context, call);
  if (ran) return readFunction(flow, ran.run, ran.fn);
  // What runs in a thread answers for itself: the arguments beside it are what it is asked.
  if (invoked(call) !== call.callee) return NOTHING;
  if (call.callee.kind === 'member') {
    const method = readMethod(flow, call, call.callee.object, name);
    if (method) return method;
  }
  // `list()` is empty; `store.list()` is whatever the store holds.
  if (CARRYING_FUNCTIONS.has(name) && (call.args.length > 0 || call.callee.kind === 'name')) {
    const carried = join(call.args.map((a) => flow.read(a.value)));
    // A text can be made of a masked value; a dict or a list cannot.
    return TEXT_MAKERS.has(name) ? carried : behindPart(call, carried);
  }
  const written = readWrittenElsewhere(flow, call);
  if (written.leaks.length > 0) return written;
  const record = readRecordElsewhere(flow, call);
  if (record.leaks.length > 0) return record;
  if (namesUsable(name) && tidiesOnly(call, context.resolver)) return behindPart(call, join(call.args.map((a) => flow.read(a.value))));
  const handedBack = readForeign(flow, call);
  return handedBack.leaks.length > 0 ? handedBack : byName(flow, call, name);
}

/** Methods of a run's result that give all that was said in it. */
const TRANSCRIPTS = new Set(['all_messages', 'new_messages', 'all_messages_json', 'new_messages_json', 'to_input_list']);

/** Redaction helpers: by name, from the catalog, declared by the user, or found to redact. */
export function isRedactor(flow: Flow, call: Call, name: string): boolean {
  const { context } = flow;
  if ((namesRedactor(name) && !(namesUsable(name) && tidiesOnly(call, context.resolver))) || namesSafeForm(name)) return true;
  const dotted = dottedName(call.callee) ?? name;
  const symbols = context.resolver.libraries(call.callee).map((l) => l.symbol);
  if (symbols.some((symbol) => context.catalog.redactor(symbol) !== undefined)) return true;
  if (context.options.redactors.some((r) => r === name || r === dotted || symbols.includes(r))) return true;
  if (context.resolver.callee(call)?.summary.redacts === true && !tidiesOnly(call, context.resolver)) return true;
  return call.callee.kind === 'member' && masksByReplacing(call, call.callee.property);
}

/** `value.replace(/./g, '*')`, `re.sub(r"\d", "*", value)`: what is put in is a mask. */
function masksByReplacing(call: Call, method: string): boolean {
  if (method !== 'replace' && method !== 'replaceAll' && method !== 'sub') return false;
  const replacement = call.args[1]?.value ?? call.args[0]?.value;
  if (replacement?.kind !== 'string') return false;
  return /[*•█#]{2,}|^[*•xX█#]$|redact|mask|hidden|filtered|removed/i.test(replacement.value) || /\$1.*\*+/.test(replacement.value);
}

function readEnvironment(call: Call): Reading | undefined {
  const dotted = dottedName(call.callee);
  const key = call.args[0]?.value;
  if (dotted === undefined || !ENVIRONMENT_READERS.has(dotted) || key?.kind !== 'string') return undefined;
  const category = classifyName(key.value, { auth: true });
  return category?.topic === 'secret' ? leak(category, call) : CLEAN;
}

/** `jwt.decode(token)`: who is signed in, with all that the token says of them. */
function readClaims({ context }: Flow, call: Call): Reading | undefined {
  return CLAIMS.test(context.resolver.library(call.callee)?.symbol ?? '') ? leak(CATEGORIES.wholePerson, call) : undefined;
}

const CLAIMS = /^(?:jwt\.decode|jose\.jwt\.(?:decode|get_unverified_claims)|jsonwebtoken\.(?:verify|decode)|jose\.decodeJwt)$/u;

function readRequest(flow: Flow, call: Call): Reading | undefined {
  if (call.callee.kind !== 'member' || !BODY_READERS.has(call.callee.property)) return undefined;
  return isRequestBody(flow.context.resolver, call) ? leak(CATEGORIES.requestBody, call) : undefined;
}

function readMethod(flow: Flow, call: Call, object: Expr, name: string): Reading | undefined {
  if (FORMATTING_METHODS.has(name)) return readFormatting(flow, call, object, name);
  if (name === 'map' || name === 'flatMap') return readMapped(flow, call, object);
  if (name === 'get_secret_value' || name === 'getSecretValue') return readRevealed(flow, call, object);
  if (!CARRYING_METHODS.has(name) || MODULES.has(dottedName(object) ?? '')) return undefined;
  const whole = flow.read(object);
  if (isShortSliceCall(call, whole)) return CLEAN;
  // The parts of `a, b, c` of proxies are addresses still.
  if (name === 'split') return whole.leaks.some((l) => l.category !== CATEGORIES.ipAddress) && !keepsSentences(call) && !isPutTogether(call) && !leavesNumber(call, whole) ? CLEAN : behindPart(call, whole);
  if (namesLocalFile(call)) return CLEAN;
  return behindPart(call, whole);
}

/** `text.split("\n")`, `text.split(". ")`: what is left are sentences still, where commas and spaces leave words. */
function keepsSentences(call: Call): boolean {
  const separator = call.args[0]?.value;
  return separator?.kind === 'string' && /^(?:\n+|[.!?]\s?)$/u.test(separator.value);
}

/** `" ".join(text.split())`: the same words, with other spaces between. */
function isPutTogether(call: Call): boolean {
  const joining = call.parent;
  return joining?.kind === 'call' && joining.callee.kind === 'member' && joining.callee.property === 'join' && joining.callee.object.kind === 'string' && joining.args.length === 1;
}

/** `jid.split("@")`: before the sign stands the number that the address is made of. */
function leavesNumber(call: Call, whole: Reading): boolean {
  const separator = call.args[0]?.value;
  return separator?.kind === 'string' && separator.value === '@' && whole.leaks.every((l) => l.category === CATEGORIES.phone);
}

/** `re.split(pattern, text)`, `WORDS.findall(text)`: words of the text, as clean as it is. */
function cutText(flow: Flow, call: Call): Reading | undefined {
  const symbol = flow.context.resolver.library(call.callee)?.symbol;
  const matched = symbol === undefined || symbol.endsWith('sub') ? undefined : matchedText(call, symbol);
  if (matched?.kind !== 'text' || !matched.text) return undefined;
  return flow.read(matched.text).clean ? CLEAN : NOTHING;
}

/** `"…{}".format(a, b)`, `", ".join(xs)`, `xs.join(", ")`: a collection that was joined is masked as a whole. */
function readFormatting(flow: Flow, call: Call, object: Expr, name: string): Reading {
  const part = (expr: Expr): Reading => (expr.kind === 'list' || expr.kind === 'comprehension' || name !== 'join' ? flow.read(expr) : behindPart(call, flow.read(expr)));
  const receiver = name === 'join' || object.kind === 'string' ? part(object) : behindPart(call, flow.read(object));
  return join([receiver, ...call.args.map((a) => (a.name === undefined ? part(a.value) : flow.named(a.name, a.value, part(a.value))))]);
}

/** `settings.api_key.get_secret_value()`: the wrapper's name says what comes out. */
function readRevealed(flow: Flow, call: Call, object: Expr): Reading {
  const name = object.kind === 'name' ? object.name : object.kind === 'member' ? object.property : '';
  return leak(classifyName(name, { ...flow.judge.company, auth: true }) ?? CATEGORIES.secretKey, call);
}

/** `url.replace("sqlite:///", "")` leaves the path of a file. */
function namesLocalFile(call: Call): boolean {
  const first = call.args[0]?.value;
  return first?.kind === 'string' && /sqlite|^file:/.test(first.value);
}

/** Objects whose methods are functions of a module: `json.loads`, `Object.values`. */
const MODULES = new Set(['json', 'JSON', 'Object', 'orjson', 'ujson', 'simplejson', 'yaml', 'util', 'pprint', 'copy', 'Array', 'textwrap', 'html', 'urllib.parse', 'base64', 'String', 'Buffer', 'asyncio', 'Promise', 'dataclasses', 'pickle']);

function readMapped(flow: Flow, call: Call, object: Expr): Reading {
  const callback = call.args[0]?.value;
  if (callback?.kind !== 'function') return NOTHING;
  const parameter = callback.params[0]?.pattern;
  // The parameter's own name and fields speak for the elements: `users.map((u) => u.email)`.
  const pairs: [Node, Expr][] = parameter?.kind === 'name' && flow.read(object).clean ? [[parameter, object]] : [];
  return flow.withArguments(pairs, () => readReturns(flow, callback));
}

/** `order, number = unpack(event)`: what a function of this file returns at that place of a tuple. */
export function readReturnedItem(flow: Flow, value: Expr, item: number): Reading {
  const ran = value.kind === 'call' ? ranHere(flow.context, value) : undefined;
  if (!ran || ran.fn.isGenerator) return NOTHING;
  const { run, fn } = ran;
  const reading = flow.withArguments(argumentsOf(run, fn), () => readReturns(flow, fn, item));
  return reading.clean ? CLEAN : behind(value, reading);
}

/** The function of this file whose result a call gives: one that it has run elsewhere, else the one it calls (a `submit` of the project's own). */
function ranHere({ resolver, file }: RuleContext, call: Call): { readonly run: Run; readonly fn: FunctionNode } | undefined {
  const started = runOf(call);
  const own: Run = { callee: call.callee, args: call.args, at: call, gives: 'result' };
  for (const run of started.callee === call.callee ? [own] : [started, own]) {
    const value = run.gives === 'result' ? resolver.valueOf(run.callee) : undefined;
    if (value?.kind === 'function' && value.fn && value.file === file) return { run, fn: value.fn };
  }
  return undefined;
}

/** A function of this file: what its returns carry when this call's arguments are its parameters. */
function readFunction(flow: Flow, run: Run, fn: FunctionNode): Reading {
  if (fn.isGenerator) return NOTHING;
  const name = fn.name ?? '';
  // `verifyAndExtract(cookie)` gives what the cookie said, not the cookie.
  const derives = wordsOf(name).some((word) => DERIVING.has(word));
  const reading = flow.withArguments(derives ? [] : argumentsOf(run, fn), () => readReturns(flow, fn));
  if (reading.clean) return CLEAN;
  return reading.leaks.length > 0 ? behind(run.at, reading) : byName(flow, run.at, name);
}

/** Each parameter's binding with the argument that this call gives it. */
function argumentsOf(run: Run, fn: FunctionNode): [Node, Expr][] {
  return fn.params.flatMap((param, i): [Node, Expr][] => {
    const argument = param.pattern.kind === 'name' ? argumentInto(fn, i, run) : undefined;
    return argument ? [[param.pattern, argument]] : [];
  });
}

const DERIVING = new Set(['verify', 'extract', 'parse', 'validate', 'decode', 'resolve', 'lookup', 'find', 'check', 'detect', 'classify', 'count', 'match', 'compare']);

/** What `fn` returns; with `item`, what stands at that place of the tuples it returns. */
function readReturns(flow: Flow, fn: FunctionNode, item?: number): Reading {
  const readings: Reading[] = [];
  walkOwn(fn.body, (node) => {
    if (node.kind !== 'return' || !node.value) return undefined;
    const part = item === undefined ? node.value : node.value.kind === 'list' ? node.value.items[item] : undefined;
    readings.push(part ? flow.read(part) : NOTHING);
    return undefined;
  });
  return readings.length === 0 ? NOTHING : join(readings);
}

const VERBS = new Set(['get', 'fetch', 'load', 'read', 'lookup', 'retrieve', 'extract', 'current', 'resolve', 'require', 'generate', 'create']);

/** What a model is asked to write: `await generateReply(question)`. */
const ANSWERS = new Set(['reply', 'response', 'answer', 'completion', 'text', 'message']);
/** Verbs of functions that give what they are given in another form. */
const SHAPING = new Set(['normalize', 'normalise', 'format', 'clean', 'canonicalize', 'standardize', 'standardise', 'to']);

/** `get_user_email(id)`, `user.getFullName()`, `normalizePhone(raw)`: named after what they return. */
function byName(flow: Flow, call: Call, name: string): Reading {
  const words = wordsOf(name);
  const verb = words[0] ?? '';
  const shaping = SHAPING.has(verb) && call.args.length > 0 && !call.args.some((a) => isSetting(a.value));
  if (verb === 'generate' && call.parent?.kind === 'await' && ANSWERS.has(words.at(-1) ?? '') && flow.judge.surroundings.agent) return leak(CATEGORIES.completion, call);
  if ((!VERBS.has(verb) && !shaping) || words.includes('by') || words.includes('from')) return NOTHING;
  const rest = words.slice(1);
  const making = verb === 'generate' || verb === 'create';
  const category = classifyName(rest.join('_'), flow.judge.company);
  if (!category || (making && category.topic !== 'secret') || (shaping && category.topic !== 'personal')) return NOTHING;
  return leak(category, call);
}

export function calleeName(callee: Expr): string | undefined {
  if (callee.kind === 'name') return callee.name;
  return callee.kind === 'member' ? callee.property : undefined;
}
