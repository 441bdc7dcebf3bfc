// Options that announce a deadline and set none.
import http from "node:http";

export async function ignored(): Promise<Response> {
  return fetch("https://example.com", { timeout: 5000 } as RequestInit); // expect: ineffective-timeout
}

export function announced(): void {
  http.get("http://example.com", { timeout: 5000 }, () => undefined); // expect: ineffective-timeout
}

export function destroyed(): void {
  const request = http.get("http://example.com", { timeout: 5000 }, () => undefined);
  request.on("timeout", () => { request.destroy(); });
}

export async function signalNotPassed(): Promise<Response> {
  const controller = new AbortController(); // expect: ineffective-timeout
  setTimeout(() => { controller.abort(); }, 5000);
  return fetch("https://example.com", { method: "POST" });
}

export async function clearedEarly(): Promise<unknown> {
  const controller = new AbortController();
  const timer = setTimeout(() => { controller.abort(); }, 5000);
  const response = await fetch("https://example.com", { signal: controller.signal }); // expect: ineffective-timeout
  clearTimeout(timer);
  return response.json();
}

export async function clearedLate(): Promise<unknown> {
  const controller = new AbortController();
  const timer = setTimeout(() => { controller.abort(); }, 5000);
  const response = await fetch("https://example.com", { signal: controller.signal });
  const data = await response.json();
  clearTimeout(timer);
  return data;
}

export function overLines(body: string): Promise<Response> {
  return fetch("https://example.com", { // expect: ineffective-timeout
    method: "POST",
    body,
    timeout: 5000,
  } as RequestInit);
}
