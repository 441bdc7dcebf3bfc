// What a model gave, put into a field of a record before the field is logged.
import OpenAI from 'openai';
import pino from 'pino';

const logger = pino();
const client = new OpenAI({ timeout: 20_000 });

interface Step { sentence?: string; size?: number }

export async function work(step: Step, history: OpenAI.ChatCompletionMessageParam[]) {
  const reply = await client.chat.completions.create({ model: 'gpt-4.1-mini-2025-04-14', messages: history, max_tokens: 200 });
  step.sentence = reply.choices[0].message.content ?? '';
  step.size = step.sentence.length;
  logger.info(`it said ${step.sentence}`); // expect: prompt-in-logs
  logger.info(`that is ${step.size} characters`);
}

export function beforehand(step: Step) {
  logger.info(`it had said ${step.sentence?.length}`);
}
