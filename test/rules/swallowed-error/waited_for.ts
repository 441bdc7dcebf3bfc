// Work handed to somebody who is waited for fails where the waiting stands.
export async function all(urls: string[]): Promise<string[]> {
  try {
    return await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
  } catch { // expect: swallowed-error
    return [];
  }
}

export async function later(emitter: EventTarget, url: string): Promise<void> {
  try {
    emitter.addEventListener("ready", async () => { await fetch(url); });
  } catch {}
}

export async function settled(urls: string[]): Promise<number> {
  try {
    const outcomes = await Promise.allSettled(urls.map((url) => fetch(url)));
    return outcomes.length;
  } catch {
    return 0;
  }
}

export async function each(urls: string[]): Promise<string[]> {
  try {
    return await Promise.all(urls.map(async (url) => {
      try {
        return await (await fetch(url)).text();
      } catch (error) {
        console.error(url, error);
        return "";
      }
    }));
  } catch {
    return [];
  }
}

async function withNotes<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    console.error("Work failed", error);
    throw error;
  }
}

export async function noted(url: string): Promise<string> {
  try {
    return await withNotes(async () => (await fetch(url)).text());
  } catch {
    return "";
  }
}
