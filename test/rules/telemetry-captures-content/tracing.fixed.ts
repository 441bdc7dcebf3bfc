// Tracing that stores conversations by default, in TypeScript. versions: {"ai": "5.0.0"}
import { run, Agent } from "@openai/agents";
import { generateText, streamText } from "ai";

const agent = new Agent({ name: "triage" });

export async function answer(prompt: string): Promise<unknown> {
  const result = await generateText({ // expect: telemetry-captures-content
    model,
    prompt,
    experimental_telemetry: { isEnabled: true, recordInputs: false, recordOutputs: false },
  });
  return [result, await run(agent, prompt)]; // expect: telemetry-captures-content
}

export function quiet(prompt: string): unknown {
  return streamText({ model, prompt, experimental_telemetry: { isEnabled: true, recordInputs: false, recordOutputs: false } });
}

export function off(prompt: string): unknown {
  return streamText({ model, prompt, experimental_telemetry: { isEnabled: false } });
}
