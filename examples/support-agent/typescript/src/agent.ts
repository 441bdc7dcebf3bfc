import { pino } from 'pino';
import { client } from './llm.js';
import { findOrder, refund } from './orders.js';

const logger = pino();
const tools: Record<string, (input: never) => Promise<unknown>> = { findOrder, refund };
const MAX_STEPS = 8;

interface Customer {
  id: string;
  email: string;
}

export async function handle(customer: Customer, text: string): Promise<string> {
  logger.info({ email: customer.email }, 'message received');
  logger.debug(`using key ${process.env.OPENAI_API_KEY}`);
  const messages: object[] = [{ role: 'user', content: text }];
  for (let step = 0; step < MAX_STEPS; step++) {
    const response = await client.chat.completions.create({ model: 'gpt-4o-2024-08-06', messages: messages as never, max_completion_tokens: 800 });
    const message = response.choices[0]?.message;
    if (!message?.tool_calls?.length) return message?.content ?? '';
    messages.push(message);
    for (const call of message.tool_calls) {
      if (call.type !== 'function') continue;
      const input: unknown = JSON.parse(call.function.arguments);
      const output = await tools[call.function.name](input as never);
      messages.push({ role: 'tool', tool_call_id: call.id, content: JSON.stringify(output) });
    }
  }
  throw new Error(`No answer after ${MAX_STEPS} steps`);
}
