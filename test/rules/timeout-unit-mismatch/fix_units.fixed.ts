// The fix writes the same duration in the parameter's unit.
import axios from "axios";
import OpenAI from "openai";

export const client = new OpenAI({ timeout: 60_000, maxRetries: 1 }); // expect: timeout-unit-mismatch

export const api = axios.create({
  baseURL: "https://example.com",
  timeout: 15_000, // expect: timeout-unit-mismatch
});

export async function rates(url: string): Promise<Response> {
  return fetch(url, {
    method: "POST", signal: AbortSignal.timeout(20_000), // expect: timeout-unit-mismatch
  });
}

export const either = (signal: AbortSignal) => fetch("https://example.com", { signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]) }); // expect: timeout-unit-mismatch
