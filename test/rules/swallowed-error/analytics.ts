// What this file cannot send away is not worth failing for.
export async function clicked(button: string): Promise<void> {
  await fetch("https://example.com/api/clicks", { method: "POST", body: button }).catch(() => {});
}
