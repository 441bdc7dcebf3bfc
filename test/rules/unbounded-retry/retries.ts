// Retry helpers and hand-written retries, endless and bounded.
import { handleAll, retry } from "cockatiel";
import pRetry from "p-retry";

export async function forEver(url: string): Promise<Response> {
  return pRetry(() => fetch(url), { forever: true, retries: 3 }); // expect: unbounded-retry
}

export async function noEnd(url: string): Promise<Response> {
  return pRetry(() => fetch(url), { retries: Infinity }); // expect: unbounded-retry
}

export const policy = retry(handleAll, {}); // expect: unbounded-retry

export async function byHand(url: string): Promise<Response> {
  for (;;) { // expect: unbounded-retry
    try {
      return await fetch(url);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

export async function again(url: string): Promise<Response> {
  try {
    return await fetch(url);
  } catch {
    return again(url); // expect: unbounded-retry
  }
}

export async function bounded(url: string): Promise<Response> {
  return pRetry(() => fetch(url), { retries: 3 });
}

export async function byDefault(url: string): Promise<Response> {
  return pRetry(() => fetch(url));
}

export async function counted(url: string, attempts = 3): Promise<Response> {
  try {
    return await fetch(url);
  } catch (error) {
    if (attempts <= 1) throw error;
    return counted(url, attempts - 1);
  }
}

export async function reconnect(url: string): Promise<void> {
  while (true) {
    try {
      await fetch(url);
    } catch (error) {
      console.warn("Lost connection", error);
    }
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  }
}
