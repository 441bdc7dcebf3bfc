// Conversations written by hand into files and SQLite; encrypted, masked and counted ones are silent, and so are answers and settings.
import fs from "node:fs";
import { appendFile, writeFile } from "node:fs/promises";
import { createCipheriv } from "node:crypto";
import Database from "better-sqlite3";
import OpenAI from "openai";
import { redact } from "./privacy.js";

const client = new OpenAI({ timeout: 30_000 });
const db = new Database("chat.db");
const insert = db.prepare("INSERT INTO members (name, role) VALUES (?, ?)");

type Turn = { role: string; content: string };

export async function say(messages: Turn[], folder: string, key: Buffer, iv: Buffer) {
  const response = await client.chat.completions.create({ model: "gpt-4.1", messages, max_tokens: 300 });
  const answer = response.choices[0]?.message.content ?? "";
  await writeFile(`${folder}/turns.json`, JSON.stringify(messages, null, 2)); // expect: plaintext-history
  await appendFile(`${folder}/turns.txt`, messages.map((m) => `${m.role}: ${m.content}`).join("\n")); // expect: plaintext-history
  const record = { at: Date.now(), turns: [...messages] };
  fs.writeFileSync(`${folder}/turns.jsonl`, JSON.stringify(record)); // expect: plaintext-history
  await fs.promises.appendFile(`${folder}/last.jsonl`, JSON.stringify({ role: "assistant", content: answer })); // expect: plaintext-history
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  await writeFile(`${folder}/turns.enc`, Buffer.concat([cipher.update(JSON.stringify(messages)), cipher.final()]));
  await writeFile(`${folder}/turns.safe`, JSON.stringify(messages.map((m) => redact(m.content))));
  await writeFile(`${folder}/count`, String(messages.length));
  await writeFile(`${folder}/ids.json`, JSON.stringify(messages.map((m) => m.role)));
  await writeFile(`${folder}/answer.md`, answer);
  insert.run("somebody", "admin");
  return answer;
}
