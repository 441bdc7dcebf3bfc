// Fixes read the file through promises.
import { readFileSync } from "node:fs";

export async function GET(request: Request): Promise<Response> {
  const prompt = readFileSync("prompt.txt", "utf8").trim(); // expect: blocking-call-in-async
  return new Response(prompt + request.url);
}
