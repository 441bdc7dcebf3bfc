// Loops and recursion driven by the model's answers, bounded and not.
import Anthropic from "@anthropic-ai/sdk";
import OpenAI from "openai";
import { createInterface } from "node:readline/promises";

const client = new OpenAI({ timeout: 30_000 });
const claude = new Anthropic({ timeout: 30_000 });
const tools: Record<string, (input: unknown) => Promise<string>> = {};
const MAX_TURNS = 10;

async function ask(messages: OpenAI.ChatCompletionMessageParam[]) {
  return (await client.chat.completions.create({ model: "gpt-4o-mini", messages })).choices[0].message;
}

export async function endless(messages: OpenAI.ChatCompletionMessageParam[]): Promise<string | null> {
  while (true) { // expect: unbounded-agent-loop
    const reply = await ask(messages);
    if (!reply.tool_calls?.length) return reply.content;
    messages.push(reply);
  }
}

export async function untilStop(messages: Anthropic.MessageParam[]): Promise<Anthropic.Message> {
  let response = await claude.messages.create({ model: "claude-sonnet-4-5", max_tokens: 500, messages });
  while (response.stop_reason === "tool_use") { // expect: unbounded-agent-loop
    response = await claude.messages.create({ model: "claude-sonnet-4-5", max_tokens: 500, messages });
  }
  return response;
}

export async function forEver(messages: OpenAI.ChatCompletionMessageParam[]): Promise<void> {
  for (;;) { // expect: unbounded-agent-loop
    const reply = await ask(messages);
    if (reply.content === "done") break;
  }
}

export async function doUntil(messages: OpenAI.ChatCompletionMessageParam[]): Promise<void> {
  let calls;
  do { // expect: unbounded-agent-loop
    calls = (await ask(messages)).tool_calls;
  } while (calls && calls.length > 0);
}

export async function turn(messages: OpenAI.ChatCompletionMessageParam[]): Promise<string | null> {
  const reply = await ask(messages);
  if (!reply.tool_calls) return reply.content;
  messages.push(reply);
  return turn(messages); // expect: unbounded-agent-loop
}

export async function step(state: { log: string[] }): Promise<void> {
  const reply = await ask([]);
  if (reply.tool_calls) await runTools(reply, state);
}

async function runTools(reply: OpenAI.ChatCompletionMessage, state: { log: string[] }): Promise<void> {
  for (const call of reply.tool_calls ?? []) {
    state.log.push(await tools[call.function.name](call.function.arguments));
  }
  await step(state); // expect: unbounded-agent-loop
}

export const processMessages = async (): Promise<void> => {
  await streamEvents(async (event) => {
    if (event.item.type === "function_call") {
      await runTool(event.item.name, event.item.arguments);
      await ask([]);
      await processMessages(); // expect: unbounded-agent-loop
    }
  });
};

export async function counted(messages: OpenAI.ChatCompletionMessageParam[]): Promise<string | null> {
  for (let i = 0; i < MAX_TURNS; i += 1) {
    const reply = await ask(messages);
    if (!reply.tool_calls) return reply.content;
  }
  throw new Error("No answer");
}

export async function roundsLeft(messages: OpenAI.ChatCompletionMessageParam[]): Promise<void> {
  let response = await ask(messages);
  let rounds = 0;
  while (response.tool_calls && rounds < 5) {
    rounds += 1;
    response = await ask(messages);
  }
}

export async function limited(messages: OpenAI.ChatCompletionMessageParam[], depth = 0): Promise<string | null> {
  if (depth > 8) throw new Error("Too deep");
  const reply = await ask(messages);
  return reply.tool_calls ? limited(messages, depth + 1) : reply.content;
}

export async function untilAborted(messages: OpenAI.ChatCompletionMessageParam[], signal: AbortSignal): Promise<void> {
  while (true) {
    signal.throwIfAborted();
    const reply = await ask(messages);
    if (!reply.tool_calls) return;
  }
}

export async function repl(): Promise<void> {
  const rl = createInterface({ input: process.stdin });
  while (true) {
    const line = await rl.question("> ");
    console.log((await ask([{ role: "user", content: line }])).content);
  }
}

interface Tree { text: string; children: Tree[] }

export async function summarise(node: Tree): Promise<void> {
  await ask([{ role: "user", content: node.text }]);
  for (const child of node.children) await summarise(child);
}

export async function readAll(reader: ReadableStreamDefaultReader<string>): Promise<void> {
  let done = false;
  while (!done) {
    const chunk = await reader.read();
    done = chunk.done;
    await ask([{ role: "user", content: chunk.value ?? "" }]);
  }
}

export async function approvals(agent: { run(state: unknown): Promise<{ interruptions: unknown[] }> }): Promise<void> {
  let result = await agent.run({});
  await ask([]);
  while (result.interruptions.length > 0) {
    await ask([]);
    result = await agent.run(result);
  }
}

declare function streamEvents(handle: (event: { item: { type: string; name: string; arguments: string } }) => Promise<void>): Promise<void>;
declare function runTool(name: string, input: string): Promise<void>;

export async function untilItSaysSo(llm: { call(prompt: string): Promise<string> }, question: string): Promise<string> {
  while (true) { // expect: unbounded-agent-loop
    const thought = await llm.call(question);
    if (thought.includes("FINAL")) return thought;
    question += thought;
  }
}
