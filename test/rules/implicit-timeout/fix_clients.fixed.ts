// Clients left on a long default, in the shapes people build them; their fixes.
import Anthropic from "@anthropic-ai/sdk";
import OpenAI, { AzureOpenAI } from "openai";

const openai = new OpenAI({ timeout: 30_000 }); // expect: implicit-timeout
const keyed = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, timeout: 30_000 }); // expect: implicit-timeout
const azure = new AzureOpenAI({ // expect: implicit-timeout
  apiVersion: "2024-10-21",
  deployment: "support", // shared with billing
  timeout: 30_000,
});
const defaults = { apiKey: process.env.ANTHROPIC_API_KEY };
const anthropic = new Anthropic({ ...defaults, timeout: 30_000 }); // expect: implicit-timeout

export class Planner {
	private readonly llm = new OpenAI({ maxRetries: 1, timeout: 30_000, }); // expect: implicit-timeout

	plan = (goal: string) => this.llm.responses.create({ model: "gpt-4.1-2025-04-14", input: goal });
}

export const spread = (options: object): OpenAI => new OpenAI({ ...options });
export const used = [openai, keyed, azure, anthropic];
