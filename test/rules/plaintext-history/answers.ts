// Saved when all went well and in the handler too: said once.
import { writeFileSync } from 'node:fs';

const messages: { role: string; content: string }[] = [];

export async function turn(text: string, path: string): Promise<void> {
  messages.push({ role: 'user', content: text });
  try {
    await work(messages);
    writeFileSync(path, JSON.stringify(messages)); // expect: plaintext-history
  } catch (error) {
    writeFileSync(path, JSON.stringify(messages));
    throw error;
  }
}

export function result(said: { role: string; content: string }[], path: string): void {
  let answer = '';
  for (const message of said) {
    if (message.role === 'assistant') answer = message.content;
  }
  writeFileSync(path, JSON.stringify({ answer }));
}
