// Requests made side by side; answers asked for what every good one has.
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

export async function known(base: string, router: { push(path: string): void }): Promise<unknown> {
  const response = await fetch(`${base}/me`);
  const account = await response.json();
  if (!account.id) return router.push("/login");
  return account;
}

export function either(base: string, show: (a: unknown) => void, ask: () => void): void {
  void fetch(`${base}/me`)
    .then((response) => response.json())
    .then((account) => {
      if (account.id) {
        show(account);
      } else {
        ask();
      }
    });
}

export async function ownStatus(base: string): Promise<string> {
  const response = await fetch(`${base}/translate`);
  const answer = await response.json();
  return answer.responseStatus === 200 ? answer.text : "";
}

export async function emptyLooksTheSame(base: string): Promise<unknown> {
  const response = await fetch(`${base}/orders`); // expect: unchecked-response-status
  const answer = await response.json();
  if (!answer.orders) return [];
  return answer.orders;
}
