// Requests made side by side, and what becomes of their answers.
export async function unpacked(base: string): Promise<unknown[]> {
  const [stock, price] = await Promise.all([
    fetch(`${base}/stock`), // expect: unchecked-response-status
    fetch(`${base}/price`),
  ]);
  if (!price.ok) throw new Error("no price");
  return [await stock.json(), await price.json()];
}

export async function each(urls: string[]): Promise<unknown[]> {
  const responses = await Promise.all(urls.map((url) => fetch(url))); // expect: unchecked-response-status
  return Promise.all(responses.map((response) => response.json()));
}

export async function looped(urls: string[]): Promise<string[]> {
  const texts: string[] = [];
  for (const response of await Promise.all(urls.map(async (url) => fetch(url)))) { // expect: unchecked-response-status
    texts.push(await response.text());
  }
  return texts;
}

export async function checked(urls: string[]): Promise<unknown[]> {
  const responses = await Promise.all(urls.map((url) => fetch(url)));
  return Promise.all(responses.filter((r) => r.ok).map((r) => r.json()));
}
