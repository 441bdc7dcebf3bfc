import OpenAI from "openai";

const client = new OpenAI({ timeout: 30_000 });

export async function ask({ messages, tools }: { messages: Message[]; tools: Tool[] }) {
  return client.chat.completions.create({ model: "gpt-4.1", messages, tools });
}

export async function askAboutRecent(messages: Message[]) {
  return client.chat.completions.create({ model: "gpt-4.1", messages: messages.slice(-12) });
}
