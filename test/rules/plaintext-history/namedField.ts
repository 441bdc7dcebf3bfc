// A field whose name says that it is a conversation, written through a variable.
import * as fs from "node:fs/promises";
import type { Entry } from "./types.js";

export class Keeper {
  private _conversationHistory: Entry[] = [];
  private history: Entry[] = [];

  async keep(file: string): Promise<void> {
    const data = JSON.stringify({ at: Date.now(), entries: this._conversationHistory }, null, 2);
    await fs.writeFile(file, data, "utf-8"); // expect: plaintext-history
  }

  async keepChanges(file: string): Promise<void> {
    await fs.writeFile(file, JSON.stringify(this.history), "utf-8");
  }
}

export async function answer(file: string, said: string): Promise<void> {
  const talk = JSON.parse(await fs.readFile(file, "utf-8"));
  talk.push({ from: "user", text: said });
  await fs.writeFile(file, JSON.stringify(talk)); // expect: plaintext-history
}

export async function outgoing(file: string, address: string, said: string): Promise<void> {
  const mails = JSON.parse(await fs.readFile(file, "utf-8"));
  mails.push({ from: address, text: said });
  await fs.writeFile(file, JSON.stringify(mails));
}
