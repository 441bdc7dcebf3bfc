// Global fetch: Node's 300 s header timer is no deadline; a signal is.
export async function plain(): Promise<Response> {
  return fetch("https://example.com"); // expect: missing-timeout
}

export async function signalled(): Promise<Response> {
  return fetch("https://example.com", { signal: AbortSignal.timeout(5000) });
}

export async function posted(body: string): Promise<Response> {
  return fetch("https://example.com", { method: "POST", body }); // expect: missing-timeout
}

export async function withTimer(): Promise<string> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5000);
  try {
    const response = await fetch("https://example.com", { signal: controller.signal });
    return await response.text();
  } finally {
    clearTimeout(timer);
  }
}

export async function optionsInVariable(): Promise<Response> {
  const options = { signal: AbortSignal.timeout(5000) };
  return fetch("https://example.com", options);
}

export async function variableWithout(): Promise<Response> {
  const options = { method: "PUT" };
  return fetch("https://example.com", options); // expect: missing-timeout
}

export async function spread(init: RequestInit): Promise<Response> {
  return fetch("https://example.com", { ...init, method: "POST" });
}

export async function handedOn(init?: RequestInit): Promise<Response> {
  return fetch("https://example.com", init);
}

export async function raced(): Promise<unknown> {
  return Promise.race([
    fetch("https://example.com"),
    new Promise((_, reject) => setTimeout(() => { reject(new Error("late")); }, 5000)),
  ]);
}

function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  return Promise.race([work, new Promise<T>((_, reject) => setTimeout(() => { reject(new Error("late")); }, ms))]);
}

export async function wrapped(): Promise<Response> {
  return withDeadline(fetch("https://example.com"), 5000);
}

export function shadowed(fetch: (id: string) => string): string {
  return fetch("row");
}
