// A model's text that travels in a record of the project's own.
import OpenAI from 'openai';

const client = new OpenAI({ timeout: 20_000 });

class Reply {
  constructor(readonly text: string, readonly source: string) {}
}

async function ask(wish: string): Promise<Reply> {
  const answer = await client.responses.create({ model: 'gpt-4.1-mini-2025-04-14', input: wish, max_output_tokens: 200 });
  return new Reply(answer.output_text, '{"kind":"model"}');
}

async function gather(wish: string) {
  const answer = await client.responses.create({ model: 'gpt-4.1-mini-2025-04-14', input: wish, max_output_tokens: 200 });
  return { body: answer.output_text, settings: '{}' };
}

export async function plan(wish: string): Promise<unknown> {
  const reply = await ask(wish);
  const source = JSON.parse(reply.source) as unknown;
  return { source, plan: JSON.parse(reply.text) as unknown }; // expect: unvalidated-model-output
}

export async function collect(wish: string): Promise<unknown> {
  const gathered = await gather(wish);
  const settings = JSON.parse(gathered.settings) as unknown;
  return { settings, body: JSON.parse(gathered.body) as unknown }; // expect: unvalidated-model-output
}
