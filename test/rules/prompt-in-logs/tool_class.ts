// A tool that is made with Mastra's class logs what the model filled in.
import { Tool } from "@mastra/core/tools";
import { z } from "zod";

export const menu = new Tool({
  id: "menu",
  description: "Looks a dish up",
  inputSchema: z.object({ dish: z.string() }),
  execute: async ({ context }) => {
    console.info("looking up", context); // expect: prompt-in-logs
    console.info("fields", Object.keys(context).length);
    return { dish: context.dish };
  },
});
