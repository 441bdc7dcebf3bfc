// Literals under a credential's name, in TypeScript.
import OpenAI from "openai";

export const ACCESS_TOKEN = "v9Kq2Lx7Rt4Zp8Wm3Nc6Ybd1"; // expect: hardcoded-secret
export const STORAGE_KEY = "v9Kq2Lx7Rt4Zp8Wm3Nc6Ybd1";
export const nextPageToken = "v9Kq2Lx7Rt4Zp8Wm3Nc6Ybd1";
export const anonKey = { supabaseAnonSecret: "v9Kq2Lx7Rt4Zp8Wm3Nc6Ybd1" };

export const client = new OpenAI({ apiKey: "q7Zp2Lx9Vt4Rk8Wm1Nc6Ybd3", timeout: 30_000 }); // expect: hardcoded-secret
export const local = new OpenAI({ apiKey: "not-needed-for-ollama-1a2b3c4d", timeout: 30_000 });
export const secret = process.env.JWT_SECRET || "k8Zp2Lx9Vt4Rk8Wm1Nc6Ybd3"; // expect: hardcoded-secret
export const weak = process.env.JWT_SECRET ?? "your-secret-key";

export function label(kind: "v9Kq2Lx7Rt4Zp8Wm3Nc6Ybd1" | "none"): string {
  const token = kind === "none" ? "" : "";
  return token;
}
