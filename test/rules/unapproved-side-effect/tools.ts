// Tools that delete, pay, send, deploy or run commands, with and without a person who is asked first; each framework sets its own option.
// versions: {"ai": "6.0.0"}
import { tool } from "@openai/agents";
import { tool as aiTool } from "ai";
import { execFile } from "node:child_process";
import { unlink } from "node:fs/promises";
import { createTool } from "@mastra/core/tools";
import { WebClient } from "@slack/web-api";
import Stripe from "stripe";
import { z } from "zod";

const stripe = new Stripe(process.env.STRIPE_KEY ?? "");
const slack = new WebClient(process.env.SLACK_TOKEN);

export const refund = tool({ // expect: unapproved-side-effect
  name: "refund_order",
  description: "Refund a payment.",
  parameters: z.object({ payment: z.string() }),
  execute: async ({ payment }) => (await stripe.refunds.create({ payment_intent: payment })).id,
});

export const refundWithApproval = tool({
  name: "refund_order",
  description: "Refund a payment.",
  parameters: z.object({ payment: z.string() }),
  needsApproval: async (_context, { payment }) => payment.length > 3,
  execute: async ({ payment }) => (await stripe.refunds.create({ payment_intent: payment })).id,
});

export const announce = aiTool({ // expect: unapproved-side-effect
  description: "Tell the team.",
  inputSchema: z.object({ text: z.string() }),
  execute: async ({ text }) => {
    await slack.chat.postMessage({ channel: "team", text });
    return { ok: true };
  },
});

export const removeFile = createTool({ // expect: unapproved-side-effect
  id: "remove_file",
  description: "Remove a file.",
  inputSchema: z.object({ path: z.string() }),
  execute: async ({ path }) => {
    await unlink(path);
    return { ok: true };
  },
});

export const shell = tool({ // expect: unapproved-side-effect
  name: "run_command",
  description: "Run a command.",
  parameters: z.object({ command: z.string() }),
  execute: ({ command }) => new Promise((resolve) => execFile("/bin/sh", ["-c", command], (_error, out) => { resolve(out); })),
});

export const elsewhere = tool({
  name: "run_command",
  description: "Run a command in a sandbox.",
  parameters: z.object({ command: z.string() }),
  execute: async ({ command }) => (await sandbox.commands.run(command)).stdout,
});

export const deleteDraft = tool({
  name: "delete_draft",
  description: "Forget a draft.",
  parameters: z.object({ id: z.string() }),
  execute: async ({ id }) => (await fetch(`https://shop.example.com/drafts/${id}`, { method: "DELETE" })).status,
});

export const proposeRefund = tool({
  name: "process_refund",
  description: "Put a refund on the list for the desk.",
  parameters: z.object({ payment: z.string() }),
  execute: async ({ payment }) => (await fetch("https://shop.example.com/desk", { method: "POST", body: JSON.stringify({ payment, state: "pending_approval" }) })).status,
});
