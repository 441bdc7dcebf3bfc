// Fixes name a limit, count, and fail clearly.
import OpenAI from "openai";

const client = new OpenAI({ timeout: 30_000 });

export async function endless(messages: OpenAI.ChatCompletionMessageParam[]): Promise<string | null> {
  while (true) { // expect: unbounded-agent-loop
    const reply = (await client.chat.completions.create({ model: "gpt-4o-mini", messages })).choices[0].message;
    if (!reply.tool_calls) return reply.content;
    messages.push(reply);
  }
}

export const again = async (): Promise<void> => {
  const reply = (await client.chat.completions.create({ model: "gpt-4o-mini", messages: [] })).choices[0].message;
  if (reply.tool_calls) {
    await again(); // expect: unbounded-agent-loop
  }
};
