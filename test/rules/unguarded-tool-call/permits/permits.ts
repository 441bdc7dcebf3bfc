// Permits are kept in a service, tools run in another.
export async function canExecuteTool(name: string, limits: { quota: number }): Promise<boolean> {
  const response = await fetch(`https://permits.example.com/${name}?quota=${limits.quota}`, { signal: AbortSignal.timeout(5_000) });
  return response.ok;
}

export async function executeTool(name: string, input: string): Promise<unknown> {
  const response = await fetch(`https://tools.example.com/${name}`, { method: "POST", body: input, signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return response.json();
}
