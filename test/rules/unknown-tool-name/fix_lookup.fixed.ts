// Lookups that fail on a made-up name; their fixes.
import OpenAI from "openai";

const openai = new OpenAI({ timeout: 30_000 });
const handlers: Record<string, (args: unknown) => Promise<string>> = { search: async () => "found" };

export async function turn(messages: OpenAI.ChatCompletionMessageParam[]): Promise<void> {
  const reply = await openai.chat.completions.create({ model: "gpt-4o-2024-08-06", messages });
  for (const call of reply.choices[0].message.tool_calls ?? []) {
    if (!Object.hasOwn(handlers, call.function.name)) {
      messages.push({ role: "tool", tool_call_id: call.id, content: `Unknown tool: ${call.function.name}` });
      continue;
    }
    const handler = handlers[call.function.name]; // expect: unknown-tool-name
    try {
      messages.push({ role: "tool", tool_call_id: call.id, content: await handler(JSON.parse(call.function.arguments)) });
    } catch (error) {
      messages.push({ role: "tool", tool_call_id: call.id, content: `error: ${String(error)}` });
    }
  }
}
