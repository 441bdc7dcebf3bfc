// What a tool is asked to write, and what a commit says, is nobody's conversation.
import { appendFile, writeFile } from "node:fs/promises";
import Database from "better-sqlite3";
import { generateText } from "ai";

const db = new Database("hooks.db");

export async function append(input: { path: string; content: string }) {
  await appendFile(input.path, input.content, "utf-8");
}

export function hook(data) {
  db.prepare("INSERT INTO hooks (repository, note) VALUES (?, ?)").run(data.repository, data.commit.message);
}

export async function reply(model, messages, path) {
  const { text } = await generateText({ model, messages, maxOutputTokens: 500 });
  await writeFile(path, JSON.stringify(messages)); // expect: plaintext-history
  return text;
}
