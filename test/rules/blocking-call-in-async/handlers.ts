// Synchronous work inside request handlers, and at start-up, where it is fine.
import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import express from "express";

const app = express();
const banner = readFileSync("banner.txt", "utf8");

app.get("/prompt", async (req, res) => {
  res.send(banner + readFileSync("prompt.txt", "utf8")); // expect: blocking-call-in-async
});

app.get("/version", (_req, res) => {
  const version = execSync("git describe", { timeout: 5000 }); // expect: blocking-call-in-async
  res.send(version);
});

app.get("/commit", (_request, response) => {
  response.send(execSync("git rev-parse HEAD", { timeout: 5000 })); // expect: blocking-call-in-async
});

app.get("/fine", async (req, res) => {
  res.send(await readFile("prompt.txt", "utf8"));
});

export function load(path: string): string {
  return readFileSync(path, "utf8");
}
