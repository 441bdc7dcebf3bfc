// The forgotten work is a function of another file.
import { sendEvent } from "./events";

export async function place(order: { id: string }): Promise<void> {
  sendEvent(`placed ${order.id}`); // expect: unhandled-async-failure
  await sendEvent(`kept ${order.id}`);
}
