// Models of LangChain, with tools and schemas added, and under the names of earlier versions.
import { ChatAnthropic } from "@langchain/anthropic";
import { ChatOpenAI } from "@langchain/openai";
import { OpenAI } from "langchain/llms/openai";
import { schema, tools } from "./shapes";

const writer = new OpenAI({ temperature: 0 }); // expect: implicit-timeout

export async function title(text: string): Promise<string> {
  return writer.call(`A title for: ${text}`);
}

export async function sorted(text: string): Promise<unknown> {
  const model = new ChatAnthropic({ // expect: implicit-timeout
    model: "claude-sonnet-4-5-20250929",
  }).withStructuredOutput(schema, { name: "sort" });
  return model.invoke([["user", text]]);
}

export async function equipped(text: string): Promise<unknown> {
  const model = new ChatOpenAI({ model: "gpt-4o-2024-08-06" }).bindTools(tools); // expect: implicit-timeout
  return model.invoke(text);
}

export async function bounded(text: string): Promise<unknown> {
  const model = new ChatOpenAI({ model: "gpt-4o-2024-08-06", timeout: 20_000 }).bindTools(tools);
  return model.invoke(text);
}

export async function boundedAtTheCall(text: string): Promise<unknown> {
  const model = new ChatOpenAI({ model: "gpt-4o-2024-08-06" }).withStructuredOutput(schema);
  return model.invoke(text, { timeout: 20_000 });
}
