// Bots that say sorry to whoever wrote and tell nobody else, and ones whose operators hear of it.
import { App } from "@slack/bolt";
import { Client } from "discord.js";
import OpenAI from "openai";
import { Telegraf } from "telegraf";
import { notifyOwner } from "./owner";

const openai = new OpenAI({ timeout: 30_000 });
const bot = new Telegraf(process.env.BOT_TOKEN ?? "");
const discord = new Client({ intents: [] });
const slack = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET });

async function ask(question: string): Promise<string> {
  const answer = await openai.chat.completions.create({ model: "gpt-4o-mini", messages: [{ role: "user", content: question }] });
  return answer.choices[0]?.message.content ?? "";
}

bot.on("text", async (ctx) => {
  try {
    await ctx.reply(await ask(ctx.message.text));
  } catch (error) { // expect: swallowed-error
    await ctx.reply("Sorry, the kitchen is closed right now.");
  }
});

discord.on("messageCreate", async (message) => {
  try {
    await message.reply(await ask(message.content));
  } catch { // expect: swallowed-error
    return message.reply({ content: "Oops, please ask again in a minute" });
  }
});

slack.event("app_mention", async ({ event, say }) => {
  try {
    await say(await ask(event.text));
  } catch (error) { // expect: swallowed-error
    await say({ text: "Something went wrong here", thread_ts: event.ts });
  }
});

bot.command("logged", async (ctx) => {
  try {
    await ctx.reply(await ask("the soup of the day"));
  } catch (error) {
    console.error("soup", error);
    await ctx.reply("Sorry, the kitchen is closed right now.");
  }
});

bot.command("shown", async (ctx) => {
  try {
    await ctx.reply(await ask("the soup of the day"));
  } catch (error) {
    await ctx.reply(`Sorry: ${String(error)}`);
  }
});

bot.command("told", async (ctx) => {
  try {
    await ctx.reply(await ask("the soup of the day"));
  } catch {
    await notifyOwner("the soup could not be asked for");
    await ctx.reply("Sorry, the kitchen is closed right now.");
  }
});

async function sendReplyMessage(to: string, text: string): Promise<void> {
  console.info("sending", to.length);
  await fetch(`https://chat.example.com/${to}`, { method: "POST", body: text });
}

export async function written(to: string): Promise<void> {
  try {
    await sendReplyMessage(to, await ask("the soup of the day"));
  } catch {
    await sendReplyMessage(to, "Sorry, the kitchen is closed right now.");
  }
}
