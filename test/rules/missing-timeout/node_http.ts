// Node's own modules by their default names; the address may be put together, and a callback is no options object.
import https from "node:https";
import cp from "node:child_process";

export function page(id: string): Promise<string> {
  return new Promise((resolve, reject) => {
    https.get(`https://pages.example.com/${id}`, (response) => { // expect: missing-timeout
      let body = "";
      response.on("data", (part: string) => { body += part; });
      response.on("end", () => { resolve(body); });
    }).on("error", reject);
  });
}

export function address(url: string, done: (status: number) => void): void {
  https.get(url, (response) => { done(response.statusCode ?? 0); }); // expect: missing-timeout
}

export function fine(url: string, done: (status: number) => void): void {
  https.get(url, { signal: AbortSignal.timeout(10_000) }, (response) => { done(response.statusCode ?? 0); });
}

export function given(options: https.RequestOptions, done: (status: number) => void): void {
  https.get(options, (response) => { done(response.statusCode ?? 0); });
}

export function convert(file: string): void {
  cp.execFile("ffmpeg", ["-i", file], () => undefined); // expect: missing-timeout
}
