/** Replies that say sorry: whoever wrote is told that something went wrong, and nobody who could mend it learns what. */
import type { Call, Expr } from '../../../facts/nodes.js';
import { dottedName, unwrap } from '../../../facts/visit.js';
import { snakeCase } from '../../../text/names.js';
import type { RuleContext } from '../../rule.js';

/** What a bot answers people by, on whichever platform: `ctx.reply(…)`, `message.channel.send(…)`, `interaction.editReply(…)`. */
const REPLY = /(?:^|\.)(?:bot|ctx|channel|message|msg|m|followup|chat|author|thread|interaction|sock|client|telegram|context)\.(?:send|reply|respond|answer|say|follow_up|followup|edit_reply|edit_text|edit_message_text|reply_with_(?:html|markdown)|send_(?:message|text|activity)|reply_(?:text|html|markdown))$/u;
/** Functions that Slack's Bolt hands to a listener. */
const HANDED = /^(?:say|respond)$/u;
/** `sendWhatsAppMessage(to, text)`: a function of the project under such a name. */
const SENDER = /(?:^|\.)_?(?:send|reply)_(?:\w+_)?(?:message|text|reply|sms|msg)$/u;
/** Who runs the service hears of it. */
const OPERATORS = /admin|owner|operator|alert|ops\b|_ops|notif|report|error|support|log/u;
/** More than one word: a sentence for people. */
const SENTENCE = /\p{L}{2,}[^\p{L}]+\p{L}{2,}/u;

const LOGS = /\b(?:console|log(?:ger)?)\s*\.\s*\w+\s*\(/iu;

/** True when the call sends a fixed sentence to whoever wrote, and nothing else. */
export function isApology(call: Call, context: RuleContext): boolean {
  const path = dottedName(call.callee);
  if (path === undefined) return false;
  const name = path.split('.').map(snakeCase).join('.');
  if (OPERATORS.test(name) || !call.args.some((a) => holdsSentence(a.value)) || call.args.some((a) => OPERATORS.test(snakeCase(dottedName(a.value) ?? '')))) return false;
  const reply = REPLY.test(name) || HANDED.test(name) || SENDER.test(name);
  return reply && !logsItself(call, context);
}

/** `"Sorry, try again."`, `{ text: "Sorry, try again." }`, also with a name put in. */
function holdsSentence(expr: Expr): boolean {
  const e = unwrap(expr);
  switch (e.kind) {
    case 'string': return SENTENCE.test(e.value);
    case 'template': return e.parts.some((p) => typeof p === 'string' && SENTENCE.test(p));
    case 'object': return e.entries.some((entry) => !entry.spread && holdsSentence(entry.value));
    default: return false;
  }
}

/** A function of the project that writes down whatever it sends. */
function logsItself(call: Call, context: RuleContext): boolean {
  const value = context.resolver.valueOf(call.callee);
  if (value.kind !== 'function') return false;
  // Of another file's function nobody looks at the text: it may log.
  const isHere = value.fn !== undefined && (value.file === undefined || value.file === context.file);
  return !isHere || LOGS.test(context.module.text.slice(value.fn.start, value.fn.end));
}
