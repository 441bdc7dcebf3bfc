// A message's author, printed whole.
import { Events } from 'discord.js';

export const name = Events.MessageCreate;

export async function execute(message) {
  console.log('author:', message.author); // expect: pii-in-logs
  console.log('a bot?', message.author.bot);
  if (message.author.bot) return;
  await message.reply('One moment');
}

export function cite(book) {
  console.log('author:', book.author);
}
