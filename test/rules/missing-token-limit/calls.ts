// Model calls and models built with and without an output-token limit.
import Anthropic from "@anthropic-ai/sdk";
import { ChatOpenAI } from "@langchain/openai";
import { generateText, streamText } from "ai";
import OpenAI from "openai";

const client = new OpenAI({ timeout: 30_000 });
const claude = new Anthropic({ timeout: 30_000 });
const chat = new ChatOpenAI({ model: "gpt-4.1" }); // expect: missing-token-limit
const limitedChat = new ChatOpenAI({ model: "gpt-4.1", maxTokens: 500 });

export async function unlimited(messages, model) {
  await client.chat.completions.create({ model: "gpt-4.1", messages }); // expect: missing-token-limit
  await client.responses.create({ // expect: missing-token-limit
    model: "o4-mini",
    input: messages,
  });
  streamText({ model, messages }); // expect: missing-token-limit
  return chat.invoke(messages);
}

export async function limited(messages, model, options) {
  await client.chat.completions.create({ model: "gpt-4.1", messages, max_completion_tokens: 500 });
  await client.chat.completions.create({ model: "gpt-4.1", messages, ...options });
  await client.chat.completions.create(options);
  await claude.messages.create({ model: "claude-sonnet-4-5", max_tokens: 500, messages });
  await generateText({ model, messages, maxOutputTokens: 500 });
  return limitedChat.invoke(messages);
}
