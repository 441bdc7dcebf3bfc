// The name that a bot passes on beside the chat it came from; names of commands and groups are nobody's.
import { ask } from './ask.js';

export const telegramBotMsg = async (name, prompt, chatId) => {
  console.log(`message of ${name}`); // expect: pii-in-logs
  return ask(prompt, chatId);
};

export const runCommand = (name, chatId) => {
  console.log(`running ${name}`);
  return ask(`/${name}`, chatId);
};
