// A bot that says sorry and keeps the reason from everybody who could mend it.
import { Client, type ChatInputCommandInteraction } from "discord.js";
import OpenAI from "openai";

const openai = new OpenAI({ timeout: 30_000 });
export const client = new Client({ intents: [] });

async function answerOf(text: string): Promise<string> {
  const reply = await openai.chat.completions.create({ model: "gpt-4o-mini-2024-07-18", messages: [{ role: "user", content: text }], max_tokens: 50 });
  return reply.choices[0]?.message.content ?? "";
}

export async function ask(interaction: ChatInputCommandInteraction, text: string) {
  try {
    await interaction.editReply(await answerOf(text));
  } catch { // expect: swallowed-error
    await interaction.editReply("Sorry, something went wrong.");
  }
}

export async function askAndLog(interaction: ChatInputCommandInteraction, text: string) {
  try {
    await interaction.editReply(await answerOf(text));
  } catch (error) {
    console.error("No answer", error);
    await interaction.editReply("Sorry, something went wrong.");
  }
}

export async function askAndTell(interaction: ChatInputCommandInteraction, text: string) {
  try {
    await interaction.editReply(await answerOf(text));
  } catch (error) {
    await interaction.editReply(`That failed: ${String(error)}`);
  }
}
