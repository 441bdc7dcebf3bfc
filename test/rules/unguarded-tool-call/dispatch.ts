// Hand-written dispatch in TypeScript.
type Handler = (input: unknown) => Promise<string>;
const handlers: Record<string, Handler> = {};

export async function loop(message: { tool_calls: { id: string; function: { name: string; arguments: string } }[] }): Promise<string[]> {
  const results: string[] = [];
  for (const call of message.tool_calls) {
    results.push(await handlers[call.function.name](JSON.parse(call.function.arguments))); // expect: unguarded-tool-call
  }
  return results;
}

export async function guarded(message: { tool_calls: { function: { name: string; arguments: string } }[] }): Promise<string[]> {
  const results: string[] = [];
  for (const call of message.tool_calls) {
    try {
      results.push(await handlers[call.function.name](JSON.parse(call.function.arguments)));
    } catch (error) {
      results.push(String(error));
    }
  }
  return results;
}

export async function caught(toolCall: { function: { name: string } }): Promise<string> {
  return handlers[toolCall.function.name]({}).catch((error: unknown) => String(error));
}

export async function settled(message: { tool_calls: { function: { name: string } }[] }): Promise<unknown> {
  return Promise.allSettled(message.tool_calls.map((call) => handlers[call.function.name]({})));
}
