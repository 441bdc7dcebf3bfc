// Messages in SQLite by hand, prepared and run.
import Database from "better-sqlite3";

const db = new Database("chat.db");
const insert = db.prepare("INSERT INTO messages (session, role, content) VALUES (?, ?, ?)");

export function add(session: string, role: string, content: string) {
  insert.run(session, role, content); // expect: plaintext-history
}

export function load(session: string) {
  return db.prepare("SELECT role, content FROM messages WHERE session = ?").all(session);
}
