// Headers of e-mails that name people, and ones that do not; the bot's own account.
import { Client } from "discord.js";
import { google } from "googleapis";

const discordClient = new Client({ intents: [] });
discordClient.once("ready", () => console.log(`Signed in as ${discordClient.user?.tag}`));

interface Header { name: string; value: string }

function getHeader(headers: Header[], name: string): string {
  return headers.find((h) => h.name.toLowerCase() === name.toLowerCase())?.value ?? "";
}

export async function read(auth: string, id: string): Promise<void> {
  const gmail = google.gmail({ version: "v1", auth, timeout: 10_000 });
  const mail = await gmail.users.messages.get({ userId: "me", id });
  const headers = (mail.data.payload?.headers ?? []) as Header[];
  console.warn(`odd mail of ${getHeader(headers, "From")}`); // expect: pii-in-logs
  const to = headers.find((h) => h.name === "To");
  console.info("arrived for", to); // expect: pii-in-logs
  console.info("sent", getHeader(headers, "Date"), getHeader(headers, "Message-ID"));
}
