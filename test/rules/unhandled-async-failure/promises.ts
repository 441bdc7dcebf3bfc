// Promises of outbound calls: floating, awaited, caught.
import axios from "axios";

async function report(event: object): Promise<void> {
  await axios.post("https://example.com/events", event);
}

async function careful(event: object): Promise<void> {
  try {
    await report(event);
  } catch (error) {
    console.error("Event was not reported", error);
  }
}

export async function forgets(event: object): Promise<void> {
  axios.post("https://example.com/events", event); // expect: unhandled-async-failure
  fetch("https://example.com/ping").then((r) => r.text()); // expect: unhandled-async-failure
  report(event); // expect: unhandled-async-failure
}

export async function fine(event: object): Promise<unknown> {
  await report(event);
  careful(event);
  report(event).catch(console.error);
  fetch("https://example.com/ping").then(() => undefined, console.error);
  void axios.post("https://example.com/events", event).catch(console.error);
  const sent = report(event);
  await sent;
  await Promise.all([report(event), report(event)]);
  return report(event);
}

export function poll(url: string, done: () => void): void {
  const run = async (): Promise<void> => {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) done();
  };
  run();
}

export function discard(ids: string[]): void {
  // Fire-and-forget: the server tidies up every night.
  for (const id of ids) {
    fetch(`https://files.example.com/${id}`, { method: "DELETE" });
  }
}
