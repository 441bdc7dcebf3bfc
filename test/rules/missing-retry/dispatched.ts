// Tools that the model picks from a table.
const tools: Record<string, (input: { city: string }) => Promise<string>> = {
  weather: async ({ city }) => {
    const response = await fetch(`https://weather.example.com/${city}`, { signal: AbortSignal.timeout(5_000) }); // expect: missing-retry
    return response.text();
  },
  order: async ({ city }) => {
    const response = await fetch("https://stock.example.com/orders", { method: "POST", body: city, signal: AbortSignal.timeout(5_000) });
    return response.text();
  },
};

export async function run(message: { tool_calls: { function: { name: string; arguments: string } }[] }): Promise<string[]> {
  const results: string[] = [];
  for (const call of message.tool_calls) {
    const tool = tools[call.function.name];
    if (!tool) {
      results.push(`There is no tool called ${call.function.name}`);
      continue;
    }
    try {
      results.push(await tool(JSON.parse(call.function.arguments)));
    } catch (error) {
      results.push(String(error));
    }
  }
  return results;
}
