// Fixes count the attempts and fail clearly in the end.
export async function again(url: string): Promise<Response> {
  try {
    return await fetch(url);
  } catch {
    return again(url); // expect: unbounded-retry
  }
}
