// Conversations in a server's log, with the lengths that may stay.
import OpenAI from "openai";
import pino from "pino";

const logger = pino();
const client = new OpenAI({ timeout: 30_000 });

export async function answer(question: string, conversationId: string): Promise<string> {
  logger.info({ question, conversationId }, "asked"); // expect: prompt-in-logs
  logger.info({ characters: question.length, conversationId }, "asked");
  const completion = await client.chat.completions.create({ model: "gpt-4o-mini", max_tokens: 200, messages: [{ role: "user", content: question }] });
  logger.info({ usage: completion.usage, id: completion.id }, "answered");
  const text = completion.choices[0]?.message.content ?? "";
  logger.info(`answered ${text}`); // expect: prompt-in-logs
  return text;
}

export function report(error: Error): void {
  logger.error({ message: error.message }, "failed");
}
