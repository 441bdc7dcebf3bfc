/** Models behind something of the workspace's: `llm.complete(prompt)` of an abstract class, a protocol or a client that is handed in, and functions that say they ask one. */
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { invoked } from '../../../facts/threads.js';
import { unwrap, walkOwn } from '../../../facts/visit.js';
import { homeOf } from '../../../resolve/home.js';
import type { Resolver, Value } from '../../../resolve/types.js';
import { snakeCase } from '../../../text/names.js';
import { isRealtimeEvent } from './realtime.js';
import type { ModelValue } from './value.js';

/** What such interfaces call the question: the answer is the text itself. */
const ASKS = /^_*a?(?:complete|completion|generate|chat|ask|predict|respond|prompt)(?:_(?:text|response|reply|answer|completion|content|message))?(?:_(?:async|sync))?$|^_*(?:get|create|fetch)_(?:completion|response|reply|answer)(?:_text)?$/u;
const MODEL = /(?:^|_|base|abstract)(?:llm|language_?model|chat_?model|ai_?model)s?(?:_?(?:client|provider|service|gateway|adapter|backend|interface|engine|api|base|protocol|port|router))*$/u;

/** `call_local_llm`, `ask_gpt`, `_query_gemini_api`, `get_llm_response`, `llm_call`. */
const ASKING_FUNCTION = /^_*a?(?:call|ask|query|invoke|prompt|request)_(?:the_)?(?:local_|remote_|single_)?(?:llm|language_model|gpt\d*|chatgpt|claude|openai|gemini|ollama|mistral|deepseek|groq)(?:_(?:api|instance|parallel|model|chat|text|json|a?sync|(?:with|for|in|via)_\w+))*$|^_*(?:llm|gpt|claude|openai|gemini|ollama)_(?:call|query|request|chat|completion|invoke|generate|response|answer)$|^_*(?:get|generate|create|fetch)_(?:llm|gpt|openai|claude|gemini|ollama)_(?:response|completion|reply|answer|text)$/u;
const TEXT_TYPE = /^(?:Promise<)?(?:str(?:ing)?\b)|^(?:Optional\[)?str\b/u;

/** True when a function of the workspace that is called so, and gives a text, is what the call runs: what it does to get an answer may be out of sight. */
export function asksByFunction(call: Call, resolver: Resolver): boolean {
  const callee = invoked(call);
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
  if (!ASKING_FUNCTION.test(snakeCase(name))) return false;
  const value = resolver.valueOf(callee);
  if (value.kind !== 'function' || !value.fn?.returns) return false;
  const home = homeOf(value, resolver);
  return home !== undefined && TEXT_TYPE.test(home.module.text.slice(value.fn.returns.start, value.fn.returns.end));
}

/** The text that a function gives of which only the name says that it asks a model. */
export function functionAnswer(call: Call, resolver: Resolver): ModelValue | undefined {
  return asksByFunction(call, resolver) ? { kind: 'text', by: 'call', isArguments: false } : undefined;
}

/** What a model out of sight gives: the text that one behind an interface answers with, and an answer as a whole of one that is talked to over a socket or asked as models are. */
export function ownAnswer(call: Call, resolver: Resolver): ModelValue | undefined {
  if (asksOwnModel(call, resolver)) return { kind: 'text', by: 'shape', isArguments: false };
  return isRealtimeEvent(call, resolver) || isAskedAsModels(call, resolver) || isAskedWithHistory(call, resolver) ? { kind: 'response', by: 'shape', isArguments: false } : undefined;
}

/** What only models are told beside the messages. */
const SETTINGS = /^(?:model|temperature|max_?tokens|maxOutputTokens|top_?p|system)$/iu;

/** `provider.chat({ model, messages, temperature })` on something that nothing is known of. */
function isAskedAsModels(call: Call, resolver: Resolver): boolean {
  const callee = invoked(call);
  const options = call.args[0]?.value;
  if (callee.kind !== 'member' || options?.kind !== 'object' || !ASKS.test(snakeCase(callee.property))) return false;
  const keys = options.entries.map((e) => e.key ?? '');
  if (!keys.includes('messages') || !keys.some((key) => SETTINGS.test(key))) return false;
  const { kind } = resolver.valueOf(callee);
  return kind === 'unknown' || kind === 'parameter';
}

const ANSWERS = /^_*a?(?:run|execute|generate|complete|chat|ask|invoke|respond|answer|stream|prompt)(?:_\w+)?$/u;
const QUESTION = /^(?:(?:user_?)?(?:prompt|message|question|query|input))$/iu;
const HISTORY = /^(?:(?:message|chat|conversation)_?history|history)$/iu;

/** `runner.execute(prompt=text, message_history=earlier)`, `agent.run({ prompt, history })` of an abstract class or of something that nothing is known of. */
function isAskedWithHistory(call: Call, resolver: Resolver): boolean {
  const callee = invoked(call);
  if (callee.kind !== 'member' || !ANSWERS.test(snakeCase(callee.property))) return false;
  const options = call.args[0]?.value;
  const keys = options?.kind === 'object' ? options.entries.map((e) => e.key ?? '') : call.args.map((a) => a.name ?? '');
  if (!keys.some((key) => QUESTION.test(key)) || !keys.some((key) => HISTORY.test(key))) return false;
  const value = resolver.valueOf(callee);
  return value.kind === 'function' ? value.fn !== undefined && isAbstract(value.fn) : value.kind === 'unknown' || value.kind === 'parameter';
}

/** True when the call asks a model whose making is out of sight, told by what the object or its class is called. */
export function asksOwnModel(call: Call, resolver: Resolver): boolean {
  const callee = invoked(call);
  if (callee.kind !== 'member' || !ASKS.test(snakeCase(callee.property))) return false;
  const value = resolver.valueOf(callee);
  if (value.kind === 'function') return value.fn !== undefined && isAbstract(value.fn) && (isModel(nameOf(value.self)) || isModel(ownerOf(callee.object)));
  return (value.kind === 'unknown' || value.kind === 'parameter') && isModel(ownerOf(callee.object));
}

function isModel(name: string): boolean {
  return MODEL.test(snakeCase(name));
}

function nameOf(self: Value | undefined): string {
  return self?.kind === 'object' || self?.kind === 'class' ? self.name : '';
}

function ownerOf(object: Expr): string {
  const e = unwrap(object);
  return e.kind === 'name' ? e.name : e.kind === 'member' ? e.property : '';
}

/** Nothing but a docstring, `...` or `raise NotImplementedError`. */
function isAbstract(fn: FunctionNode): boolean {
  return !walkOwn(fn.body, (n) => ((n.kind === 'return' && n.value !== undefined) || n.kind === 'yield' || (n.kind === 'call' && n.parent?.kind !== 'throw') ? 'stop' : undefined));
}
