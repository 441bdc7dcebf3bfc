// Tools that a project describes and runs by its own means, as objects and classes.
import { exec, spawn } from "node:child_process";
import * as fs from "node:fs/promises";
import { promisify } from "node:util";
import type { StockTool } from "./types.js";

const run = promisify(exec);

async function report(command: string): Promise<string> {
  const { stdout } = await run(command); // expect: model-output-execution
  return stdout;
}

export const reportTool: StockTool = {
  definition: { name: "report", description: "Runs a report", input_schema: { type: "object", properties: { command: { type: "string" } } } },
  execute: async (input: { command: string }) => report(input.command),
};

async function latest(limit: number): Promise<string> {
  const { stdout } = await run(`stock log -${limit}`);
  return stdout;
}

export const logTool: StockTool = {
  name: "log",
  description: "The latest entries",
  parameters: { type: "object", properties: { limit: { type: "integer" }, order: { type: "string", enum: ["up", "down"] }, shelf: { type: "string" } } },
  async execute(args: Record<string, unknown>, shell: string) {
    await run(`stock sort ${args.order}`);
    await run(shell);
    await run(`stock show ${args.shelf}`); // expect: model-output-execution
    return latest(Number(args.limit));
  },
};

function asText(value: unknown, name: string): string {
  if (typeof value !== "string") throw new Error(`${name} is no text`);
  return value;
}

export class ShellTool extends StockToolBase {
  readonly name = "shell";
  readonly description = "Runs a command in the stockroom";
  readonly parameters = { type: "object", properties: { command: { type: "string" } } } as const;

  async execute(args: Record<string, unknown>): Promise<void> {
    const command = asText(args.command, "command");
    spawn("bash", ["-lc", command], { stdio: "ignore" }); // expect: model-output-execution
  }
}

// What people type in a chat is no tool of a model.
export const pingCommand = {
  name: "ping",
  description: "Answers",
  async execute(interaction: { text: string }) {
    await run(interaction.text);
  },
};

@StockCommand({ name: "openShelf", description: "Opens a shelf", signature: '"path": string' })
export class OpenShelf {
  static async openShelf(path: string) {
    return fs.readFile(path, "utf-8"); // expect: model-output-execution
  }
}
