// Sends events for others.
export async function sendEvent(name: string): Promise<void> {
  const response = await fetch("https://events.example.com", { method: "POST", body: name, signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error(`event refused: ${response.status}`);
}
