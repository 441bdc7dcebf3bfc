// Retries written at the call count.
import { generateText } from "ai";

export async function once(): Promise<string> {
  const answer = await generateText({ model, prompt: "hi", maxRetries: 0 }); // expect: implicit-timeout
  return answer.text;
}

declare const model: never;
