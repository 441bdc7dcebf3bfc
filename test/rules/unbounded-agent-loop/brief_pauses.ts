import OpenAI from 'openai';
import { setTimeout as pause } from 'node:timers/promises';

const client = new OpenAI({ timeout: 30_000 });

export async function paced(messages: OpenAI.ChatCompletionMessageParam[]) {
  while (true) { // expect: unbounded-agent-loop
    const reply = (await client.chat.completions.create({ model: 'gpt-4o-mini', messages })).choices[0]?.message;
    if (!reply?.tool_calls) return reply?.content;
    messages.push(reply);
    await new Promise((resolve) => setTimeout(resolve, 800));
  }
}

export async function watches(read: () => Promise<string>) {
  while (true) {
    const reply = (await client.chat.completions.create({ model: 'gpt-4o-mini', messages: [{ role: 'user', content: await read() }] })).choices[0]?.message;
    if (reply?.content === 'leak') return reply;
    await pause(60_000);
  }
}
