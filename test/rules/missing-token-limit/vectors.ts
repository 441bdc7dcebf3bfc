// Models that make vectors write nothing.
import { GoogleGenerativeAI } from "@google/generative-ai";

const genAI = new GoogleGenerativeAI(process.env.GEMINI_API_KEY ?? "");

export const vectors = genAI.getGenerativeModel({ model: "gemini-embedding-001" });
export const writer = genAI.getGenerativeModel({ model: "gemini-2.5-flash" }); // expect: missing-token-limit
