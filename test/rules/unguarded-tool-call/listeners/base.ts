export type Listener = (toolName: string, args: unknown) => void;

export class Provider {
  /** Tells whoever watches which tool the model asked for; it is run later. */
  protected handleToolCall(toolName: string, args: unknown, onToolCall?: Listener): void {
    if (onToolCall) {
      onToolCall(toolName, args);
    }
  }
}

export async function runTool(toolName: string, args: unknown): Promise<string> {
  const response = await fetch(`https://tools.example.com/${toolName}`, { method: 'POST', body: JSON.stringify(args), signal: AbortSignal.timeout(10_000) });
  return response.text();
}
