// Google's services as packages of their own.
import { calendar } from "@googleapis/calendar";
import { gmail } from "@googleapis/gmail";

const mails = gmail({ version: "v1", auth: "key" }); // expect: implicit-timeout
const days = calendar({ version: "v3", auth: "key", timeout: 10_000 });

export async function read(): Promise<unknown[]> {
  return [await mails.users.messages.list({ userId: "me" }), await days.events.list({ calendarId: "primary" })];
}
