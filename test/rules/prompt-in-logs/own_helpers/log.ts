// A helper that writes what a tool is given.
function logEvent(title: string, data?: Record<string, unknown>): void {
  if (data) console.log(title, JSON.stringify(data));
}

export function logToolCall(toolId: string, parameters: unknown): void {
  logEvent(`started ${toolId}`, { toolId, given: JSON.stringify(parameters, null, 2) });
}

export function logToolResult(toolId: string, result: unknown): void {
  logEvent(`done ${toolId}`, { toolId, result: JSON.stringify(result) });
}
