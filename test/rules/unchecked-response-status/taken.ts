// What is taken out of the answer is missed when the request was refused.
export async function session(base: string): Promise<string> {
  const response = await fetch(`${base}/session`, { signal: AbortSignal.timeout(5_000) });
  const data = (await response.json()) as { session?: { token?: string } };
  const token = data.session?.token ?? "";
  if (!token) throw new Error("no session token");
  return token;
}

export async function count(base: string): Promise<number> {
  const response = await fetch(`${base}/count`, { signal: AbortSignal.timeout(5_000) }); // expect: unchecked-response-status
  const data = (await response.json()) as { count: number };
  const { count: found } = data;
  return found + 1;
}
