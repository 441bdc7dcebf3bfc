// Model text and tool-call arguments parsed with and without somebody to catch malformed text.
import Anthropic from "@anthropic-ai/sdk";
import { generateObject, generateText } from "ai";
import { jsonrepair } from "jsonrepair";
import OpenAI from "openai";
import { parse } from "partial-json";
import { z } from "zod";

const client = new OpenAI({ timeout: 30_000 });
const claude = new Anthropic({ timeout: 30_000 });
const Verdict = z.object({ queue: z.string() });
const model = "gpt-4.1";

async function ask(text: string): Promise<string> {
  const response = await client.chat.completions.create({ model, messages: [{ role: "user", content: text }] });
  return response.choices[0]?.message.content ?? "";
}

export async function direct(ticket: string) {
  const response = await client.responses.create({ model, input: ticket });
  let verdict;
  try {
    verdict = JSON.parse(response.output_text); // expect: unvalidated-model-output
  } catch (error) {
    throw new Error("The model answered in malformed JSON", { cause: error });
  }
  return verdict;
}

export async function throughAHelper(ticket: string) {
  const cleaned = (await ask(ticket)).replace(/```json/g, "").trim();
  try {
    return JSON.parse(cleaned) as { queue: string }; // expect: unvalidated-model-output
  } catch (error) {
    throw new Error("The model answered in malformed JSON", { cause: error });
  }
}

export async function schemaAfterwards(ticket: string) {
  try {
    return await Verdict.parse(JSON.parse(await ask(ticket))); // expect: unvalidated-model-output
  } catch (error) {
    throw new Error("The model's answer could not be read", { cause: error });
  }
}

export async function sdk(ticket: string) {
  const { text } = await generateText({ model, prompt: ticket });
  try {
    return JSON.parse(text); // expect: unvalidated-model-output
  } catch (error) {
    throw new Error("The model answered in malformed JSON", { cause: error });
  }
}

export async function blocks(ticket: string) {
  const message = await claude.messages.create({ model: "claude-sonnet-4-5", max_tokens: 500, messages: [{ role: "user", content: ticket }] });
  const block = message.content.find((b) => b.type === "text");
  try {
    return JSON.parse(block.text); // expect: unvalidated-model-output
  } catch (error) {
    throw new Error("The model answered in malformed JSON", { cause: error });
  }
}

export async function group(ticket: string) {
  const answer = await ask(ticket);
  return answer.match(/\{.*\}/s)![0]; // expect: unvalidated-model-output
}

export async function run(messages: unknown[], calls: ToolCall[]) {
  for (const toolCall of calls) {
    let args: Arguments;
    try {
      args = JSON.parse(toolCall.function.arguments); // expect: unvalidated-model-output
    } catch (error) {
      console.error("The model wrote malformed arguments", error);
      messages.push({ role: "tool", tool_call_id: toolCall.id, content: `The arguments are not valid JSON: ${String(error)}` });
      continue;
    }
    const output = await lookUp(args);
    messages.push({ role: "tool", tool_call_id: toolCall.id, content: output });
  }
}

export async function executeTool(toolCall: ToolCall) {
  let args;
  try {
    args = JSON.parse(toolCall.function.arguments); // expect: unvalidated-model-output
  } catch (error) {
    console.error("The model wrote malformed arguments", error);
    return { error: `The arguments are not valid JSON: ${String(error)}` };
  }
  return await lookUp(args);
}

let pending = "";

export function onEvent({ event, data }: StreamEvent) {
  switch (event) {
    case "response.function_call_arguments.delta":
      pending += data.delta;
      try {
        show(parse(pending)); // expect: unvalidated-model-output
      } catch (error) {
        throw new Error("The model's answer could not be read", { cause: error });
      }
      break;
    case "response.function_call_arguments.done": {
      const { arguments: finished } = data;
      try {
        show(parse(finished)); // expect: unvalidated-model-output
      } catch (error) {
        throw new Error("The model's answer could not be read", { cause: error });
      }
      break;
    }
  }
}

// --- taken care of

export async function caught(ticket: string) {
  try {
    return JSON.parse(await ask(ticket));
  } catch {
    return undefined;
  }
}

export function settled(ticket: string) {
  return ask(ticket).then((text) => JSON.parse(text)).catch(() => undefined);
}

export async function checked(ticket: string) {
  const answer = await ask(ticket);
  const found = answer.match(/\{.*\}/s);
  return found ? found[0] : "";
}

export async function structured(ticket: string) {
  const { object } = await generateObject({ model, schema: Verdict, prompt: ticket });
  return object;
}

export async function repaired(ticket: string) {
  try {
    return JSON.parse(jsonrepair(await ask(ticket)));
  } catch (error) {
    throw new Error("The model answered in malformed JSON", { cause: error });
  }
}

// --- not a model's text

export function copy(messages: unknown[]) {
  return JSON.parse(JSON.stringify(messages));
}

export async function envelope(ticket: string) {
  const response = await fetch("/api/chat", { method: "POST", body: ticket });
  return JSON.parse(await response.text());
}

export function saved() {
  return JSON.parse(localStorage.getItem("conversation") ?? "[]");
}
