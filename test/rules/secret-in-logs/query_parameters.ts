// Keys that stand among the parameters of an address that is logged, and addresses without.
export async function forecast(city: string): Promise<Response> {
  const url = new URL("https://weather.example.com/v2");
  url.searchParams.append("appid", process.env.WEATHER_API_KEY ?? "");
  url.searchParams.set("city", city);
  console.log("GET", url.toString()); // expect: secret-in-logs
  console.log("GET", url.href); // expect: secret-in-logs
  console.log("GET", url.pathname);
  return fetch(url, { signal: AbortSignal.timeout(10_000) });
}

export function search(page: number): string {
  const params = new URLSearchParams({ api_key: process.env.SEARCH_API_KEY ?? "", page: String(page) });
  console.log(`GET https://search.example.com?${params}`); // expect: secret-in-logs
  const plain = new URL("https://search.example.com");
  plain.searchParams.set("page", String(page));
  console.log("GET", plain.toString());
  return params.toString();
}
