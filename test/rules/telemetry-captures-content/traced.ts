// The function that a conversation passes is the one to report.
import OpenAI from "openai";
import { traceable } from "langsmith/traceable";

const client = new OpenAI({ timeout: 30_000 });

const loadPage = traceable(async (url: string): Promise<string> => (await fetch(url)).text(), { name: "load_page" });

async function routeQuestion(question: string): Promise<string> {
  const page = await loadPage("https://docs.shop-nine.net");
  const answer = await client.chat.completions.create({ model: "gpt-4o-2024-11-20", messages: [{ role: "user", content: `${page}\n${question}` }] });
  return answer.choices[0]?.message.content ?? "";
}

export const tracedRoute = traceable(routeQuestion, { name: "route" }); // expect: telemetry-captures-content
