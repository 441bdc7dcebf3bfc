// The gate is asked before the tool runs.
import OpenAI from "openai";
import { canExecuteTool } from "./gates";

export function gate(message: OpenAI.ChatCompletionMessage, verified: boolean): string[] {
  const refused: string[] = [];
  for (const call of message.tool_calls ?? []) {
    const check = canExecuteTool(call.function.name, { verified });
    if (!check.allowed) refused.push(call.id);
  }
  return refused;
}
