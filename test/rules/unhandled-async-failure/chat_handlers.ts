// The same in typed handlers, where the message says what library it belongs to.
import type { Message } from 'discord.js';
import type { Context } from 'grammy';

export async function onMessage(message: Message): Promise<void> {
  if (message.content === '!help') message.reply('Ask me anything'); // expect: unhandled-async-failure
  await message.reply('One moment');
}

export function onStart(ctx: Context): Promise<unknown> {
  ctx.reply('Welcome'); // expect: unhandled-async-failure
  return ctx.reply('What can I do?');
}
