// Fixes read the file through promises.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";

export async function GET(request: Request): Promise<Response> {
  const prompt = (await readFile("prompt.txt", "utf8")).trim(); // expect: blocking-call-in-async
  return new Response(prompt + request.url);
}
