// Names that move, in TypeScript.
import { anthropic } from "@ai-sdk/anthropic";
import { openai } from "@ai-sdk/openai";
import OpenAI from "openai";

const client = new OpenAI({ timeout: 30_000 });

export const moving = anthropic("claude-3-5-sonnet-latest"); // expect: unpinned-model
export const dated = anthropic("claude-3-5-sonnet-20241022");
export const alias = openai("gpt-4o"); // expect: unpinned-model
export const chosen = openai(process.env.MODEL ?? "gpt-4o");
export const log = { model: "gpt-4o" };

export function ask(messages: Message[]): unknown {
  return client.chat.completions.create({ model: "gpt-4o-mini", messages });
}
