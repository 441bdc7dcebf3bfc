// What decides whether a tool may run runs none.
import { canExecuteTool, executeTool } from "./permits";

export async function loop(message: { tool_calls: { function: { name: string; arguments: string } }[] }): Promise<unknown[]> {
  const results: unknown[] = [];
  for (const call of message.tool_calls) {
    if (!(await canExecuteTool(call.function.name, { quota: 3 }))) continue;
    results.push(await executeTool(call.function.name, call.function.arguments)); // expect: unguarded-tool-call
  }
  return results;
}
