// Answers that are asked for what every good one has, or for a status of their own.
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

export function remembered(base: string, remember: (id: string) => void): void {
  void fetch(`${base}/session`)
    .then((response) => response.json())
    .then((session) => {
      if (session.id) {
        remember(session.id);
      }
    });
}

export async function rememberedAndMore(base: string, remember: (id: string) => void): Promise<unknown> {
  const response = await fetch(`${base}/session`); // expect: unchecked-response-status
  const session = await response.json();
  if (session.id) {
    remember(session.id);
  }
  return session.settings;
}

declare function setStats(stats: unknown): void;
declare function setOrders(orders: unknown): void;

export async function shown(base: string): Promise<void> {
  try {
    const response = await fetch(`${base}/stats`);
    const stats = await response.json();
    setStats(stats);
  } catch (error) {
    setStats({ success: false, error: String(error) });
  }
}

export async function shownAsGood(base: string): Promise<void> {
  const response = await fetch(`${base}/orders`); // expect: unchecked-response-status
  const orders = await response.json();
  setOrders(orders);
}
