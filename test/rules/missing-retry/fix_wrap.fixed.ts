// p-retry goes around the call when the file has it; an argument that awaits stays where it is.
import { tool } from "ai";
import pRetry from "p-retry";
import { z } from "zod";

const inputSchema = z.object({ city: z.string() });

export const weather = tool({
  description: "Weather of a city",
  inputSchema,
  execute: async ({ city }) => {
    const response = await pRetry(() => fetch(`https://weather.example.com/${city}`, { // expect: missing-retry
      signal: AbortSignal.timeout(30_000), // half a minute
    }), { retries: 3 });
    return response.text();
  },
});

export const stock = tool({
  description: "Stock of an item",
  inputSchema,
  execute: async ({ city }) => (await fetch(`https://stock.example.com/${await idOf(city)}`)).text(), // expect: missing-retry
});

declare function idOf(city: string): Promise<string>;
declare const unused: typeof pRetry;
