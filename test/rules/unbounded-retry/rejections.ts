// Functions that call themselves again when a promise is rejected.
import OpenAI from "openai";

const openai = new OpenAI({ timeout: 20_000 });

export async function ask(messages: OpenAI.ChatCompletionMessageParam[], pauseMs = 0): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, pauseMs)).then(() => once(messages).catch((error: { status?: number }) => {
    if (error.status === 429) return ask(messages, (pauseMs || 1000) * 2); // expect: unbounded-retry
    throw error;
  }));
}

async function once(messages: OpenAI.ChatCompletionMessageParam[]): Promise<unknown> {
  return openai.chat.completions.create({ model: "gpt-4.1", messages, max_tokens: 300 });
}

export function rates(url: string): Promise<unknown> {
  return fetch(url).then((response) => response.json(), () => rates(url)); // expect: unbounded-retry
}

export function ratesThrice(url: string, attempts = 3): Promise<unknown> {
  return fetch(url).then((response) => response.json() as unknown).catch((error: unknown) => {
    if (attempts <= 1) throw error;
    return ratesThrice(url, attempts - 1);
  });
}

export function ratesOrNone(url: string): Promise<unknown> {
  return fetch(url).then((response) => response.json() as unknown).catch(() => none(url));
}

function none(url: string): unknown {
  return { url, rates: [] };
}
