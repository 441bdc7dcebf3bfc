// The start of what was said stands in a list; all of it is the conversation, and said once.
import { writeFileSync } from 'node:fs';

export function keepTitle(id: string, userInput: string, path: string): void {
  writeFileSync(path, JSON.stringify({ id, title: userInput.slice(0, 60) }));
}

export function keepInput(id: string, userInput: string, path: string): void {
  writeFileSync(path, JSON.stringify({ id, input: userInput })); // expect: plaintext-history
}

interface ChatMessage { role: string; content: string }

export function save(messages: ChatMessage[], path: string): void {
  try {
    writeFileSync(path, JSON.stringify(messages.slice(-100))); // expect: plaintext-history
  } catch {
    writeFileSync(path, JSON.stringify(messages.slice(-50)));
  }
}
