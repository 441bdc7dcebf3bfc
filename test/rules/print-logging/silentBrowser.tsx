// A page: the console is the developer's.
import { useChat } from "@ai-sdk/react";

export function Chat() {
  const { messages } = useChat();
  console.log("messages", messages.length);
  return <p>{messages.length}</p>;
}
