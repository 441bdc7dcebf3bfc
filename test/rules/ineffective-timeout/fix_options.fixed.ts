// Dead options in the shapes people write them; their fixes.
import http from "node:http";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";

export const inArrow = async (url: string): Promise<Response> => fetch(url, { signal: AbortSignal.timeout(5_000), headers: { accept: "application/json" } } as RequestInit); // expect: ineffective-timeout

export async function overSeveralLines(url: string, body: unknown): Promise<Response> {
  return await fetch(`${url}/orders`, { // expect: ineffective-timeout
    method: "POST",
    // the gateway is slow
    signal: AbortSignal.timeout(10 * 1000),
    body: JSON.stringify(body),
  } as RequestInit);
}

export async function inTheWrongPlace(client: Client, name: string): Promise<unknown> {
  return client.callTool({ name, arguments: {} } as never, undefined, { timeout: 5000 }); // expect: ineffective-timeout
}

export async function unused(url: string): Promise<Response> {
  const controller = new AbortController(); // expect: ineffective-timeout
  const timer = setTimeout(() => controller.abort(), 8000);
  try {
    return await fetch(url, { method: "PUT", signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}

export function announced(url: string, done: (status?: number) => void): void {
	const request = http.request(url, { method: "GET", signal: AbortSignal.timeout(3000) }, (response) => { done(response.statusCode); }); // expect: ineffective-timeout
	request.end();
}

export async function twoCandidates(url: string): Promise<Response[]> {
  const controller = new AbortController(); // expect: ineffective-timeout
  setTimeout(() => { controller.abort(); }, 5000);
  return [await fetch(url), await fetch(`${url}/next`)];
}

export async function clearedBeforeTheBody(url: string): Promise<string> {
  const controller = new AbortController();
  const timer = setTimeout(() => { controller.abort(); }, 5000);
  const response = await fetch(url, { signal: controller.signal }); // expect: ineffective-timeout
  const text = await response.text();
  clearTimeout(timer);
  return text.trim();
}
