// What the AI SDK hands to the callbacks of a run.
import { generateText } from "ai";
import { openai } from "@ai-sdk/openai";
import pino from "pino";

const logger = pino();

export async function run(prompt: string) {
  return generateText({
    model: openai("gpt-4o"),
    prompt,
    onStepFinish({ text, toolCalls, finishReason, usage }) {
      logger.info({ finishReason, usage }, "step");
      logger.info(`step: ${text}`); // expect: prompt-in-logs
      logger.info(JSON.stringify(toolCalls)); // expect: prompt-in-logs
    },
  });
}
