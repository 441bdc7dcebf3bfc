// Tools described and run in this file by its own means; what a description marks as needing somebody is left alone.
import Anthropic from "@anthropic-ai/sdk";
import { execSync } from "node:child_process";

const client = new Anthropic();

const tools = [
  {
    name: "run_script",
    description: "Runs a script of the club",
    input_schema: { type: "object", properties: { command: { type: "string" } } },
    execute(input: { command: string }) { // expect: unapproved-side-effect
      return execSync(input.command).toString();
    },
  },
  {
    name: "gmail_send_email",
    description: "Sends a mail",
    input_schema: { type: "object", properties: { text: { type: "string" } } },
    execute: async (input: { text: string }) => { // expect: unapproved-side-effect
      await fetch("https://mail.example.com/send", { method: "POST", body: input.text });
    },
  },
  {
    name: "delete_member",
    description: "Deletes a member",
    needsReview: true,
    input_schema: { type: "object", properties: { member: { type: "string" } } },
    execute: async (input: { member: string }) => {
      await fetch(`https://club.example.com/members/${input.member}`, { method: "DELETE" });
    },
  },
  {
    name: "find_member",
    description: "Finds a member",
    input_schema: { type: "object", properties: { member: { type: "string" } } },
    execute: async (input: { member: string }) => (await fetch(`https://club.example.com/members/${input.member}`)).text(),
  },
];

export async function turn(messages: Anthropic.MessageParam[]) {
  const answer = await client.messages.create({ model: "claude-sonnet-4-5-20250929", max_tokens: 1000, messages, tools });
  for (const block of answer.content) {
    if (block.type !== "tool_use") continue;
    const tool = tools.find((t) => t.name === block.name);
    await tool?.execute(block.input as never);
  }
}
