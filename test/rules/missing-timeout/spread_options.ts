// Options that arrive through spreads, parameters and objects filled in later: followed where every caller is in sight.
interface Auth {
  token: string;
}

export class TicketDesk {
  constructor(private readonly auth: Auth, private readonly traced: boolean) {}

  async open(id: string): Promise<unknown> {
    return this.send(`https://desk.example.com/tickets/${id}`, { method: "GET" });
  }

  async close(id: string): Promise<unknown> {
    return this.send(`https://desk.example.com/tickets/${id}`, { method: "DELETE", headers: { "x-reason": "done" } });
  }

  async search(words: string): Promise<unknown> {
    return this.sendQuickly(`https://desk.example.com/search?q=${words}`, { signal: AbortSignal.timeout(5_000) });
  }

  async list(): Promise<unknown> {
    return this.sendQuickly("https://desk.example.com/tickets", { method: "GET" });
  }

  /** Anybody may call this with a signal. */
  async raw(url: string, init: RequestInit): Promise<Response> {
    return fetch(url, { ...init, redirect: "manual" });
  }

  private async send(url: string, init: RequestInit): Promise<unknown> {
    const headers = { ...init.headers, authorization: `Bearer ${this.auth.token}` };
    const answer = await fetch(url, { ...init, headers }); // expect: missing-timeout
    return answer.json();
  }

  private async sendQuickly(url: string, init: RequestInit): Promise<unknown> {
    const answer = await fetch(url, { ...init, redirect: "manual" });
    return answer.json();
  }
}

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`https://api.example.com${path}`, { // expect: missing-timeout
    ...init,
    headers: { ...(init.headers ?? {}), accept: "application/json" },
  });
}

async function passedOn(path: string, init?: RequestInit): Promise<Response> {
  return fetch(`https://api.example.com${path}`, init); // expect: missing-timeout
}

export async function callers(): Promise<void> {
  await call("/orders");
  await call("/orders", { method: "POST", body: "{}" });
  await passedOn("/rates");
}

export async function anyoneMayCall(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`https://api.example.com${path}`, { ...init });
}

async function handedOut(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`https://api.example.com${path}`, { ...init });
}

export const table = { handedOut };

export async function conditional(url: string, token: string | undefined, quick: boolean): Promise<void> {
  await fetch(url, { method: "GET", ...(token ? { headers: { authorization: token } } : {}) }); // expect: missing-timeout
  await fetch(url, { method: "GET", ...(token && { headers: { authorization: token } }) }); // expect: missing-timeout
  await fetch(url, { method: "GET", ...(quick ? { signal: AbortSignal.timeout(5_000) } : {}) });
  await fetch(url, { method: "GET", ...(quick && { signal: AbortSignal.timeout(5_000) }) });
}

export async function filledLater(url: string, body: string | undefined, controller: AbortController): Promise<void> {
  const plain: RequestInit = { method: "POST" };
  if (body) plain.body = body;
  await fetch(url, plain); // expect: missing-timeout
  const stopped: RequestInit = { method: "POST" };
  stopped.signal = controller.signal;
  await fetch(url, stopped);
  const merged: RequestInit = { method: "POST" };
  Object.assign(merged, globalThis);
  await fetch(url, merged);
}

/** Public, but made for the methods beside it. */
export class QuestionDesk {
  async open(): Promise<unknown> {
    return this.request("/questions", { method: "GET" });
  }

  async answer(id: string, text: string): Promise<unknown> {
    return this.request(`/questions/${id}`, { method: "POST", body: text });
  }

  async request(path: string, options: RequestInit = {}): Promise<unknown> {
    const response = await fetch(`https://desk.example.com${path}`, { // expect: missing-timeout
      ...options,
      headers: { accept: "application/json", ...options.headers },
    });
    return response.json();
  }
}
