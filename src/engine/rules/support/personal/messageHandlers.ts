/** Python functions that a chat library calls with each message: what they are handed is one, whatever the parameter is called. */
import { enclosingClass } from '../../../facts/module.js';
import type { Expr, FunctionNode } from '../../../facts/nodes.js';
import { dottedName, unwrap } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';
import { originOf } from './origin.js';

/** telebot's, aiogram's and pyrogram's decorators, by their last part, and at which place of the parameters the message stands. */
const HANDLERS: Readonly<Record<string, number>> = {
  message_handler: 0, edited_message_handler: 0, channel_post_handler: 0, message: 0, edited_message: 0, channel_post: 0, business_message: 0, on_message: 1, on_edited_message: 1,
};

/** `m` of `@bot.message_handler(…) def answer(m)`. */
export function isHandedMessage(resolver: Resolver, expr: Expr): boolean {
  const name = unwrap(expr);
  return name.kind === 'name' && resolver.definitions(name).some((d) => {
    const origin = originOf(d.node);
    return origin.kind === 'parameter' && origin.steps.length === 0 && origin.index === placeOf(origin.fn);
  });
}

function placeOf(fn: FunctionNode): number | undefined {
  for (const decorator of fn.decorators) {
    if (decorator.kind !== 'call' || decorator.callee.kind !== 'member') continue;
    const place = Object.hasOwn(HANDLERS, decorator.callee.property) && dottedName(decorator.callee) !== undefined ? HANDLERS[decorator.callee.property] : undefined;
    if (place !== undefined) return place + (enclosingClass(fn) ? 1 : 0);
  }
  return undefined;
}
