// Certificates that nobody checks, in TypeScript.
import https from "node:https";
import { Pool } from "pg";

const isDev = process.env.NODE_ENV !== "production";

export const agent = new https.Agent({ rejectUnauthorized: true }); // expect: disabled-tls-verification
export const strict = new https.Agent({ rejectUnauthorized: true });
export const local = new Pool({ host: "localhost", ssl: { rejectUnauthorized: false } });
export const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  ssl: {
    minVersion: "TLSv1.2",
  },
});
export const cloud = new Pool({ ssl: process.env.NODE_ENV === "production" ? { rejectUnauthorized: true } : false }); // expect: disabled-tls-verification
export const relaxed = new https.Agent(isDev ? { rejectUnauthorized: false } : {});
export const chosen = new https.Agent({ rejectUnauthorized: process.env.INSECURE !== "1" });

if (isDev) process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";

export function byMode(mode: string): object {
  if (mode === "require") return { rejectUnauthorized: false };
  return { rejectUnauthorized: true };
}
