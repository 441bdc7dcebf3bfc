import { pino } from 'pino';
import { client } from './llm.js';

const logger = pino();

interface Triage {
  team: string;
  urgency: number;
}

/** Asks the model for a team and an urgency from 1 to 5. */
export async function triage(text: string): Promise<Triage> {
  const prompt = `Answer with {"team": …, "urgency": …} for this message: ${text}`;
  logger.info({ prompt }, 'triage');
  const response = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: prompt }] });
  return JSON.parse(response.choices[0].message.content as string) as Triage;
}

/** Triages a batch. */
export async function triageAll(texts: string[]): Promise<Triage[]> {
  const results: Triage[] = [];
  for (const text of texts) {
    try {
      results.push(await triage(text));
    } catch {}
  }
  return results;
}

/** 1 (whenever) to 5 (now). */
export async function urgency(text: string): Promise<number> {
  try {
    return (await triage(text)).urgency;
  } catch (error) {
    logger.error('triage failed');
    return 3;
  }
}
