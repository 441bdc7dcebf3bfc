// A function that sets a deadline for whatever it is asked.
export function fetchBounded(url: string) {
  return fetch(url, { signal: AbortSignal.timeout(5_000) });
}

export async function inTime<T>(work: Promise<T>): Promise<T> {
  return Promise.race([work, new Promise<never>((_, reject) => { setTimeout(reject, 5_000); })]);
}
