// A past mistake, versions: {"p-retry": "4.6.2"} from the lock file: another library brought p-retry, so this file cannot import it. No fix.
import { tool } from "ai";
import { z } from "zod";

export const weather = tool({
  description: "Weather of a city",
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => {
    const response = await fetch(`https://weather.example.com/${city}`); // expect: missing-retry
    return response.text();
  },
});
