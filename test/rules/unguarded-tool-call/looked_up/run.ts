// The tool is fetched by a function of the project.
import type OpenAI from "openai";
import { getToolByName, getToolTitle } from "./tools";

export async function runTool(toolCall: OpenAI.ChatCompletionMessageToolCall) {
  const tool = getToolByName(toolCall.function.name);
  if (!tool) return "No such tool";
  return tool.fn(toolCall.function.arguments); // expect: unguarded-tool-call
}

export async function runGuarded(toolCall: OpenAI.ChatCompletionMessageToolCall) {
  const tool = getToolByName(toolCall.function.name);
  if (!tool) return "No such tool";
  try {
    return await tool.fn(toolCall.function.arguments);
  } catch (error) {
    return `Failed: ${String(error)}`;
  }
}

export function title(toolCall: OpenAI.ChatCompletionMessageToolCall) {
  return getToolTitle(toolCall.function.name).fn();
}
