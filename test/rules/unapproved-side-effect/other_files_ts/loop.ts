// The handlers stand in another file, and nobody is asked in either.
import { mailHandlers } from "./mailTools.js";

export async function run(message: Message): Promise<void> {
  for (const call of message.tool_calls) {
    const handler = mailHandlers[call.function.name];
    if (handler) await handler(JSON.parse(call.function.arguments)); // expect: unapproved-side-effect
  }
}
