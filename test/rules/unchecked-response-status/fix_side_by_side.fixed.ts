// Answers of requests made side by side; their checks.
export async function both(base: string): Promise<unknown[]> {
  const [stock, price] = await Promise.all([fetch(`${base}/stock`), fetch(`${base}/price`)]); // expect: unchecked-response-status
  if (!stock.ok) throw new Error(`fetch answered ${stock.status}`);
  if (!price.ok) throw new Error("no price");
  return [await stock.json(), await price.json()];
}

export async function each(urls: string[]): Promise<unknown[]> {
  const responses = await Promise.all(urls.map((url) => fetch(url))); // expect: unchecked-response-status
  const found: unknown[] = [];
  for (const response of responses) {
    if (!response.ok) throw new Error(`fetch answered ${response.status}`);
    found.push(await response.json());
  }
  return found;
}

export async function mapped(urls: string[]): Promise<unknown[]> {
  const responses = await Promise.all(urls.map((url) => fetch(url))); // expect: unchecked-response-status
  return Promise.all(responses.map((response) => {
    if (!response.ok) throw new Error(`fetch answered ${response.status}`);
    return response.json();
  }));
}
