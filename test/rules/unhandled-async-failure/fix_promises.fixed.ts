// The fix awaits where it can, and catches where it cannot.
export async function inside(): Promise<void> {
  await fetch("https://example.com/ping"); // expect: unhandled-async-failure
}

export function outside(): void {
  fetch("https://example.com/ping").catch((error) => { console.error("fetch failed", error); }); // expect: unhandled-async-failure
}

export async function insideQuietly(): Promise<void> {
  await fetch("https://example.com/ping"); // expect: unhandled-async-failure
}

export function outsideQuietly(): void {
  void fetch("https://example.com/ping").catch((error) => { console.error("fetch failed", error); }); // expect: unhandled-async-failure
}
