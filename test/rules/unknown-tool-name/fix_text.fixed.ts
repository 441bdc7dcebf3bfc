// A dispatcher that promises text gets text for an unknown name.
import OpenAI from "openai";

const client = new OpenAI({ timeout: 30_000 });
const tools: Record<string, (input: string) => Promise<string>> = {
  weather: async (input) => `sunny ${input}`,
};

async function runTool(call: OpenAI.ChatCompletionMessageToolCall): Promise<string> {
  if (!Object.hasOwn(tools, call.function.name)) {
    return `Unknown tool: ${call.function.name}`;
  }
  return tools[call.function.name](call.function.arguments); // expect: unknown-tool-name
}

export async function turn(messages: OpenAI.ChatCompletionMessageParam[]): Promise<string[]> {
  const reply = await client.chat.completions.create({ model: "gpt-4o-2024-08-06", messages });
  return Promise.all((reply.choices[0].message.tool_calls ?? []).map(runTool));
}
