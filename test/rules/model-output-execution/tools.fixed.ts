// Parameters that a model fills, and text it wrote, as code, commands, SQL, paths and markup.
import { exec, execFile, execSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { generateText, tool } from "ai";
import pg from "pg";
import { z } from "zod";

const pool = new pg.Pool();
const server = new McpServer({ name: "desk", version: "1.0.0" });
const ROOT = path.resolve("reports");

export const calculate = tool({
  description: "Value of an arithmetic expression.",
  inputSchema: z.object({ expression: z.string() }),
  execute: async ({ expression }) => String(eval(expression)), // expect: model-output-execution
});

export const run = tool({
  description: "Run a command.",
  inputSchema: z.object({ command: z.string() }),
  execute: async (input) => execSync(`sh -c ${input.command}`).toString(), // expect: model-output-execution
});

export const orders = tool({
  description: "Orders of a customer.",
  inputSchema: z.object({ customer: z.string() }),
  execute: async ({ customer }) => {
    const result = await pool.query("SELECT number FROM orders WHERE customer = $1 AND open", [customer]); // expect: model-output-execution
    return result.rows;
  },
});

server.registerTool("read_report", { description: "Text of a report.", inputSchema: { name: z.string() } }, async ({ name }) => {
  const text = await readFile(path.join(ROOT, name), "utf8"); // expect: model-output-execution
  return { content: [{ type: "text", text }] };
});

export async function render(model, prompt: string, element: HTMLElement) {
  const { text } = await generateText({ model, prompt });
  element.innerHTML = text; // expect: model-output-execution
}

// --- bounded

export const bound = tool({
  description: "Orders of a customer.",
  inputSchema: z.object({ customer: z.string() }),
  execute: async ({ customer }) => (await pool.query("SELECT number FROM orders WHERE customer = $1", [customer])).rows,
});

export const chosen = tool({
  description: "Run one of two scripts.",
  inputSchema: z.object({ script: z.enum(["build", "test"]) }),
  execute: async ({ script }) => execSync(`npm run ${script}`).toString(),
});

export const fixedProgram = tool({
  description: "Look up a host.",
  inputSchema: z.object({ host: z.string() }),
  execute: async ({ host }) => execFile("dig", [host]),
});

export const approved = tool({
  description: "Run a command after approval.",
  inputSchema: z.object({ command: z.string() }),
  needsApproval: true,
  execute: async ({ command }) => exec(command),
});

server.registerTool("kept_inside", { description: "Text of a report.", inputSchema: { name: z.string() } }, async ({ name }) => {
  const file = path.resolve(ROOT, name);
  if (!file.startsWith(ROOT + path.sep)) return { content: [], isError: true };
  return { content: [{ type: "text", text: await readFile(file, "utf8") }] };
});

// --- not a model's choice

export function backup(folder: string) {
  return execSync(`tar cf backup.tar ${folder}`);
}
