// What people write on chat platforms, in the handlers that their libraries and webhooks call.
import { App } from '@slack/bolt';
import { makeWASocket } from 'baileys';
import { Client, type Message } from 'discord.js';
import { Telegraf } from 'telegraf';

const desk = new App({ token: process.env.SLACK_TOKEN });
const phones = makeWASocket({});
const guild = new Client({ intents: [] });
const line = new Telegraf(process.env.TELEGRAM_TOKEN ?? '');

guild.on('messageCreate', async (message: Message) => {
  console.log('received', message.content); // expect: prompt-in-logs
  console.log('channel', message.channelId, message.content.length);
  const asked = message.content.replace(/<@\d+>/, '').trim();
  console.log('asked', asked); // expect: prompt-in-logs
});

line.on('text', async (ctx) => {
  console.log(`from ${ctx.chat.id}: ${ctx.message.text}`); // expect: prompt-in-logs
  console.log('kind', ctx.message.message_id);
});

desk.event('app_mention', async ({ event, logger }) => {
  logger.info(`mentioned: ${event.text}`); // expect: prompt-in-logs
  logger.info(`in ${event.channel}`);
});

phones.ev.on('messages.upsert', async ({ messages }) => {
  const first = messages[0];
  const words = first.message?.conversation || first.message?.extendedTextMessage?.text || '';
  console.log(`new: ${words}`); // expect: prompt-in-logs
  for (const item of messages) console.log('type', item.messageStubType);
});

// What the code says itself, and messages of other things.
export function announce(channel: { send: (m: object) => void }, count: number): void {
  const message = { content: `There are ${count} tickets` };
  console.log('announcing', message.content);
  channel.send(message);
}

export function onFailure(error: { message: string; text: string }): void {
  console.error(error.message, error.text);
}
