// A bot runs unwatched: what it prints while it listens is its log.
import { Client, GatewayIntentBits } from 'discord.js';
import { answer } from './answers';

const client = new Client({ intents: [GatewayIntentBits.Guilds] });

client.on('messageCreate', async (message) => {
  if (message.author.bot) return;
  console.log(`[bot] answering in ${message.channelId}`); // expect: print-logging
  await message.reply(await answer(message.content));
});
