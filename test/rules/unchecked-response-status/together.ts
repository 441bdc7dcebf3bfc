// Answers read side by side and asked afterwards whether they are errors.
interface Answer { readonly success: boolean; readonly data?: readonly string[] }

export async function overview(base: string): Promise<readonly string[]> {
  const signal = AbortSignal.timeout(10_000);
  const [open, closed] = await Promise.all([
    fetch(`${base}/open`, { signal }).then((r) => r.json() as Promise<Answer>),
    fetch(`${base}/closed`, { signal }).then((r) => r.json() as Promise<Answer>),
  ]);
  if (open.success && closed.success) return [...(open.data ?? []), ...(closed.data ?? [])];
  return [];
}

export async function forecast(base: string): Promise<readonly string[]> {
  const signal = AbortSignal.timeout(10_000);
  const [first, second] = await Promise.all([fetch(`${base}/first`, { signal }), fetch(`${base}/second`, { signal })]);
  const [one, two] = (await Promise.all([first.json(), second.json()])) as [Answer, Answer];
  return one.success && two.success ? [...(one.data ?? []), ...(two.data ?? [])] : [];
}

export async function totals(base: string): Promise<number> {
  const signal = AbortSignal.timeout(10_000);
  const [open, closed] = await Promise.all([
    fetch(`${base}/open`, { signal }).then((r) => r.json() as Promise<{ count: number }>), // expect: unchecked-response-status
    fetch(`${base}/closed`, { signal }).then((r) => r.json() as Promise<{ count: number }>), // expect: unchecked-response-status
  ]);
  return open.count + closed.count;
}
