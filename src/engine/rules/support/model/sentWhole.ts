/** Lists of messages that a call hands to a model from beginning to end: as they are, inside another list, or through functions of the workspace. */
import type { Call, Expr, FunctionNode, Pattern } from '../../../facts/nodes.js';
import { receivers } from '../../../facts/parameters.js';
import { dottedName, unwrap, walkOwn } from '../../../facts/visit.js';
import { homeOf } from '../../../resolve/home.js';
import type { Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { onlyValue } from '../onlyValue.js';
import { isModelCall } from './calls.js';
import { isTrimmed } from './trimming.js';

/** Options of model calls that hold the messages, whatever their value is. */
export const MESSAGE_OPTIONS: ReadonlySet<string> = new Set(['messages', 'history', 'chat_history', 'chatHistory', 'message_history', 'messageHistory']);
/** Options that hold messages or one text. */
export const CONTENT_OPTIONS: ReadonlySet<string> = new Set(['input', 'contents']);
const OPTIONS = new Set([...MESSAGE_OPTIONS, ...CONTENT_OPTIONS]);
/** What lists of messages are called where they are handed to a function of the workspace. */
const CONVERSATION = /message|histor|conversation|chat|contents|transcript|dialog|turns|memory/iu;
/** Byte strings of which every text has one that sends a conversation to a model: what the list is called, who is asked, or how. */
export const HISTORY_STRINGS: readonly string[] = [
  'messages', 'Messages', 'essage_', 'essageH', 'essageL', 'MESSAGE', 'istory', 'HISTORY', 'onversation', 'ontents', 'ranscript', 'dialogue', 'dialog_', 'dialogH', '_turns', '.turns', 'Turns', 'emory',
  'llm', 'LLM', 'model', 'Model', 'openai', 'OpenAI', 'nthropic', 'agent', 'Agent', 'gpt', 'GPT', 'laude', 'emini', 'tool', 'Tool', 'chat', 'Chat', 'ompletion', 'invoke', 'enerate', 'ssistant',
  'ohere', 'istral', 'edrock', 'eplicate', 'llama', 'groq', 'Groq', 'genai', 'ogether', 'ollama',
];
const MAX_DEPTH = 2;
const KEY = Symbol('parameters sent whole');

/** Names and members of the analysed file; empty for calls that ask no model. */
export function sentWhole(call: Call, context: RuleContext): readonly Expr[] {
  if (isModelCall(call, context.resolver, context.catalog)) return listsOf(call, context.resolver);
  return handedOn(call, context.resolver, context, 0);
}

/** The lists in the options of a model call. */
function listsOf(call: Call, resolver: Resolver): readonly Expr[] {
  for (const a of call.args) {
    if (a.name !== undefined && OPTIONS.has(a.name)) return listsIn(a.value, resolver, 0);
    const literal = a.value.kind === 'object' ? a.value : a.spread === 'dict' ? onlyValue(a.value, resolver) : undefined;
    if (literal?.kind !== 'object') continue;
    const entry = literal.entries.find((e) => e.key !== undefined && OPTIONS.has(e.key) && !e.spread);
    if (entry) return listsIn(entry.value, resolver, 0);
  }
  const first = call.args[0];
  return first && first.name === undefined && !first.spread ? listsIn(first.value, resolver, 0) : [];
}

/** `history`, `[system, *history]`, `[system] + history`, and a variable that holds one of these. */
function listsIn(expr: Expr, resolver: Resolver, depth: number): readonly Expr[] {
  const e = unwrap(expr);
  if (e.kind === 'list') return e.items.flatMap((item) => (item.kind === 'spread' ? listsIn(item.value, resolver, depth) : []));
  if (e.kind === 'binary') return e.op === '+' ? [...listsIn(e.left, resolver, depth), ...listsIn(e.right, resolver, depth)] : [];
  if (dottedName(e) === undefined) return [];
  const value = depth < MAX_DEPTH ? onlyValue(e, resolver) : undefined;
  const inside = value && (value.kind === 'list' || value.kind === 'binary') ? listsIn(value, resolver, depth + 1) : [];
  return [e, ...inside];
}

/** Arguments that a function of the workspace hands to a model as they came. */
function handedOn(call: Call, resolver: Resolver, context: RuleContext, depth: number): readonly Expr[] {
  const value = resolver.valueOf(call.callee);
  if (value.kind !== 'function' || !value.fn) return [];
  const candidates = call.args.flatMap((a, index) => {
    if (a.spread) return [];
    const given = a.value.kind === 'object' ? a.value.entries.filter((e) => !e.spread && e.key !== undefined).map((e) => ({ key: e.key, value: e.value })) : [{ key: undefined, value: a.value }];
    return given.flatMap(({ key, value }) => listsIn(value, resolver, 0).filter((l) => CONVERSATION.test(lastName(l))).map((expr) => ({ expr, key, name: a.name, index })));
  });
  if (candidates.length === 0) return [];
  const { fn } = value;
  const there = homeOf(value, resolver);
  if (!there) return [];
  return candidates.flatMap(({ key, expr, name, index }) => {
    const parameter = inside(name === undefined ? fn.params[index + receivers(fn)]?.pattern : fn.params.find((p) => p.pattern.kind === 'name' && p.pattern.name === name)?.pattern, key);
    return parameter !== undefined && sendsWhole(fn, parameter, there, context, depth) ? [expr] : [];
  });
}

function lastName(expr: Expr): string {
  return dottedName(expr)?.split('.').pop() ?? '';
}

/** How the function's body calls what arrives in a parameter, or under a key of it. */
function inside(pattern: Pattern | undefined, key: string | undefined): string | undefined {
  if (pattern?.kind === 'name') return key === undefined ? pattern.name : `${pattern.name}.${key}`;
  const entry = pattern?.kind === 'objectPattern' && key !== undefined ? pattern.entries.find((e) => e.key === key) : undefined;
  return entry?.target.kind === 'name' ? entry.target.name : undefined;
}

function sendsWhole(fn: FunctionNode, parameter: string, resolver: Resolver, context: RuleContext, depth: number): boolean {
  const known = context.shared(KEY, () => new Map<FunctionNode, Map<string, boolean>>());
  const own = known.get(fn) ?? new Map<string, boolean>();
  known.set(fn, own);
  const before = own.get(parameter);
  if (before !== undefined) return before;
  // While it is worked out, a call of itself adds nothing.
  own.set(parameter, false);
  const sends = !isTrimmed(parameter, fn, true) && walkOwn(fn.body, (node) => {
    if (node.kind !== 'call') return undefined;
    const lists = isModelCall(node, resolver, context.catalog) ? listsOf(node, resolver) : depth < MAX_DEPTH ? handedOn(node, resolver, context, depth + 1) : [];
    return lists.some((l) => dottedName(l) === parameter) ? 'stop' : undefined;
  });
  own.set(parameter, sends);
  return sends;
}
