// A bot says as whom it signed in; whoever wrote to it is somebody else.
import { createBot } from "@discordeno/bot";
import { Client, Events } from "discord.js";

export const bot = createBot({
  token: process.env.DISCORD_TOKEN ?? "",
  events: {
    ready: (_bot: unknown, payload: { user: { username: string } }) => console.log(`${payload.user.username} is here`),
    messageCreate: (_bot: unknown, message: { author: { username: string } }) => {
      console.log(`${message.author.username} wrote`); // expect: pii-in-logs
    },
  },
});

const waiter = new Client({ intents: [] });
waiter.once(Events.ClientReady, (ready) => console.log(`Signed in as ${ready.user.username}`));
