// What a model said, in a record that another file's function gives back.
import pino from 'pino';
import { answered, counted } from './asking';

const logger = pino();

export async function tell(question: string): Promise<string> {
  const result = await answered(question);
  logger.info({ result }, 'answered'); // expect: prompt-in-logs
  logger.info(`said: ${result?.text}`); // expect: prompt-in-logs
  logger.info(`used: ${result?.usage?.total_tokens} of ${result?.model}`);
  logger.info(`length: ${result?.text.length}`);
  return result?.text ?? '';
}

export async function tellParts(question: string): Promise<string> {
  const { text, usage } = (await answered(question)) ?? { text: '', usage: undefined };
  logger.info({ usage }, 'used');
  return text;
}

export async function count(question: string): Promise<number> {
  const result = await counted(question);
  logger.info({ result }, 'counted');
  return result.tokens ?? 0;
}
