// The call's own telemetry counts.
import { generateText } from "ai";

export async function answer(model, prompt) {
  const { text } = await generateText({ model, prompt, experimental_telemetry: { isEnabled: true } });
  return text;
}
