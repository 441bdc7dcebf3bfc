// Calls that something else ends, or that nobody waits for.
import { execSync, spawnSync } from "node:child_process";
import http from "node:http";

export function destroyed(): void {
  const request = http.request("http://example.com");
  request.setTimeout(5000, () => { request.destroy(); });
  request.end();
}

export function neverDestroyed(): void {
  const request = http.request("http://example.com"); // expect: missing-timeout
  request.end();
}

execSync("open https://example.com");
execSync("docker build .", { stdio: "inherit" });
spawnSync("curl", ["--max-time", "3", "https://example.com"]);

export function withArguments(command: string, words: string[]): void {
  spawnSync(command, words, { encoding: "utf8" }); // expect: missing-timeout
}
