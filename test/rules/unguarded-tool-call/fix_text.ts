// Tools that promise text answer their failure in text; versions: {"ai": "4.0.0"}
import { generateText, tool } from "ai";
import { z } from "zod";

const weather = tool({
  description: "Weather of a city",
  parameters: z.object({ city: z.string() }),
  execute: async ({ city }): Promise<string> => {
    const response = await fetch(`https://weather.example.com/${city}`, { signal: AbortSignal.timeout(5_000) }); // expect: unguarded-tool-call
    if (!response.ok) throw new Error(`weather: ${response.status}`);
    return response.text();
  },
});

export const answer = (prompt: string) => generateText({ model, prompt, tools: { weather }, maxSteps: 4 });
