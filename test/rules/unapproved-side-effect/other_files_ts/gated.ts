// The same handlers, where a person says yes first.
import { mailHandlers } from "./mailTools.js";

export async function run(message: Message, askPermission: (name: string) => Promise<boolean>): Promise<void> {
  for (const call of message.tool_calls) {
    const handler = mailHandlers[call.function.name];
    if (handler && (await askPermission(call.function.name))) await handler(JSON.parse(call.function.arguments));
  }
}
