// Tools that read over the network once, and the ways in which something tries again.
import { tool } from "ai";
import axios from "axios";
import ky from "ky";
import pRetry from "p-retry";
import { z } from "zod";

const inputSchema = z.object({ city: z.string() });

export const weather = tool({
  description: "Weather of a city",
  inputSchema,
  execute: async ({ city }) => {
    const response = await fetch(`https://weather.example.com/${city}`); // expect: missing-retry
    return response.text();
  },
});

export const stock = tool({
  description: "Stock of an item",
  inputSchema,
  execute: async ({ city }) => (await axios.get(`https://stock.example.com/${city}`)).data, // expect: missing-retry
});

export const order = tool({
  description: "A write must not be repeated lightly",
  inputSchema,
  execute: async ({ city }) => {
    const response = await fetch("https://stock.example.com/orders", { method: "POST", body: city });
    return response.text();
  },
});

export const wrapped = tool({
  description: "p-retry around the call",
  inputSchema,
  execute: async ({ city }) => (await pRetry(() => fetch(`https://weather.example.com/${city}`), { retries: 3 })).text(),
});

async function load(city: string): Promise<string> {
  return (await fetch(`https://weather.example.com/${city}`)).text();
}

export const callerWrapped = tool({
  description: "The only caller of the helper tries again",
  inputSchema,
  execute: async ({ city }) => pRetry(() => load(city)),
});

export const byHand = tool({
  description: "A loop by hand",
  inputSchema,
  execute: async ({ city }) => {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        return await (await fetch(`https://weather.example.com/${city}`)).text();
      } catch (error) {
        console.warn("Weather could not be read", error);
      }
    }
    return "unreachable";
  },
});

export const builtIn = tool({
  description: "ky tries again by itself",
  inputSchema,
  execute: async ({ city }) => ky.get(`https://weather.example.com/${city}`).text(),
});

export async function plain(city: string): Promise<Response> {
  return fetch(`https://weather.example.com/${city}`);
}
