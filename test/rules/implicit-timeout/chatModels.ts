// Chat models whose client takes no timeout: Node ends the wait after 300 s without headers.
import { ChatGoogleGenerativeAI } from "@langchain/google-genai";
import { ChatOllama } from "@langchain/ollama";

export const local = new ChatOllama({ model: "llama3.1:8b", numPredict: 400 }); // expect: implicit-timeout
export const bounded = new ChatOllama({ model: "llama3.1:8b", numPredict: 400, fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(30_000) }) });
export const google = new ChatGoogleGenerativeAI({ model: "gemini-2.5-flash", maxOutputTokens: 400 }); // expect: implicit-timeout
