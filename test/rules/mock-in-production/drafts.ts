// What a tool's comment says of what it would do, and a remark that nothing is made up.
import { tool } from "@langchain/core/tools";
import { z } from "zod";

export const sendLetter = tool(
  async ({ recipient, subject }: { recipient: string; subject: string }) => { // expect: mock-in-production
    // In a real implementation, this would interact with a postal service
    return `Letter for ${recipient} about ${subject} is ready`;
  },
  { name: "post_letter", description: "Posts a letter.", schema: z.object({ recipient: z.string(), subject: z.string() }) },
);

export function findContacts(company: string): readonly string[] {
  // Only real sources here, no simulated data in the results
  return [company];
}
