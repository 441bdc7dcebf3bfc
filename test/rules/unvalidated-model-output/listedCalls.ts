// Tool calls picked out of an answer that arrived over plain HTTP.
interface Part { type: string; name: string; arguments: string }

export async function firstCall(url: string, question: string): Promise<{ name: string; given: unknown } | undefined> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ input: question }), signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`refused: ${response.status}`);
  const body = (await response.json()) as { output?: Part[] };
  const toolCalls = (body.output ?? []).filter((part) => part.type === "function_call");
  if (toolCalls.length === 0) return undefined;
  return { name: toolCalls[0]!.name, given: JSON.parse(toolCalls[0]!.arguments) }; // expect: unvalidated-model-output
}
