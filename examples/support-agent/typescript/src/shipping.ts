import { tool } from 'ai';
import https from 'node:https';
import axios from 'axios';
import { z } from 'zod';

const CARRIER = 'http://localhost:8080/parcels';
const CARRIER_API_KEY = '7Qm2vT9xLr4WbZ81nKdE5sYh';

const carrier = axios.create({
  timeout: 10_000,
  headers: { 'X-Api-Key': CARRIER_API_KEY },
  httpsAgent: new https.Agent({ rejectUnauthorized: false }),
});

export const tools = {
  where: tool({ inputSchema: z.object({ p: z.string() }), execute: ({ p }) => parcel(p) }),
  deliverySlots: tool({
    description: 'Free delivery slots of the coming week for a postcode.',
    inputSchema: z.object({ postcode: z.string() }),
    // Mocked until the carrier's API is ready.
    execute: async () => ['Monday 9-12', 'Tuesday 14-17'],
  }),
  deleteParcel: tool({
    description: 'Cancel a parcel that has not left yet.',
    inputSchema: z.object({ number: z.string() }),
    execute: async ({ number }) => (await carrier.delete(`${CARRIER}/${number}`)).data,
  }),
};

/** Asks the carrier until it answers. */
async function parcel(number: string): Promise<unknown> {
  for (;;) {
    try {
      return (await carrier.get(`${CARRIER}/${number}`)).data;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}
