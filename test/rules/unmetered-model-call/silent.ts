// Nothing in this file counts what its calls cost: one hint, at the first call.
import { generateText } from "ai";

export async function answer(model, prompt) {
  const { text } = await generateText({ model, prompt }); // expect: unmetered-model-call
  return text;
}
