// Drafts and prompt templates that are written for the program itself: a name such as content or text says too little.
import { writeFile } from "node:fs/promises";
import OpenAI from "openai";

export const client = new OpenAI({ timeout: 30_000 });

export async function writePrompt(id: string, content: string) {
  await writeFile(`prompts/${id}.xml`, content, "utf8");
}

export function savePromptDraft(key: string, text: string) {
  localStorage.setItem(key, text.slice(0, 2000));
}
