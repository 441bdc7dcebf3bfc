// Events of a run, for whoever watches.
export async function announceToolCall(toolName: string, args: unknown): Promise<void> {
  await fetch('https://watch.internal', { method: 'POST', body: JSON.stringify({ toolName, args }), signal: AbortSignal.timeout(5000) });
}
