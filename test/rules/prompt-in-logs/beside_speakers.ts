// A text that is handed over with its speaker, or with the number it goes to, is part of a conversation.
import OpenAI from 'openai';

export const client = new OpenAI();

export function keep(role: string, content: string): void {
  console.log(`${role}: ${content}`); // expect: prompt-in-logs
}

export function write(file: string, content: string): void {
  console.log(`wrote ${content} to ${file}`);
}

export async function sendWhatsApp(to: string, message: string): Promise<void> {
  console.log('sending', message); // expect: prompt-in-logs
}
