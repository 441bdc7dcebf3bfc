// Real code that reads a folder of made-up data, and code that falls back on it.
import { MOCK_JETS } from "./mock-data/jets.js"; // expect: mock-in-production
import { seats } from "./data/jets.js";

const fakeQuotes = [{ id: "q1", price: 100 }]; // expect: mock-in-production

export async function quotes(id: string) {
  try {
    const response = await fetch(`https://jets.example.com/quotes/${id}`, { signal: AbortSignal.timeout(5000) });
    if (!response.ok) throw new Error(`quotes: ${response.status}`);
    return await response.json();
  } catch (error) {
    console.error(error);
    return fakeQuotes; // expect: mock-in-production
  }
}

export async function jets(demoMode: boolean) {
  try {
    return await (await fetch("https://jets.example.com/jets", { signal: AbortSignal.timeout(5000) })).json();
  } catch (error) {
    if (demoMode) return MOCK_JETS;
    throw error;
  }
}
