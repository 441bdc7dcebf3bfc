const MAX_ATTEMPTS = 5;

// Fixes count the attempts and fail clearly in the end.
export async function again(url: string, attempt = 0): Promise<Response> {
  if (attempt >= MAX_ATTEMPTS) throw new Error(`No success after ${MAX_ATTEMPTS} attempts`);
  try {
    return await fetch(url);
  } catch {
    return again(url, attempt + 1); // expect: unbounded-retry
  }
}
