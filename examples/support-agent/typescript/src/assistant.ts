import { openai } from '@ai-sdk/openai';
import { generateText, stepCountIs, tool } from 'ai';
import axios from 'axios';
import { z } from 'zod';
import { tools } from './shipping.js';

const openingHours = tool({
  description: 'When the shop in a town is open.',
  inputSchema: z.object({ town: z.string() }),
  execute: async ({ town }) => (await axios.get(`https://shops.example.com/${town}/hours`, { timeout: 10_000 })).data,
});

/** Answers with the carrier at hand. */
export async function assist(prompt: string): Promise<string> {
  const { text } = await generateText({
    model: openai('gpt-4o-2024-08-06'),
    prompt,
    tools: { ...tools, openingHours },
    stopWhen: stepCountIs(6),
    maxOutputTokens: 800,
    abortSignal: AbortSignal.timeout(60_000),
    experimental_telemetry: { isEnabled: true },
  });
  return text;
}
