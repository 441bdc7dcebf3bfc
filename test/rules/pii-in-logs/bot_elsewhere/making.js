// Makes the bot that the other file listens with.
import TelegramBot from 'node-telegram-bot-api';

export function makeBot() {
  const made = new TelegramBot(process.env.BOT_KEY, { polling: true });
  return made;
}
