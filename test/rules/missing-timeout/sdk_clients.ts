// SDK clients and HTTP libraries in TypeScript.
import axios from "axios";
import got from "got";
import { execFile } from "node:child_process";
import { Pool } from "pg";

export const rates = axios.create({ baseURL: "https://example.com" }); // expect: missing-timeout
export const orders = axios.create({ baseURL: "https://example.com", timeout: 5000 });

export async function calls(): Promise<void> {
  await rates.get("/rates");
  await orders.get("/orders");
  await axios.get("https://example.com"); // expect: missing-timeout
  await axios.get("https://example.com", { timeout: 5000 });
  await axios.post("https://example.com", { a: 1 }); // expect: missing-timeout
  await axios.post("https://example.com", { a: 1 }, { timeout: 5000 });
  await axios({ url: "https://example.com" }); // expect: missing-timeout
  await got("https://example.com", { timeout: { request: 5000 } });
}

execFile("git", ["status"], { timeout: 5000 }, () => undefined);

export const pool = new Pool({ connectionTimeoutMillis: 2000, query_timeout: 5000 });
