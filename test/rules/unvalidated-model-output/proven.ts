// A text that was read before it is handed out parses again; one that was only looked at may not.
import OpenAI from "openai";

const client = new OpenAI();

async function ask(text: string): Promise<string> {
  const answer = await client.chat.completions.create({ model: "gpt-4.1-2025-04-14", messages: [{ role: "user", content: text }] });
  return answer.choices[0].message.content ?? "";
}

async function mended(text: string): Promise<string> {
  const fixed = await ask(`Mend this JSON: ${text}`);
  try {
    JSON.parse(fixed);
    return fixed;
  } catch {
    return "null";
  }
}

async function trimmed(text: string): Promise<string> {
  const fixed = await ask(`Mend this JSON: ${text}`);
  try {
    console.log(fixed.length);
    return fixed;
  } catch {
    return "null";
  }
}

export async function read(text: string): Promise<unknown> {
  const whole = await mended(text);
  return JSON.parse(whole);
}

export async function readTrimmed(text: string): Promise<unknown> {
  return JSON.parse(await trimmed(text)); // expect: unvalidated-model-output
}

interface Part { id: string; name: string; input: string }

export function finish(toolCallsBuffer: Map<number, Part>) {
  return Array.from(toolCallsBuffer.values()).map((part) => ({
    id: part.id,
    arguments: JSON.parse(part.input || "{}"), // expect: unvalidated-model-output
  }));
}

export function finishOrders(ordersBuffer: Map<number, Part>) {
  return Array.from(ordersBuffer.values()).map((part) => JSON.parse(part.input || "{}"));
}
