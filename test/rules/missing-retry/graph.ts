// Nodes of a graph: steps that the agent runs by itself.
import { StateGraph } from "@langchain/langgraph";

async function lookUp(state: { item: string }): Promise<{ page: string }> {
  const response = await fetch(`https://stock.example.com/${state.item}`, { signal: AbortSignal.timeout(5_000) }); // expect: missing-retry
  return { page: await response.text() };
}

async function lookUpPatiently(state: { item: string }): Promise<{ page: string }> {
  const response = await fetch(`https://stock.example.com/${state.item}`, { signal: AbortSignal.timeout(5_000) });
  return { page: await response.text() };
}

export const graph = new StateGraph(State)
  .addNode("lookUp", lookUp)
  .addNode("lookUpPatiently", lookUpPatiently, { retryPolicy: { maxAttempts: 3 } })
  .compile();
