/** Words known by where they go rather than by their name: a text that is handed to a model as it is. */
import type { Expr, Name, Node, ObjectLiteral } from '../../../facts/nodes.js';
import { dottedName, unwrap } from '../../../facts/visit.js';
import type { Definition } from '../../../resolve/types.js';
import { snakeCase } from '../../../text/names.js';
import type { RuleContext } from '../../rule.js';
import { asksByFunction } from '../model/ownModels.js';
import { modelValues } from '../model/values.js';
import { isAnswerOfAgent } from './agentAnswers.js';
import { CATEGORIES, type Category } from './category.js';
import { modelAnswer } from './hearing.js';
import { originOf } from './origin.js';
import { callbackReceiver } from './owners.js';
import { isPartOfData } from './spoken.js';
import { accessOf, type Surroundings } from './surroundings.js';
import { wordsOf } from './words.js';

/** Makers of messages and of their parts, by the last part of their name. */
const MESSAGE_MAKERS = /(^|[.#])(HumanMessage|UserMessage|UserPromptPart|TextPart|TextContent|Part|TextMessage)$/u;
/** What the words of a message, or the question of a run, are called. */
const WORDS = /^(content|contents|text|prompt|user_prompt|input|question|query|task|message|user_message|new_message|inputs)$/u;
const HANDED_ON = new Set(['strip', 'trim', 'rstrip', 'lstrip', 'lower']);

/** What the variable holds when it goes to a model word for word: a message of the user, a part of one, what a run is asked, or the whole conversation. */
export function saidToModel(context: RuleContext, surroundings: Surroundings, name: Name): Category | undefined {
  const definitions = context.resolver.definitions(name);
  if (isWholeTurn(surroundings, name, definitions)) return CATEGORIES.conversation;
  const usesOf = (some: readonly Definition[]): readonly Expr[] => some.flatMap((d) => context.resolver.usesOf(d.node));
  // What is written out is judged by its entries.
  if (usesOf(definitions.filter((d) => d.value?.kind !== 'object')).some((use) => isWordForWord(context, use))) return CATEGORIES.userMessage;
  const uses = usesOf(definitions);
  if (uses.some((use) => isWhatIsSent(context, use, SENT))) return CATEGORIES.conversation;
  return uses.some((use) => isWhatIsSent(context, use, ASKED) || isQuestion(context, use)) ? CATEGORIES.prompt : undefined;
}

/** Something of which the role and the words are read: `turn` beside `turn.role` and `turn.content`. What the code writes out itself is read as it is. */
function isWholeTurn(surroundings: Surroundings, name: Name, definitions: readonly Definition[]): boolean {
  const fields = surroundings.fieldsOf(name);
  return fields.has('role') && (fields.has('content') || fields.has('parts')) && definitions.some((d) => d.value?.kind !== 'object');
}

/** The messages or the prompt among the options of a model call: `create({ messages: turns })`, `const options = { messages }; create(options)`. */
function isWhatIsSent(context: RuleContext, use: Expr, keys: ReadonlySet<string>): boolean {
  const holder = use.parent;
  if (holder?.kind === 'assign') return holder.value === use && use.kind === 'name' && TURNS.test(use.name) && holder.targets.some((t) => keys === SENT && SENT.has(accessOf(t)?.field ?? ''));
  if (holder?.kind === 'call') return holder.args.some((a) => a.value === use && a.name !== undefined && keys.has(a.name)) && modelAnswer(context, holder) !== undefined;
  if (holder?.kind !== 'object' || !keys.has(holder.entries.find((e) => e.value === use)?.key ?? '')) return false;
  if (isGivenToModel(context, holder)) return true;
  const target = holder.parent?.kind === 'assign' && holder.parent.targets.length === 1 ? holder.parent.targets[0] : undefined;
  return target?.kind === 'name' && context.resolver.usesOf(target).some((options) => isGivenToModel(context, options));
}

/** `call_gemini_api(text)`, where the parameter is called a prompt or a question. */
function isQuestion(context: RuleContext, use: Expr): boolean {
  const call = use.parent;
  if (call?.kind !== 'call' || !asksByFunction(call, context.resolver)) return false;
  const at = call.args.findIndex((a) => a.value === use);
  const param = call.args[at]?.name ?? context.resolver.callee(call)?.summary.params[at];
  return param !== undefined && WORDS.test(param.replace(/^(?:user|system|full|final)_/u, ''));
}

const SENT = new Set(['messages', 'contents', 'history']);
const ASKED = new Set(['input', 'prompt']);
/** Names of lists that may be put under `messages`: errors may be, too. */
const TURNS = /(?:^|_)(?:turns|history|conversation|dialog|contents|(?<!(?:error|warning|status|log|validation)_)messages)$/iu;

function isGivenToModel(context: RuleContext, options: Expr): boolean {
  const call = options.parent;
  return call?.kind === 'call' && call.args.some((a) => a.value === options) && modelAnswer(context, call) !== undefined;
}

/** Words that end the names of texts; a text that a model wrote may as well be a label (`intent`, `category`), a number or a name. */
const TEXTS = new Set(['response', 'reply', 'answer', 'output', 'text', 'content', 'completion', 'summary', 'report', 'json', 'raw', 'markdown', 'result']);

/** True when the variable holds what a model wrote, handed on by functions of this file or another: `title_response = await ask_for_title(text)`. */
export function isWrittenByModel(context: RuleContext, name: Name): boolean {
  const words = wordsOf(name.name);
  const last = words[words.length - 1] === 'str' || words[words.length - 1] === 'string' ? words[words.length - 2] : words[words.length - 1];
  if (last === undefined || !TEXTS.has(last)) return false;
  const value = modelValues(context).of(name);
  const definitions = context.resolver.definitions(name);
  if (value === undefined) return definitions.some((d) => d.value !== undefined && originOf(d.node).kind === 'value' && isAnswerOfAgent(context, d.value));
  return (value.kind === 'text' || value.kind === 'response') && value.by === 'call' && !value.isArguments && !isPartOfData(context, name, definitions);
}

function isWordForWord(context: RuleContext, use: Expr): boolean {
  let inner: Node = use;
  if (inner.parent?.kind === 'member' && inner.parent.object === inner && HANDED_ON.has(inner.parent.property) && inner.parent.parent?.kind === 'call') inner = inner.parent.parent;
  const holder = inner.parent;
  if (holder?.kind === 'object') {
    const entry = holder.entries.find((e) => e.value === inner);
    if (entry?.key !== 'content' && entry?.key !== 'text') return false;
    return isUsers(holder) || (holder.parent?.kind === 'list' && holder.parent.parent?.kind === 'object' && isUsers(holder.parent.parent));
  }
  if (holder?.kind !== 'call' || holder.callee === inner) return false;
  const at = holder.args.findIndex((a) => a.value === inner);
  const argument = holder.args[at];
  if (!argument || (argument.name === undefined ? at !== 0 : !WORDS.test(argument.name))) return false;
  const symbol = context.resolver.library(holder.callee)?.symbol;
  return (symbol !== undefined && MESSAGE_MAKERS.test(symbol)) || modelAnswer(context, holder) !== undefined;
}

/** `{"role": "user", …}`: a message, or around the parts of one. */
function isUsers(message: ObjectLiteral): boolean {
  const role = message.entries.find((e) => e.key === 'role')?.value;
  return role?.kind === 'string' && role.value === 'user';
}

/** Fields of what was asked once and what was answered. */
const EXCHANGED = new Set(['query', 'question', 'answer', 'response', 'reply', 'prompt', 'message']);
/** Lists of such. */
const EXCHANGES = /(?:^|_)(?:interactions|exchanges|turns|chat_?turns|(?:chat|conversation|dialogue?|message)_?(?:history|log))$/u;
const PARTS_OF_LISTS = new Set(['slice', 'filter', 'reverse', 'toReversed', 'concat', 'sort']);

/** `interaction.query`, `turn.answer`: one side of an exchange that a conversation is kept as. */
export function isExchanged(context: RuleContext, object: Expr, key: string): boolean {
  if (!EXCHANGED.has(key)) return false;
  if (object.kind === 'index') return object.index.kind !== 'string' && namesExchanges(object.object);
  return object.kind === 'name' && context.resolver.definitions(object).some((d) => {
    const origin = originOf(d.node);
    if (origin.kind === 'element') return namesExchanges(origin.of);
    const receiver = origin.kind === 'parameter' && origin.steps.length === 0 && origin.index === 0 ? callbackReceiver(origin.fn) : undefined;
    return receiver !== undefined && namesExchanges(receiver);
  });
}

function namesExchanges(list: Expr): boolean {
  const inner = unwrap(list);
  if (inner.kind === 'call' && inner.callee.kind === 'member' && PARTS_OF_LISTS.has(inner.callee.property)) return namesExchanges(inner.callee.object);
  if (inner.kind === 'index') return namesExchanges(inner.object);
  if (inner.kind === 'binary' && (inner.op === '||' || inner.op === '??')) return namesExchanges(inner.left);
  const name = accessOf(inner)?.field ?? (inner.kind === 'name' ? inner.name : '');
  return EXCHANGES.test(snakeCase(name));
}

/** `turn["content"]` beside `turn["role"]`, `messages[-1].content`: one turn of a conversation. */
export function isTurn(context: RuleContext, surroundings: Surroundings, object: Expr, key: string): boolean {
  if (key !== 'content' && key !== 'text' && key !== 'parts') return false;
  // `turn["content"]["text"]`: the words stand one level deeper.
  const whole = accessOf(object);
  if (whole?.field === 'content' && surroundings.fieldsOf(whole.object).has('role')) return true;
  return surroundings.fieldsOf(object).has('role') || (surroundings.agent && isOfConversation(context, object));
}

/** An element of a list that is called a conversation. */
function isOfConversation(context: RuleContext, element: Expr): boolean {
  if (element.kind === 'index') return element.index.kind !== 'string' && namesConversation(element.object);
  return element.kind === 'name' && context.resolver.definitions(element).some((d) => {
    const origin = originOf(d.node);
    if (origin.kind === 'element') return namesConversation(origin.of);
    return origin.kind === 'value' && origin.steps.length === 0 && origin.value.kind === 'index' && isOfConversation(context, origin.value);
  });
}

/** `messages`, `chat_history`, `reversed(history)`: a list of turns by its name. */
export function namesConversation(list: Expr): boolean {
  const access = accessOf(list);
  if (access && /(?:^|\.)(?:err|errors?|warnings?|validation)$/iu.test(dottedName(access.object) ?? '')) return false;
  const name = access?.field ?? (list.kind === 'name' ? list.name : list.kind === 'call' && list.callee.kind === 'name' && list.callee.name === 'reversed' && list.args[0]?.value.kind === 'name' ? list.args[0].value.name : undefined);
  return name !== undefined && /(^|_)(messages|(chat|conversation|message)_?history|conversation)$/iu.test(name);
}
