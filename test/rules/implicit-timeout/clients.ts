// The same SDKs in TypeScript: default import, named import, Azure.
import Anthropic from "@anthropic-ai/sdk";
import OpenAI, { AzureOpenAI } from "openai";

export const client = new OpenAI(); // expect: implicit-timeout
export const bounded = new OpenAI({ timeout: 20_000 });
export const claude = new Anthropic({ apiKey: "x" }); // expect: implicit-timeout
export const azure = new AzureOpenAI({ timeout: 60_000, apiVersion: "1" });

const shared = { maxRetries: 1 };
export const merged = new OpenAI({ ...shared, timeout: 1000 });

export function unknown(options: object): OpenAI {
  return new OpenAI({ ...options });
}

const callBounded = new OpenAI();

export async function ask(): Promise<void> {
  await callBounded.chat.completions.create({ model: "gpt-4o", messages: [] }, { timeout: 5000 });
}
