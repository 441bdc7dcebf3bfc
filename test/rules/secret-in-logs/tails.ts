// The first and last characters of a key tell which one it is.
export function brief(apiKey: string): string {
  return `${apiKey.substring(0, 6)}...${apiKey.substring(apiKey.length - 4)}`;
}

export function show(apiKey: string): void {
  console.log(brief(apiKey));
  console.log(apiKey.slice(apiKey.length - 4));
  console.log(apiKey.slice(apiKey.length - 40)); // expect: secret-in-logs
}
