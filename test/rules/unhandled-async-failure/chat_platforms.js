// Messages that a bot sends without waiting: one that is refused ends the process.
import TelegramBot from 'node-telegram-bot-api';
import { answer } from './answers.js';

const bot = new TelegramBot(process.env.TELEGRAM_TOKEN, { polling: true });

bot.on('message', async (msg) => {
  try {
    const reply = await answer(msg.text);
    bot.sendMessage(msg.chat.id, reply); // expect: unhandled-async-failure
  } catch (error) {
    console.error('no answer', error);
  }
  bot.sendChatAction(msg.chat.id, 'typing');
});

bot.on('callback_query', (query) => {
  setTimeout(() => {
    bot.sendMessage(query.message.chat.id, 'Welcome'); // expect: unhandled-async-failure
  }, 5_000);
  bot.sendMessage(query.message.chat.id, 'One moment').catch((error) => console.error('not sent', error));
});

export const notify = async (chat, text) => {
  await bot.sendMessage(chat, text);
};
