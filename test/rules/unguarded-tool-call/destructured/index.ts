// What is read out of an answer together with the call's id names a tool, wherever the answer was taken apart.
import OpenAI from 'openai';
import { abilities } from './abilities.js';
import { converse } from './converse.js';

export async function work(messages: OpenAI.ChatCompletionMessageParam[]): Promise<void> {
  for (let turn = 0; turn < 8; turn++) {
    const wishes = await converse(messages);
    if (wishes.length === 0) return;
    for (const wish of wishes) {
      const { tool_call_id, function_name, arguments: given } = wish;
      const content = await abilities[function_name as keyof typeof abilities](given); // expect: unguarded-tool-call
      messages.push({ role: 'tool', tool_call_id, content });
    }
  }
}
