// The name is tested before the work is wrapped.
const tools: Record<string, (args: unknown) => Promise<string>> = {};

export async function executeTool(toolName: string, args: unknown): Promise<string> {
  if (!(toolName in tools)) return `unknown tool: ${toolName}`;
  const tool = tools[toolName];
  return measured(() => tool(args));
}

export async function executeToolUntested(toolName: string, args: unknown): Promise<string> {
  const tool = tools[toolName]; // expect: unknown-tool-name
  return measured(() => tool(args));
}
