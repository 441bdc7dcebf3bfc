// The file's own name says what is kept in it.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const HISTORY_FILE = join(homedir(), ".desk", "chat_history.json");
const COMMANDS = join(homedir(), ".desk", "commands.json");

export function loadHistory(): unknown[] {
  return existsSync(HISTORY_FILE) ? JSON.parse(readFileSync(HISTORY_FILE, "utf-8")) : [];
}

export function saveTurn(entry: unknown): void {
  const history = loadHistory();
  history.push(entry);
  writeFileSync(HISTORY_FILE, JSON.stringify(history, null, 2)); // expect: plaintext-history
}

export function saveCommand(entry: unknown): void {
  const history: unknown[] = [];
  history.push(entry);
  writeFileSync(COMMANDS, JSON.stringify(history));
}
