// The fix awaits where it can, and catches where it cannot.
export async function inside(): Promise<void> {
  fetch("https://example.com/ping"); // expect: unhandled-async-failure
}

export function outside(): void {
  fetch("https://example.com/ping"); // expect: unhandled-async-failure
}

export async function insideQuietly(): Promise<void> {
  void fetch("https://example.com/ping"); // expect: unhandled-async-failure
}

export function outsideQuietly(): void {
  void fetch("https://example.com/ping"); // expect: unhandled-async-failure
}
