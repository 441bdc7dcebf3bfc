// Tools are named after what they do; printing one shows code.
import { tool } from "ai";
import { z } from "zod";

export const writeEmail = tool({
  description: "Writes a draft of an e-mail.",
  inputSchema: z.object({ subject: z.string() }),
  execute: async ({ subject }) => ({ subject, state: "draft" }),
});

console.log("first tool", writeEmail);
