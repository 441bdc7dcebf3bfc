/** Words known by where they go rather than by their name: a text that is handed to a model as it is. */
import type { Expr, Name, Node } from '../../../facts/nodes.js';
import type { RuleContext } from '../../rule.js';
import { modelAnswer } from './hearing.js';
import type { Surroundings } from './surroundings.js';

/** Makers of messages and of their parts, by the last part of their name. */
const MESSAGE_MAKERS = /(^|[.#])(HumanMessage|UserMessage|UserPromptPart|TextPart|TextContent|Part|TextMessage)$/u;
/** What the words of a message, or the question of a run, are called. */
const WORDS = /^(content|contents|text|prompt|user_prompt|input|question|query|task|message|user_message|new_message)$/u;
const HANDED_ON = new Set(['strip', 'trim', 'rstrip', 'lstrip', 'lower']);

/** True when the variable goes to a model word for word: as a message of the user, as a part of one, or as what a run is asked. */
export function isSaidToModel(context: RuleContext, name: Name): boolean {
  return context.resolver.definitions(name).some((d) => context.resolver.usesOf(d.node).some((use) => isWordForWord(context, use)));
}

function isWordForWord(context: RuleContext, use: Expr): boolean {
  let inner: Node = use;
  if (inner.parent?.kind === 'member' && inner.parent.object === inner && HANDED_ON.has(inner.parent.property) && inner.parent.parent?.kind === 'call') inner = inner.parent.parent;
  const holder = inner.parent;
  if (holder?.kind === 'object') {
    const entry = holder.entries.find((e) => e.value === inner);
    if (entry?.key !== 'content' && entry?.key !== 'text') return false;
    const role = holder.entries.find((e) => e.key === 'role')?.value;
    return role?.kind === 'string' && role.value === 'user';
  }
  if (holder?.kind !== 'call' || holder.callee === inner) return false;
  const at = holder.args.findIndex((a) => a.value === inner);
  const argument = holder.args[at];
  if (!argument || (argument.name === undefined ? at !== 0 : !WORDS.test(argument.name))) return false;
  const symbol = context.resolver.library(holder.callee)?.symbol;
  return (symbol !== undefined && MESSAGE_MAKERS.test(symbol)) || modelAnswer(context, holder) !== undefined;
}

/** `turn["content"]` beside `turn["role"]`: one turn of a conversation. */
export function isTurn(surroundings: Surroundings, object: Expr, key: string): boolean {
  return (key === 'content' || key === 'text' || key === 'parts') && surroundings.fieldsOf(object).has('role');
}
