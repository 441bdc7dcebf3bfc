// Each round waits for what somebody picks.
import OpenAI from "openai";
import { screen } from "./screen.js";

const client = new OpenAI();

export async function menu() {
  while (true) {
    const choice = await screen.getUserChoice();
    if (choice === 9) return;
    await client.chat.completions.create({ model: "gpt-4.1-2025-04-14", messages: [{ role: "user", content: String(choice) }] });
  }
}
