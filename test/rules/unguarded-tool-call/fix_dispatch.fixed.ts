// Dispatch without a guard in the shapes people write it; its fixes.
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";

const openai = new OpenAI({ timeout: 30_000 });
const anthropic = new Anthropic({ timeout: 30_000 });

const tools: Record<string, (input: Record<string, unknown>) => Promise<string>> = {
  search: async ({ query }) => `found ${String(query)}`,
};

export async function turn(messages: OpenAI.ChatCompletionMessageParam[]): Promise<void> {
  const reply = await openai.chat.completions.create({ model: "gpt-4o-2024-08-06", messages });
  for (const call of reply.choices[0].message.tool_calls ?? []) {
    let result;
    try {
      result = await tools[call.function.name](JSON.parse(call.function.arguments)); // expect: unguarded-tool-call
    } catch (error) {
      console.error("Tool call failed", error);
      result = { error: `Tool ${call.function.name} failed: ${error instanceof Error ? error.message : String(error)}` };
    }
    messages.push({ role: "tool", tool_call_id: call.id, content: result });
  }
}

export class Agent {
	async step(messages: Anthropic.MessageParam[]): Promise<Anthropic.ToolResultBlockParam[]> {
		const reply = await anthropic.messages.create({ model: "claude-sonnet-4-20250514", max_tokens: 500, messages });
		const results: Anthropic.ToolResultBlockParam[] = [];
		for (const block of reply.content) {
			if (block.type !== "tool_use") continue;
			try {
				results.push({ type: "tool_result", tool_use_id: block.id, content: await tools[block.name](block.input as Record<string, unknown>) }); // expect: unguarded-tool-call
			} catch (error) {
				console.error("Tool call failed", error);
				results.push({ type: "tool_result", tool_use_id: block.id, content: `Tool ${block.name} failed: ${error instanceof Error ? error.message : String(error)}` });
			}
		}
		return results;
	}
}
