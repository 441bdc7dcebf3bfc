// A timer around what was already waited for ends nothing; one around the work does.
const pending = new Map<string, { items: unknown[]; timer: NodeJS.Timeout }>();

/** Collects what comes in and hands it over once nothing more has come for a second. */
function collect(group: string, item: unknown): void {
  const known = pending.get(group);
  if (known) clearTimeout(known.timer);
  pending.set(group, { items: [...(known?.items ?? []), item], timer: setTimeout(() => pending.delete(group), 1000) });
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  return Promise.race([work, new Promise<never>((_, reject) => { setTimeout(reject, 5_000); })]);
}

async function download(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url); // expect: missing-timeout
  return response.arrayBuffer();
}

export async function receive(group: string, url: string): Promise<void> {
  const file = await download(url);
  collect(group, file);
}

export async function show(group: string): Promise<void> {
  collect(group, await fetch('https://example.com/now')); // expect: missing-timeout
}

export async function bounded(): Promise<Response> {
  return inTime(fetch('https://example.com/bounded'));
}

export async function boundedLater(): Promise<Response> {
  const work = fetch('https://example.com/later');
  return inTime(work);
}

export async function boundedAtOnce(): Promise<Response> {
  const answer = await inTime(fetch('https://example.com/at-once'));
  return answer;
}
