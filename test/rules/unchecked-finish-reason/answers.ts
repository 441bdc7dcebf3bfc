// Text taken out of answers with and without a look at how they ended.
import Anthropic from "@anthropic-ai/sdk";
import { generateText } from "ai";
import OpenAI from "openai";

const client = new OpenAI({ timeout: 30_000 });
const claude = new Anthropic({ timeout: 30_000 });

export async function chat(messages) {
  const completion = await client.chat.completions.create({ model: "gpt-4.1", messages });
  return completion.choices[0].message.content; // expect: unchecked-finish-reason
}

export async function responses(input) {
  const response = await client.responses.create({ model: "gpt-4.1", input });
  return response.output_text; // expect: unchecked-finish-reason
}

export async function blocks(messages) {
  const message = await claude.messages.create({ model: "claude-sonnet-4-5", max_tokens: 500, messages });
  return message.content[0].text; // expect: unchecked-finish-reason
}

export async function sdk(model, prompt) {
  const result = await generateText({ model, prompt });
  return result.text; // expect: unchecked-finish-reason
}

export async function lookedAt(messages) {
  const completion = await client.chat.completions.create({ model: "gpt-4.1", messages });
  const [choice] = completion.choices;
  if (choice.finish_reason === "length") throw new Error("cut off");
  return choice.message.content;
}

export async function fallback(messages) {
  const completion = await client.chat.completions.create({ model: "gpt-4.1", messages });
  return completion.choices[0]?.message.content ?? "Please ask again.";
}

export async function streamed(messages) {
  const stream = await client.chat.completions.create({ model: "gpt-4.1", messages, stream: true });
  for await (const chunk of stream) show(chunk.choices[0].delta.content);
}
