/** Parameters that hold all that came in: the events of chat platforms and cloud functions, and records that the function reads personal fields from. */
import { enclosingFunction, functionName } from '../../../facts/module.js';
import type { ClassNode, Expr, FunctionNode, Name } from '../../../facts/nodes.js';
import { dottedName, unwrap, walk } from '../../../facts/visit.js';
import { ownFields } from '../../../resolve/declared.js';
import type { Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { CATEGORIES, type Category } from './category.js';
import { isListenedMessage } from './chatMessages.js';
import { classifyName } from './classify.js';
import { isDecoratedBody } from './decorated.js';
import { isSpeech } from './company.js';
import { isHttpEvent, isHttpEventParameter } from './httpEvents.js';
import { originOf, type Origin } from './origin.js';
import { accessOf } from './surroundings.js';
import type { Surroundings } from './surroundings.js';

/** Listeners of Slack's Bolt, by the last part of their decorator, and the parameters that hold what happened. */
const LISTENERS = /\.(event|message|command|action|shortcut|view|options)$/u;
const LISTENED = /^(body|event|message|payload|command|shortcut|view|action)$/u;
/** Names of parameters that are one record of whatever was sent. */
const RECORD = /^_*(req|request|body|payload|dto|data|event|params|parameters|args|arguments|kwargs|form|form_?data|inputs?|submission)$/iu;
/** Fields that hold what somebody wrote. */
const WRITTEN = /^(message|prompt|question|query|utterance|(user|chat|customer)_?(input|message|msg|query|prompt|text)|input_?(message|msg|text)|transcript)$/iu;
const SAID = /^(?:content|text|body|input|instructions?)$/iu;
/** `chat_request`, `askPayload`: such a record under a longer name; only its class tells that it is one. */
const NAMED_RECORD = /[_a-z](?:_?(?:req|request|body|payload|submission|dto)|Req|Request|Body|Payload|Submission|D(?:to|TO))$/u;

/** What the whole of such a parameter is, or `undefined` where nothing says that it carries more than figures. */
export function incomingRecord(context: RuleContext, surroundings: Surroundings, name: Name, origins: readonly Origin[]): Category | undefined {
  if (isListenedMessage(context, surroundings, name, origins) || isWhatsAppMessage(context, surroundings, name)) return CATEGORIES.requestBody;
  for (const origin of origins) {
    if (origin.kind === 'value' && origin.steps.length === 0 && surroundings.agent && isFrame(context, origin.value) && (isSpeech(context, name) || [...surroundings.fieldsOf(name)].some((field) => WRITTEN.test(field)))) return CATEGORIES.userMessage;
    if (origin.kind === 'value' && origin.steps.length === 0 && isInnerEvent(context, origin.value)) return CATEGORIES.requestBody;
    if (origin.kind === 'value' && origin.steps.length === 0 && surroundings.agent && isSpokenFrame(context, name, origin.value)) return CATEGORIES.userMessage;
    if (origin.kind !== 'parameter' || origin.steps.length > 0) continue;
    if (isUpdate(context, name, origin) || isHttpEventParameter(context.resolver, origin)) return CATEGORIES.requestBody;
    if (isTypedState(context.resolver, origin.param.annotation)) return CATEGORIES.conversation;
    if (isDecoratedBody(origin)) return ofBody(surroundings, origin.param.annotation && declaredFields(context.resolver, origin.param.annotation));
    if (isListened(context, name, origin.fn) || isFunctionEvent(name, origin.fn, origin.index) && surroundings.fieldsOf(name).has('body')) return CATEGORIES.requestBody;
    const isNamed = NAMED_RECORD.test(name.name);
    if (!RECORD.test(name.name) && !isNamed) continue;
    const declared = origin.param.annotation && declaredFields(context.resolver, origin.param.annotation);
    if (isNamed && declared === undefined) continue;
    const fields = [...surroundings.fieldsOf(name), ...(declared ?? [])];
    if (fields.some((field) => classifyName(field)?.topic === 'personal')) return CATEGORIES.requestBody;
    const isMail = fields.includes('subject') && fields.includes('body');
    if (isMail || (surroundings.agent && fields.some((field) => WRITTEN.test(field)) && (declared !== undefined || isSpeech(context, name)))) return CATEGORIES.userMessage;
  }
  return undefined;
}

/** A message as WhatsApp's own protocol has it, of which this function reads whose it is: `message.key.remoteJid`. */
function isWhatsAppMessage(context: RuleContext, surroundings: Surroundings, name: Name): boolean {
  if (!surroundings.says(WHATSAPP) || !surroundings.fieldsOf(name).has('key')) return false;
  const home = enclosingFunction(name);
  return context.module.index.members.some((m) => WHOSE.has(m.property) && m.object.kind === 'member' && m.object.property === 'key' && m.object.object.kind === 'name' && m.object.object.name === name.name && enclosingFunction(m) === home);
}

const WHATSAPP = /whats-?app|baileys/iu;
const WHOSE = new Set(['remoteJid', 'fromMe', 'participant']);

/** The body of a request that a framework hands over: whatever was sent, unless its class is known to hold nothing of anybody. */
function ofBody(surroundings: Surroundings, declared: readonly string[] | undefined): Category | undefined {
  if (declared === undefined || declared.some((field) => classifyName(field)?.topic === 'personal')) return CATEGORIES.requestBody;
  return surroundings.agent && declared.some((field) => WRITTEN.test(field) || SAID.test(field)) ? CATEGORIES.userMessage : undefined;
}

/** `await websocket.receive_json()`, `json.loads(await websocket.receive_text())`: what came in over a socket. */
function isFrame(context: RuleContext, value: Expr, depth = 0): boolean {
  const inner = unwrap(value.kind === 'await' ? value.value : value);
  if (depth > 3) return false;
  if (inner.kind === 'name') return context.resolver.definitions(inner).some((d) => d.value !== undefined && isFrame(context, d.value, depth + 1));
  if (inner.kind !== 'call') return false;
  if (context.resolver.library(inner.callee)?.symbol === 'json.loads') return inner.args[0] !== undefined && isFrame(context, inner.args[0].value, depth + 1);
  return inner.callee.kind === 'member' && RECEIVING.has(inner.callee.property) && SOCKET.test(dottedName(inner.callee.object) ?? '');
}

/** `text = await websocket.receive_text()` that is used as it is: words, where JSON would be an envelope. */
function isSpokenFrame(context: RuleContext, name: Name, value: Expr): boolean {
  const call = unwrap(value.kind === 'await' ? value.value : value);
  if (call.kind !== 'call' || call.callee.kind !== 'member' || call.callee.property !== 'receive_text' || !isFrame(context, value)) return false;
  return !context.resolver.definitions(name).some((d) => context.resolver.usesOf(d.node).some(({ parent }) => parent?.kind === 'call' && (/(?:^|\.)(?:loads|parse|decode|model_validate_json|parse_raw)$/u.test(dottedName(parent.callee) ?? ''))));
}

/** `event["event"]` of what Slack's Bolt hands over: what happened, without its envelope. */
function isInnerEvent(context: RuleContext, value: Expr): boolean {
  const access = accessOf(unwrap(value));
  return access?.object.kind === 'name' && INNER.has(access.field) && context.resolver.definitions(access.object).some((d) => {
    const origin = originOf(d.node);
    return access.object.kind === 'name' && origin.kind === 'parameter' && isListened(context, access.object, origin.fn);
  });
}

const INNER = new Set(['event', 'message']);

const RECEIVING = new Set(['receive_json', 'receive_text', 'iter_text', 'iter_json']);
const SOCKET = /(?:^|[._])(?:ws|sock|web_?socket|socket)$/iu;

/** `event["body"]` and `event.get("body")` of a cloud function: the text of the request that ran it. */
export function isFunctionEventBody(resolver: Resolver, object: Expr, field: string): boolean {
  if (field !== 'body' || object.kind !== 'name') return false;
  return isHttpEvent(resolver, object) || resolver.definitions(object).some((d) => {
    const origin = originOf(d.node);
    return origin.kind === 'parameter' && isFunctionEvent(object, origin.fn, origin.index);
  });
}

/** `def lambda_handler(event, context)`, `export async function handler(event)`. */
function isFunctionEvent(name: Name, fn: FunctionNode, index: number): boolean {
  const second = fn.params[1]?.pattern;
  if (index !== 0 || !/^_?(event|evt)$/u.test(name.name) || fn.params.length > 2) return false;
  return (second === undefined ? /^(?:lambda_?)?handler$/iu.test(functionName(fn) ?? '') : second.kind === 'name' && /^_*(context|ctx)?$/u.test(second.name))
    && enclosingFunction(fn) === undefined && /handler|main/iu.test(functionName(fn) ?? '');
}

/** `async def on_error(update, context)` of a Telegram bot: everything that somebody sent. */
function isUpdate(context: RuleContext, name: Name, { fn, index, param }: Extract<Origin, { kind: 'parameter' }>): boolean {
  if (name.name !== 'update' || index > 1) return false;
  if (param.annotation && /^telegram\.(?:_update\.)?Update$|^aiogram\.types\.(?:update\.)?Update$/u.test(context.resolver.library(param.annotation)?.symbol ?? '')) return true;
  const next = fn.params[index + 1]?.pattern;
  return next?.kind === 'name' && next.name === 'context' && context.module.index.imports.some(({ module: m }) => m.split('.')[0] === 'telegram');
}

function isListened(context: RuleContext, name: Name, fn: FunctionNode): boolean {
  return LISTENED.test(name.name) && fn.decorators.some((d) => {
    const callee = d.kind === 'call' ? d.callee : d;
    return LISTENERS.test(dottedName(callee) ?? '') && callee.kind === 'member' && context.resolver.library(callee.object)?.symbol.startsWith('slack_bolt.') === true;
  });
}

/** `state: AgentState`, a dict that is declared with the messages of a run among its entries. */
function isTypedState(resolver: Resolver, annotation: Expr | undefined): boolean {
  const cls = annotation && declaredClass(resolver, annotation);
  return cls !== undefined && cls.bases.some((base) => /(?:^|\.)(?:TypedDict|MessagesState)$/u.test(dottedName(base) ?? ''))
    && (ownFields(cls).includes('messages') || cls.bases.some((base) => dottedName(base)?.endsWith('MessagesState') === true));
}

/** The fields of the workspace's class that an annotation names (`SignUp`, `SignUp | None`). */
export function declaredFields(resolver: Resolver, annotation: Expr): readonly string[] | undefined {
  const cls = declaredClass(resolver, annotation);
  return cls && ownFields(cls);
}

function declaredClass(resolver: Resolver, annotation: Expr): ClassNode | undefined {
  let cls: ClassNode | undefined;
  walk(annotation, (n) => {
    if (n.kind !== 'name') return undefined;
    const value = resolver.valueOf(n);
    if (value.kind === 'class' && value.cls) cls ??= value.cls;
    return undefined;
  });
  return cls;
}
