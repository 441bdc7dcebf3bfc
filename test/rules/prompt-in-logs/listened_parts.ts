// What people wrote, taken out of an event where the listener is handed it; and parts that say nothing.
import { App } from "@slack/bolt";
import { Client, Events } from "discord.js";
import OpenAI from "openai";

export const model = new OpenAI({ timeout: 30_000 });
const slack = new App({ token: process.env.SLACK_BOT_TOKEN, signingSecret: process.env.SLACK_SIGNING_SECRET });
const discord = new Client({ intents: [] });

slack.event("app_mention", async ({ event: { text, channel }, say }) => {
  console.log("mentioned in", channel);
  console.log("asked", text); // expect: prompt-in-logs
  await say("One moment");
});

discord.on(Events.MessageCreate, async ({ content, id }) => {
  console.log("message", id);
  console.log("said", content); // expect: prompt-in-logs
});

discord.on("guildCreate", async ({ name, content }: { name: string; content: string }) => {
  console.log("joined", name, content);
});
