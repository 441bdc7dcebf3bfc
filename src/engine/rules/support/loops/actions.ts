/** What makes a loop an agent's: calls that ask a model or run a tool, also through functions of the workspace. */
import type { Call, FunctionNode, Node } from '../../../facts/nodes.js';
import { invoked } from '../../../facts/threads.js';
import { dottedName, walk } from '../../../facts/visit.js';
import { homeOf } from '../../../resolve/home.js';
import type { Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { snakeCase } from '../../../text/names.js';
import { isModelUrl } from '../model/rawCalls.js';
import { isDispatch } from '../tools/dispatch.js';
import { isModelGiven } from '../tools/modelGiven.js';

export interface Action {
  readonly call: Call;
  readonly kind: 'model' | 'tool';
}

const MAX_DEPTH = 5;
/** Requests of model clients that ask for no words: status, lists, uploads. */
const NO_WORDS = /(^|[.#])(retrieve|list|get|delete|cancel|poll|count_tokens|countTokens|compute_tokens|embeddings?|embed\w*|upload|results|modify|update|content|create_variation|messages\.list|files\.\w+|models\.list|threads\.create|threads\.messages\.create|assistants\.create|vector_stores\.[\w.]+|moderations\.create)$/u;
const MODEL_MEMBERS = /\.((chat\.completions|responses|messages)\.(with_(raw|streaming)_response\.)?(create|parse|stream)|generate_content|generate_content_async|generateContent|generateContentStream)$/u;
const MODEL_OWNER = /(^|_)(llm|chat_?model|openai|anthropic|claude|gpt|gemini|ollama|bedrock|agent_?executor|chain|react_?agent)(_?(client|service|provider|instance))?$/u;
const MODEL_METHOD = /^(a?invoke|a?generate\w*|a?complete|a?completion|a?chat|a?run|call|predict|ask|send_message|create_message|chat_completion|__call__)$/u;
const MODEL_FUNCTION = /^(a?(call|ask|query|invoke|run|prompt)_(the_)?(llm|model|gpt\d?|claude|openai|anthropic|gemini|ollama|agent)|(llm|model|gpt|claude|openai|gemini)_(call|query|request|chat|completion|invoke|response)|(get|create|request|generate)_(llm_|model_|gpt_|openai_|chat_|claude_)(response|completion|reply|answer|message)|chat_completion|create_chat_completion|a?completion_with_retries|get_completion)$/u;
/** LangChain's word for whatever can be asked: a model, or a prompt and a model. */
const RUNNABLE = /^langchain_core\.runnables\.Runnable#a?(?:invoke|stream)$/u;
const KEY = Symbol('actions of functions');

/** The first model or tool call below `root`, or in a function of the workspace it calls. */
export function firstAction(root: Node, context: RuleContext): Action | undefined {
  return search(root, context.resolver, context, 0);
}

/** True when calling `fn` leads to a model or tool call. */
export function acts(fn: FunctionNode, resolver: Resolver, context: RuleContext, depth = 0): boolean {
  const known = context.shared(KEY, () => new Map<FunctionNode, boolean>());
  const before = known.get(fn);
  if (before !== undefined) return before;
  // While it is computed, a call of itself adds nothing.
  known.set(fn, false);
  const found = search(fn.body, resolver, context, depth) !== undefined;
  known.set(fn, found);
  return found;
}

function search(root: Node, resolver: Resolver, context: RuleContext, depth: number): Action | undefined {
  let found: Action | undefined;
  walk(root, (node) => {
    if (node.kind === 'class') return 'skip';
    // A declared function runs only when called; an inline one runs with what it is handed to.
    if (node.kind === 'functionStatement') return 'skip';
    if (node.kind !== 'call') return undefined;
    found = actionOf(node, resolver, context, depth);
    return found ? 'stop' : undefined;
  });
  return found;
}

/** What a call does by itself or through the function it runs. */
export function actionOf(call: Call, resolver: Resolver, context: RuleContext, depth = 0): Action | undefined {
  if (resolver === context.resolver && isDispatch(call, context)) return { call, kind: 'tool' };
  if (resolver === context.resolver && handsToolOn(call, context)) return { call, kind: 'tool' };
  if (asksModel(call, resolver, context)) return { call, kind: 'model' };
  if (depth >= MAX_DEPTH) return undefined;
  const value = resolver.valueOf(call.callee);
  if (value.kind !== 'function' || !value.fn) return undefined;
  const there = homeOf(value, resolver);
  return there && acts(value.fn, there, context, depth + 1) ? { call, kind: 'model' } : undefined;
}

/** `handleTool(call.name, call.arguments)`: another function does the lookup. */
function handsToolOn(call: Call, context: RuleContext): boolean {
  const name = call.callee.kind === 'name' ? call.callee.name : call.callee.kind === 'member' ? call.callee.property : '';
  const first = call.args[0]?.value;
  return first !== undefined && /tool|function|action/iu.test(name) && isModelGiven(first, context);
}

function asksModel(call: Call, resolver: Resolver, context: RuleContext): boolean {
  // `await asyncio.to_thread(client.messages.create, …)` asks too.
  const asked = invoked(call);
  const value = resolver.valueOf(asked);
  if (value.kind === 'library') {
    const { symbol } = value;
    const match = context.catalog.api(symbol);
    if (!match && RUNNABLE.test(symbol)) return true;
    if (match) return (match.role === 'call' && match.row.kind === 'llm' && !NO_WORDS.test(symbol)) || (match.row.kind === 'http' && isModelUrl(call, resolver));
    return context.catalog.loopRun(symbol) !== undefined || MODEL_MEMBERS.test(`.${symbol.replaceAll('#', '.')}`);
  }
  if (value.kind === 'function' || value.kind === 'class') return false;
  const path = dottedName(asked);
  if (path === undefined) return false;
  if (MODEL_MEMBERS.test(path)) return true;
  const names = path.split('.').map(snakeCase);
  const last = names[names.length - 1] ?? '';
  const owner = names[names.length - 2];
  if (MODEL_FUNCTION.test(last.replace(/^_+/u, ''))) return true;
  return owner !== undefined && MODEL_OWNER.test(owner) && MODEL_METHOD.test(last);
}
