// Which function a model calls, and in which role it speaks, are no words of its own.
import OpenAI from 'openai';
import pino from 'pino';

const logger = pino();
const client = new OpenAI({ timeout: 20_000 });

export async function plan(history: OpenAI.Responses.ResponseInput, tools: OpenAI.Responses.Tool[]) {
  const answer = await client.responses.create({ model: 'gpt-4.1-mini-2025-04-14', input: history, tools, max_output_tokens: 200 });
  const wish = answer.output[0];
  if (wish.type === 'function_call') {
    logger.info(`the model calls ${wish.name}`);
    logger.info({ called: answer.output[0].name }, 'the model calls');
    logger.info(`the model calls it with ${wish.arguments}`); // expect: prompt-in-logs
  }
  return answer;
}
