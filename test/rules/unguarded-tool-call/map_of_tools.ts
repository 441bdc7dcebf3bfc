// Tools kept in a map: what comes out of it is run with whatever the model sent.
import { clubTools } from "./club.js";

const toolExecutors = new Map<string, Executor>(clubTools.map((tool) => [tool.name, tool.execute]));

export async function executeTool(toolName: string, input: unknown): Promise<string> {
  const executor = toolExecutors.get(toolName);
  if (!executor) return `unknown tool: ${toolName}`;
  return executor(input); // expect: unguarded-tool-call
}

export async function executeToolSafely(toolName: string, input: unknown): Promise<string> {
  const executor = toolExecutors.get(toolName);
  if (!executor) return `unknown tool: ${toolName}`;
  try {
    return await executor(input);
  } catch (error) {
    return `failed: ${String(error)}`;
  }
}

const labels = new Map<string, () => string>();

export function label(name: string): string {
  return labels.get(name)?.() ?? name;
}
