// Tools that promise text answer their failure in text; versions: {"ai": "4.0.0"}
import { generateText, tool } from "ai";
import { z } from "zod";

const weather = tool({
  description: "Weather of a city",
  parameters: z.object({ city: z.string() }),
  execute: async ({ city }): Promise<string> => {
    try {
      const response = await fetch(`https://weather.example.com/${city}`, { signal: AbortSignal.timeout(5_000) }); // expect: unguarded-tool-call
      if (!response.ok) throw new Error(`weather: ${response.status}`);
      return await response.text();
    } catch (error) {
      console.error("weather failed", error);
      return "weather failed. Try again later or answer without it.";
    }
  },
});

export const answer = (prompt: string) => generateText({ model, prompt, tools: { weather }, maxSteps: 4 });
