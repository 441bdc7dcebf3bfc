// A prepared statement binds what it is given; its text does not.
import Database from "better-sqlite3";
import { exec } from "node:child_process";
import { tool } from "ai";
import { z } from "zod";

const db = new Database("club.db");

export const saveNote = tool({
  description: "Saves a note.",
  inputSchema: z.object({ note: z.string() }),
  execute: async ({ note }) => {
    db.prepare("UPDATE notes SET text = ?").run(note);
    const statement = db.prepare("INSERT INTO notes (text) VALUES (?)");
    statement.run(note);
  },
});

export const findNote = tool({
  description: "Finds a note.",
  inputSchema: z.object({ note: z.string() }),
  execute: async ({ note }) => db.prepare(`SELECT * FROM notes WHERE text = '${note}'`).all(), // expect: model-output-execution
});

export const searchFiles = tool({
  description: "Searches files.",
  inputSchema: z.object({ pattern: z.string() }),
  execute: async ({ pattern }) => {
    const parts: string[] = ["rg", "-n"];
    parts.push(pattern);
    exec(parts.join(" ")); // expect: model-output-execution
  },
});
