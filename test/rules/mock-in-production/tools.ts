// Stand-ins in code that is no test, in TypeScript.
import { tool } from "ai";
import nock from "nock"; // expect: mock-in-production
import { z } from "zod";
import { MockCrmClient, LiveCrmClient, MockSpan } from "./crm";
import type { SinonStub } from "sinon";

export const stub: SinonStub | undefined = undefined;
export const crm = new MockCrmClient(); // expect: mock-in-production
export const span = new MockSpan();

export function chosen(env: { mode: string }): LiveCrmClient {
  return env.mode === "live" ? new LiveCrmClient() : new MockCrmClient();
}

export const lookupOrder = tool({
  description: "Status of an order",
  inputSchema: z.object({ id: z.string() }),
  execute: async ({ id }) => { // expect: mock-in-production
    // Simulate API delay
    await new Promise((resolve) => setTimeout(resolve, 200));
    return states.get(id);
  },
});

export const fetchOrder = tool({
  description: "Status of an order",
  inputSchema: z.object({ id: z.string() }),
  execute: async ({ id }) => {
    const response = await fetch(`https://shop.example.com/orders/${id}`, { signal: AbortSignal.timeout(30_000) });
    if (!response.ok) throw new Error(`shop: ${response.status}`);
    return response.json();
  },
});

export const deliverySlots = tool({
  description: "Free delivery slots for a postcode",
  inputSchema: z.object({ postcode: z.string() }),
  // Mocked until the carrier answers us.
  execute: async () => ["Monday", "Tuesday"], // expect: mock-in-production
});

export const askUser = tool({
  description: "Shows a question",
  inputSchema: z.object({ question: z.string() }),
  execute: async ({ question }) => ({ shown: question }),
});

const states = new Map<string, string>();
