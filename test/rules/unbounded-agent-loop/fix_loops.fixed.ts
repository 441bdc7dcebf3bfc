// Fixes name a limit, count, and fail clearly.
import OpenAI from "openai";

const MAX_AGENT_TURNS = 20;

const MAX_AGENT_STEPS = 20;

const client = new OpenAI({ timeout: 30_000 });

export async function endless(messages: OpenAI.ChatCompletionMessageParam[]): Promise<string | null> {
  let steps = 0;
  while (true) { // expect: unbounded-agent-loop
    if (steps >= MAX_AGENT_STEPS) throw new Error(`No final answer after ${MAX_AGENT_STEPS} steps`);
    steps += 1;
    const reply = (await client.chat.completions.create({ model: "gpt-4o-mini", messages })).choices[0].message;
    if (!reply.tool_calls) return reply.content;
    messages.push(reply);
  }
}

export const again = async (turn = 0): Promise<void> => {
  if (turn >= MAX_AGENT_TURNS) throw new Error(`No final answer after ${MAX_AGENT_TURNS} turns`);
  const reply = (await client.chat.completions.create({ model: "gpt-4o-mini", messages: [] })).choices[0].message;
  if (reply.tool_calls) {
    await again(turn + 1); // expect: unbounded-agent-loop
  }
};
