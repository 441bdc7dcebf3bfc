// Tools with and without words for the model.
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { tool } from "ai";
import { z } from "zod";
import { shared } from "./shared.js";

const server = new McpServer({ name: "desk", version: "1.0.0" });

export const orderStatus = tool({ // expect: undescribed-tool
  inputSchema: z.object({ orderId: z.string() }),
  execute: async ({ orderId }) => `${orderId}: shipped`,
  description: "Order status: say what it does, when to use it and what it returns.",
});

server.registerTool("close_ticket", { inputSchema: { ticket: z.number() }, description: "Close ticket: say what it does, when to use it and what it returns." }, async ({ ticket }) => ({ content: [{ type: "text", text: `${ticket} closed` }] })); // expect: undescribed-tool

server.tool("refund", "Refund an order in full.", { orderId: z.string() }, async ({ orderId }) => ({ content: [{ type: "text", text: orderId }] }));

export const described = tool({
  description: "Status of one order.",
  inputSchema: z.object({ orderId: z.string() }),
  execute: async ({ orderId }) => `${orderId}: shipped`,
});

export const elsewhere = tool({
  ...shared,
  execute: async ({ orderId }) => `${orderId}: shipped`,
});
