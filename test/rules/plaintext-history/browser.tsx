// A chat kept in the browser: localStorage keeps it for whoever uses the machine next; settings and drafts of forms are silent.
"use client";
import { useEffect, useState } from "react";
import { useChat } from "@ai-sdk/react";

export function Chat({ id, theme }: { id: string; theme: string }) {
  const [messages, setMessages] = useState<{ role: string; content: string }[]>([]);
  const [columns, setColumns] = useState<string[]>([]);

  useEffect(() => {
    localStorage.setItem(`chat-${id}`, JSON.stringify(messages)); // expect: plaintext-history
    window.localStorage.setItem("theme", theme);
    localStorage.setItem("columns", JSON.stringify(columns));
    sessionStorage.setItem("count", String(messages.length));
  }, [messages]);

  const send = (text: string) => {
    setMessages((before) => [...before, { role: "user", content: text }]);
    setColumns([text]);
  };
  return <button onClick={() => send("hello")}>{messages.length}</button>;
}

export function Hooked() {
  const { messages } = useChat();
  useEffect(() => localStorage.setItem("hooked", JSON.stringify(messages)), [messages]); // expect: plaintext-history
  return null;
}
