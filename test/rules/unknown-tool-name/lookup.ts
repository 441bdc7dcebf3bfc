// Lookups by a name from the model, in TypeScript.
type Handler = () => string;
const handlers: Record<string, Handler> = {};
const registry = new Map<string, Handler>();

export function index(toolCall: { function: { name: string } }): string {
  return handlers[toolCall.function.name](); // expect: unknown-tool-name
}

export function optional(toolCall: { function: { name: string } }): string | undefined {
  return handlers[toolCall.function.name]?.();
}

export function checked(toolCall: { function: { name: string } }): string {
  const tool = registry.get(toolCall.function.name);
  if (!tool) return "unknown tool";
  return tool();
}
