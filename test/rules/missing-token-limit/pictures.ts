// Pictures and speech have a size of their own; text is asked for with a limit.
import { GoogleGenAI } from '@google/genai';

const client = new GoogleGenAI({ apiKey: process.env.GEMINI_API_KEY });

export async function draw(prompt: string, model: string) {
  return client.models.generateContent({ model, contents: prompt, config: { responseModalities: ['IMAGE', 'TEXT'] } });
}

export async function describe(prompt: string, model: string) {
  return client.models.generateContent({ model, contents: prompt, config: { responseModalities: ['TEXT'] } }); // expect: missing-token-limit
}
