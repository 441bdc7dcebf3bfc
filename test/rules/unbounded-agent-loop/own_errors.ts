// Asking what kind of error it was bounds one call, not the run; a limit that ends an inner loop bounds that one.
import Anthropic from "@anthropic-ai/sdk";
import { runTool } from "./tools.js";

const client = new Anthropic();

class SlowAnswerTimeoutError extends Error {}
class BudgetExceeded extends Error {}

export async function untilDone(messages: Anthropic.MessageParam[]): Promise<string> {
  while (true) { // expect: unbounded-agent-loop
    let answer: Anthropic.Message;
    try {
      answer = await client.messages.create({ model: "claude-sonnet-4-5-20250929", max_tokens: 1000, messages });
    } catch (error) {
      if (error instanceof SlowAnswerTimeoutError) return "Too slow today.";
      throw error;
    }
    if (answer.stop_reason === "end_turn") return "done";
    let taken = 0;
    for (const block of answer.content) {
      taken += 1;
      if (taken > 5) break;
      if (block.type === "tool_use") await runTool(block.name, block.input);
    }
    messages.push({ role: "assistant", content: answer.content });
  }
}

export async function whilePaid(messages: Anthropic.MessageParam[]): Promise<string> {
  while (true) {
    try {
      const answer = await client.messages.create({ model: "claude-sonnet-4-5-20250929", max_tokens: 1000, messages });
      if (answer.stop_reason === "end_turn") return "done";
      messages.push({ role: "assistant", content: answer.content });
    } catch (error) {
      if (error instanceof BudgetExceeded) return "The budget is used up.";
      throw error;
    }
  }
}

export async function inTurns(messages: Anthropic.MessageParam[]): Promise<string> {
  let text = "";
  while (true) { // expect: unbounded-agent-loop
    let answer: Anthropic.Message;
    try {
      answer = await client.messages.create({ model: "claude-sonnet-4-5-20250929", max_tokens: 1000, messages });
    } catch (error) {
      if (error instanceof SlowAnswerTimeoutError) return "Too slow today.";
      throw error;
    }
    if (answer.stop_reason === "tool_use") {
      messages.push({ role: "assistant", content: answer.content });
      continue;
    }
    text = "done";
    break;
  }
  return text;
}
