// Tools picked by a switch, and calls of Gemini's answer.
import { GoogleGenerativeAI } from "@google/generative-ai";
import axios from "axios";

const model = new GoogleGenerativeAI("").getGenerativeModel({ model: "gemini-2.5-flash" });
const http = axios.create({ timeout: 5000 });
const tools: Record<string, (args: object) => Promise<unknown>> = { stock };

async function stock(args: object): Promise<unknown> {
  return (await http.get("https://warehouse.example.com/stock", { params: args })).data;
}

async function pick(name: string, args: object): Promise<unknown> {
  switch (name) {
    case "stock":
      return stock(args);
    default:
      return "unknown tool";
  }
}

export async function chain(message: { tool_calls: { function: { name: string } }[] }): Promise<void> {
  for (const call of message.tool_calls) {
    switch (call.function.name) {
      case "stock":
        await stock({}); // expect: unguarded-tool-call
        break;
      default:
        break;
    }
  }
}

export async function handedOver(answer: { content: { type: string; name: string; input: object }[] }): Promise<unknown> {
  const call = answer.content.find((c) => c.type === "tool_use");
  return call && pick(call.name, call.input); // expect: unguarded-tool-call
}

export async function gemini(question: string): Promise<unknown[]> {
  const result = await model.generateContent(question);
  const results: unknown[] = [];
  for (const call of result.response.functionCalls() ?? []) {
    const tool = tools[call.name];
    if (tool) results.push(await tool(call.args)); // expect: unguarded-tool-call
  }
  return results;
}

const searchTool = { name: "search" };
const listTool = { name: "list" };

export async function runByDefinition(toolCall: { id: string; function: { name: string; arguments: string } }): Promise<unknown> {
  switch (toolCall.function.name) {
    case searchTool.name:
      return fetch("https://example.com/search"); // expect: unguarded-tool-call
    case listTool.name:
      return fetch("https://example.com/list");
    default:
      return "There is no such tool";
  }
}
