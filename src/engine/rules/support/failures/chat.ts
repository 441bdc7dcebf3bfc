/** Calls that bring something to people in a chat. */
import type { Call } from '../../../facts/nodes.js';
import { dottedName } from '../../../facts/visit.js';
import { snakeCase } from '../../../text/names.js';
import type { RuleContext } from '../../rule.js';

/** What a bot answers people by, on whichever platform: `ctx.send(…)`, `message.answer(…)`, `interaction.response.send_message(…)`. */
const CHAT = /(?:^|\.)(?:bot|ctx|channel|message|msg|followup|chat|author|thread)\.(?:send|reply|respond|answer|send_(?:message|photo|document|voice)|reply_(?:text|photo|document|html|markdown|voice))$|\.(?:reply_(?:text|photo|document|html|markdown|voice)|response\.send_message)$/u;
/** The same by the libraries' own names. */
const CHAT_LIBRARY = /^(?:telegram|aiogram|telebot|discord|pyrogram|slack_sdk)\b.*#(?:.*\.)?(?:send\w*|reply\w*|answer\w*|respond|edit_text|edit_message_text|chat_post_?message)$|^(?:grammy|telegraf|discord\.js)\b.*#(?:.*\.)?(?:reply|send\w*|edit_?reply|follow_?up)$/iu;
/** Names that are enough to tell an answer, but not that it may fail. */
const CHAT_ONLY = /\.(?:edit_text|edit_message_text)$|(?:^|\.)interaction\.(?:reply|edit_reply|follow_up)$|^say$/u;

/** True for a chain of names (`["message", "reply"]`) that answers people. */
export function isChatPath(segments: readonly string[]): boolean {
  return CHAT.test(spelled(segments));
}

/** What answers people in a chat, on whichever platform. */
export function answersInChat(call: Call, context: RuleContext): boolean {
  const symbol = context.resolver.library(call.callee)?.symbol;
  if (symbol !== undefined && CHAT_LIBRARY.test(symbol)) return true;
  const segments = dottedName(call.callee)?.split('.');
  return segments !== undefined && (isChatPath(segments) || CHAT_ONLY.test(spelled(segments)));
}

/** `message.edit_text(…)`, `bot.api.editMessageText(…)`: what changes a message that people see already. */
export function editsShown(call: Call, context: RuleContext): boolean {
  return answersInChat(call, context) && /^edit(?:_|$)/u.test(snakeCase(dottedName(call.callee)?.split('.').at(-1) ?? ''));
}

function spelled(segments: readonly string[]): string {
  return segments.map(snakeCase).join('.');
}
