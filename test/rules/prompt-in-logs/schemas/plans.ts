// Plans that a model writes and a schema checks, for other files.
import OpenAI from 'openai';
import { z } from 'zod';

const client = new OpenAI();
const planSchema = z.array(z.object({ tool: z.string(), reason: z.string() }));
const routeSchema = z.object({ intent: z.enum(['refund', 'question']), confidence: z.number(), summary: z.string() });

async function ask(question: string) {
  const response = await client.chat.completions.create({ model: 'gpt-4o-2024-08-06', messages: [{ role: 'user', content: question }] });
  return response.choices[0].message;
}

export async function makePlan(question: string) {
  const message = await ask(question);
  let data = {};
  if (message.content) data = JSON.parse(message.content);
  const plan = planSchema.parse(data);
  console.log('plan', plan); // expect: prompt-in-logs
  return plan;
}

export async function route(question: string) {
  const message = await ask(question);
  const checked = routeSchema.safeParse(JSON.parse(message.content ?? ''));
  if (!checked.success) {
    console.log('refused', checked.error.issues[0].message);
    throw new Error('no route');
  }
  return checked.data;
}

const settingsSchema = z.object({ port: z.number() });

export function settings(text: string) {
  return settingsSchema.parse(JSON.parse(text));
}
