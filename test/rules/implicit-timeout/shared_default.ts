// Calls of one function share the omission: one finding, and its fix reaches all of them.
import { generateText } from "ai";

export async function both(): Promise<string> {
  const first = await generateText({ model, prompt: "one" }); // expect: implicit-timeout
  const second = await generateText({ model, prompt: "two" });
  return first.text + second.text;
}

declare const model: never;
