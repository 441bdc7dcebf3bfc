/** Messages of chat platforms, as their libraries and webhooks hand them to a program: what was said, who said it, and where. */
import type { Call, Expr, FunctionNode, Name } from '../../../facts/nodes.js';
import { enclosingFunction, functionName } from '../../../facts/module.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { CATEGORIES, type Category } from './category.js';
import { isRequest, isRequestBody } from './hearing.js';
import { CALLS_TEXT } from './lexicon.js';
import { isHandedMessage } from './messageHandlers.js';
import { originOf, type Origin } from './origin.js';
import { inEnglish } from './languages.js';
import { singular } from './words.js';
import { accessOf, type Surroundings } from './surroundings.js';

interface Platform {
  /** How a module says that it deals with the platform. */
  readonly says: RegExp;
  /** What a message is called there, as a variable or as a field of something larger. */
  readonly messages: RegExp;
  /** Fields that hold what somebody wrote. */
  readonly said: ReadonlySet<string>;
}

const fields = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const DISCORD = /discord/iu;
const SLACK = /slack/iu;
const PLATFORMS: readonly Platform[] = [
  { says: DISCORD, messages: /^(?:message|msg|interaction|(?:target|referenced|new|old)Message)$/u, said: fields('content cleanContent clean_content') },
  { says: /telegra[fm]|grammy|aiogram|telebot|pyrogram|telethon/iu, messages: /^(?:message|msg|editedMessage|edited_message|channelPost|channel_post|effective_message|reply_to_message)$/u, said: fields('text caption') },
  { says: /whats-?app|\bwa(?:socket|web)|baileys/iu, messages: /^(?:message|msg|m|text|(?:extendedText|image|video|document|ephemeral|edited|quoted|buttonsResponse|listResponse)Message)$/u, said: fields('body caption conversation text') },
  { says: SLACK, messages: /^(?:event|mention|message|command)$/u, said: fields('text') },
  { says: /\bsms\b|SMS|[a-z]Sms(?![a-z])|\bsms[A-Z_]/u, messages: /^(?:sms|inbound|incoming|(?:sms|message|inbound|incoming)_?(?:data|message|info|payload))$/iu, said: fields('message text body content') },
  { says: /\blivekit\b/u, messages: /^(?:item|message|msg|new_message|turn)$/u, said: fields('text_content') },
  { says: /botbuilder|microsoft.teams|teams-ai/iu, messages: /^activity$/u, said: fields('text') },
];

const SAID_SOMEWHERE: ReadonlySet<string> = new Set(PLATFORMS.flatMap((p) => [...p.said]));

/** What tells that something with a text is a message that somebody sent, where nothing names the platform. */
const SENT = fields('from fromMe author sender pushName pushname remoteJid chatId');
const MESSAGE = /^(?:message|msg|(?:incoming|inbound|received)\w*)$/iu;
const SAID = fields('body text content caption');

/** Whose fields tell who somebody is, and which do. */
const SENDERS = /^(?:author|from|user|member|sender|contact|message|msg|m|from_user|effective_user)$/u;
const NAMES = fields('username tag displayName globalName global_name pushname pushName notifyName');
/** WhatsApp's addresses are made of phone numbers. */
const ADDRESSES = fields('remoteJid participant');
const PLACE = fields('latitude longitude lat lng degreesLatitude degreesLongitude');
/** What Twilio's webhooks call what somebody wrote or said, and who it was. */
const TWILIO: ReadonlyMap<string, Category> = new Map([['Body', CATEGORIES.userMessage], ['SpeechResult', CATEGORIES.userMessage], ['TranscriptionText', CATEGORIES.conversation], ['ProfileName', CATEGORIES.personName], ['From', CATEGORIES.phone], ['Caller', CATEGORIES.phone], ['WaId', CATEGORIES.phone]]);
const WHATSAPP = /whats-?app/iu;
/** A webhook's body is deep: `data["entry"][0]["changes"][0]["value"]["messages"][0]`. */
const MAX_DEPTH = 14;
/** The account that the bot is signed in with. */
const OWN = /^_?(?:me|info)$|(?:bot|client)$/iu;

/** The module deals with a chat platform, whose users are its senders. */
export function speaksOfPlatform(surroundings: Surroundings): boolean {
  return PLATFORMS.some((p) => surroundings.says(p.says));
}

/** The field `key` of a message, or of what hangs off one. */
export function chatField(context: RuleContext, surroundings: Surroundings, object: Expr, key: string): Category | undefined {
  const byTwilio = TWILIO.get(key);
  if (byTwilio) return surroundings.says(CALLS_TEXT) && isReceived(context, object) ? byTwilio : undefined;
  const called = lastName(object);
  if (called === undefined) return undefined;
  const holder = inEnglish(called);
  // The words behind a command.
  if (key === 'args') return holder === 'context' && speaksOfPlatform(surroundings) && isReceived(context, object) ? CATEGORIES.userMessage : undefined;
  if (SAID_SOMEWHERE.has(key)) {
    const known = PLATFORMS.some((p) => p.said.has(key) && (p.messages.test(holder) || isHandedMessage(context.resolver, object)) && surroundings.says(p.says));
    const told = !known && SAID.has(key) && MESSAGE.test(holder) && [...surroundings.fieldsOf(object)].some((f) => SENT.has(f));
    return (known || told) && isOfUpdate(object) && isReceived(context, object) ? CATEGORIES.userMessage : undefined;
  }
  if (!speaksOfPlatform(surroundings)) return undefined;
  if (key === 'author') return MESSAGE.test(holder) && isReceived(context, object) ? CATEGORIES.personName : undefined;
  if (NAMES.has(key)) return SENDERS.test(holder) && !isOwn(object) ? CATEGORIES.personName : undefined;
  if (key === 'name' && holder === 'profile') return surroundings.says(WHATSAPP) && isReceived(context, object) ? CATEGORIES.personName : undefined;
  // What whatsapp-web.js calls a conversation after: whoever it is with.
  if (key === 'name' && holder === 'chat') return surroundings.says(WHATSAPP) && surroundings.fieldsOf(object).has('isGroup') ? CATEGORIES.personName : undefined;
  if (ADDRESSES.has(key)) return holder === 'key' ? CATEGORIES.phone : undefined;
  if (key === 'location') return MESSAGE.test(holder) && isReceived(context, object) ? CATEGORIES.location : undefined;
  const message = holder === 'location' ? messageOf(context, object) : object;
  return PLACE.has(key) && message !== undefined && MESSAGE.test(inEnglish(lastName(message) ?? '')) && isReceived(context, message) ? CATEGORIES.location : undefined;
}

/** `message` in `message.location`, also where the pin was taken out of it before: `location = message.get("location", {})`. */
function messageOf({ resolver }: RuleContext, location: Expr): Expr | undefined {
  const inner = unwrap(location);
  if (inner.kind !== 'name') return accessOf(inner)?.object;
  for (const { node } of resolver.definitions(inner)) {
    const origin = originOf(node);
    if (origin.kind !== 'value') continue;
    const [step, deeper] = origin.steps;
    if (step) return 'key' in step && step.key === 'location' && !deeper ? origin.value : undefined;
    const access = accessOf(unwrap(origin.value));
    if (access?.field === 'location') return access.object;
  }
  return undefined;
}

/** `Body: str = Form(...)` of a FastAPI route that Twilio calls. */
export function formField(context: RuleContext, surroundings: Surroundings, name: Name, origins: readonly Origin[]): Category | undefined {
  const category = TWILIO.get(name.name);
  if (!category || !surroundings.says(CALLS_TEXT)) return undefined;
  return origins.some((o) => o.kind === 'parameter' && o.steps.length === 0 && [o.param.default, o.param.annotation].some((e) => e !== undefined && readsForm(context, e))) ? category : undefined;
}

/** `Form(...)`, `Annotated[str, Form()]`. */
function readsForm({ resolver }: RuleContext, declared: Expr): boolean {
  return walk(declared, (n) => (n.kind === 'call' && /^fastapi\.(?:\w+\.)*Form$/u.test(resolver.library(n.callee)?.symbol ?? '') ? 'stop' : undefined));
}

/** `interaction.options.getString('prompt')`: what somebody typed behind a slash command, unless the option is one of a few words. */
export function commandOption(context: RuleContext, surroundings: Surroundings, call: Call): Category | undefined {
  const { callee } = call;
  const option = call.args[0]?.value;
  if (context.catalog.ecosystem !== 'javascript' || callee.kind !== 'member' || callee.property !== 'getString' || lastName(callee.object) !== 'options' || option?.kind !== 'string') return undefined;
  return surroundings.says(DISCORD) && TYPED.test(option.value) ? CATEGORIES.userMessage : undefined;
}

const TYPED = /prompt|question|message|query|text|input|content|ask|feedback|description/iu;

const LISTENING = new Set(['on', 'once', 'event', 'message', 'addListener', 'onText']);
const LISTENED = /^(?:message|msg|event)$/u;
const EVENTS = /^(?:message|messageCreate|message_create|messages\.upsert|text|app_mention|direct_mention|edited_message|channel_post|photo|voice|audio|video|document|contact|location|sticker)$/u;
/** Libraries whose listeners hear what people write. */
const PLATFORM_LIBRARIES = /^(?:node-telegram-bot-api|telegraf|grammy|discord\.js|whatsapp-web\.js|@slack\/bolt|@whiskeysockets\/baileys)\./u;

/** Messages that print as all that is in them. */
const WHOLE_MESSAGES = /^(?:aiogram\.types|telebot\.types|telegram|pyrogram\.types)\.(?:\w+\.)*Message$/u;

const HANDLER = /^_?(?:handle|on|process|receive)(?!Error|Status)[A-Z]\w*Message$|^_?(?:handle|on|process|receive)Message$/u;

/** The whole message that a listener is handed: `client.on('message', (msg) => …)`, `app.event('app_mention', ({ event }) => …)`, `handleTextMessage(msg)`. */
export function isListenedMessage(context: RuleContext, surroundings: Surroundings, name: Name, origins: readonly Origin[]): boolean {
  if (origins.some((o) => o.kind === 'parameter' && o.steps.length === 0 && o.param.annotation !== undefined && WHOLE_MESSAGES.test(context.resolver.library(o.param.annotation)?.symbol ?? ''))) return true;
  if (context.catalog.ecosystem === 'javascript' && origins.some(isBoltCommand)) return surroundings.says(SLACK);
  if (context.catalog.ecosystem !== 'javascript' || !LISTENED.test(inEnglish(name.name))) return false;
  return origins.some((origin) => {
    if (origin.kind !== 'parameter' || origin.index !== 0) return false;
    if (HANDLER.test(functionName(origin.fn) ?? '')) return speaksOfPlatform(surroundings);
    return listens(origin.fn) && (speaksOfPlatform(surroundings) || listensOnPlatform(context, origin.fn));
  });
}

/** `app.command('/ask', async ({ command }) => …)` of Slack's Bolt: what somebody typed, and who it was. */
function isBoltCommand(origin: Origin): boolean {
  const [step, deeper] = origin.kind === 'parameter' && origin.index === 0 ? origin.steps : [];
  if (origin.kind !== 'parameter' || !step || deeper || !('key' in step) || step.key !== 'command') return false;
  const call = origin.fn.parent;
  return call?.kind === 'call' && call.callee.kind === 'member' && call.callee.property === 'command';
}

/** `ctx.message`, `update.message`, `msg.message`; a `commit.message` is no chat's. */
function isOfUpdate(object: Expr): boolean {
  const inner = unwrap(object);
  return inner.kind !== 'member' || !MESSAGE.test(inner.property) || UPDATE.test(lastName(inner.object) ?? '');
}

const UPDATE = /^(?:ctx|context|event|update|upsert|data|body|payload|value|entry|item|interaction|turn|msg|m|message|incoming\w*)$/iu;

/** Handed in from outside: a parameter, one of several, or a part of such; not put together here. */
function isReceived(context: RuleContext, expr: Expr, depth = 0): boolean {
  const inner = unwrap(expr);
  if (depth > MAX_DEPTH) return false;
  if (isRequestBody(context.resolver, inner) || isRequest(context.resolver, inner)) return true;
  const access = accessOf(inner);
  if (access) return isReceived(context, access.object, depth + 1);
  if (inner.kind === 'index') return isReceived(context, inner.object, depth + 1);
  // `extractSms(req.body)`: read out of what came in.
  if (inner.kind === 'call') return READING.test(lastName(inner.callee) ?? '') && inner.args.some((a) => isReceived(context, a.value, depth + 1));
  if (inner.kind === 'binary') return (inner.op === '||' || inner.op === '??') && isReceived(context, inner.left, depth + 1);
  if (inner.kind !== 'name') return false;
  return context.resolver.definitions(inner).some((d) => {
    const origin = originOf(d.node);
    if (origin.kind === 'parameter') return true;
    if (origin.kind === 'element') return isReceived(context, origin.of, depth + 1);
    return origin.kind === 'value' && isReceived(context, origin.value, depth + 1);
  });
}

/** What is taken out of a message where a listener is handed it: `({ event: { text } }) => …`, `on('messageCreate', ({ content }) => …)`. */
export function listenedField(surroundings: Surroundings, origins: readonly Origin[]): Category | undefined {
  for (const origin of origins) {
    if (origin.kind !== 'parameter' || origin.index !== 0 || origin.steps.length === 0) continue;
    const [holder, field] = origin.steps.slice(-2).map((step) => ('key' in step ? step.key : undefined));
    const said = origin.steps.length === 1 ? holder : field;
    if (said === undefined || !SAID_SOMEWHERE.has(said) || (origin.steps.length === 1 && !listens(origin.fn))) continue;
    if (PLATFORMS.some((p) => p.said.has(said) && (origin.steps.length === 1 || p.messages.test(inEnglish(holder ?? ''))) && surroundings.says(p.says))) return CATEGORIES.userMessage;
  }
  return undefined;
}

/** Handed to `client.on('messageCreate', …)`, `client.on(Events.MessageCreate, …)`, `app.message(…)`. */
function listens(fn: FunctionNode): boolean {
  const call = fn.parent;
  if (call?.kind !== 'call' || call.callee.kind !== 'member' || !LISTENING.has(call.callee.property)) return false;
  const first = call.args[0]?.value;
  return first?.kind === 'string' ? EVENTS.test(first.value) : call.callee.property === 'message' || call.callee.property === 'onText' || (first?.kind === 'member' && first.property === 'MessageCreate');
}

/** `bot.on('photo', …)` of a bot that another file has made. */
function listensOnPlatform({ resolver }: RuleContext, { parent }: FunctionNode): boolean {
  return parent?.kind === 'call' && PLATFORM_LIBRARIES.test(resolver.library(parent.callee)?.symbol ?? '');
}

const READING = /^_*(?:extract|parse|read|normali[sz]e|to)[A-Z_]/u;

/** What the bot signs in as, also where a platform tells it that it has: `ready: (bot, payload) => log(payload.user.username)`. */
function isOwn(object: Expr): boolean {
  const inner = unwrap(object);
  if (hearsOfSignIn(enclosingFunction(inner))) return true;
  return inner.kind === 'member' && OWN.test(lastName(inner.object) ?? '');
}

function hearsOfSignIn(fn: FunctionNode | undefined): boolean {
  const holder = fn?.parent;
  if (holder?.kind === 'object') return holder.entries.some((e) => e.value === fn && e.key !== undefined && SIGNED_IN.test(e.key));
  const first = holder?.kind === 'call' ? holder.args[0]?.value : undefined;
  return (first?.kind === 'string' && SIGNED_IN.test(first.value)) || (first?.kind === 'member' && SIGNED_IN.test(first.property));
}

const SIGNED_IN = /^(?:client_?)?ready$/iu;

function lastName(expr: Expr): string | undefined {
  const inner = unwrap(expr);
  if (inner.kind === 'name') return inner.name;
  const access = accessOf(inner);
  if (access) return access.field;
  if (inner.kind !== 'index') return undefined;
  const list = lastName(inner.object);
  return list === undefined ? undefined : singular(list);
}
