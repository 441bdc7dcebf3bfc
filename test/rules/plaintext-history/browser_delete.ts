// Chats kept in the browser are told of where they are written; writing back fewer of them keeps nothing new.
interface Chat { id: string; messages: { role: string; content: string }[] }

export function keepChat(chat: Chat) {
  const stored = localStorage.getItem("chatHistories");
  const chats: Chat[] = stored ? JSON.parse(stored) : [];
  chats.push({ id: chat.id, messages: chat.messages });
  localStorage.setItem("chatHistories", JSON.stringify(chats)); // expect: plaintext-history
}

export function dropChat(id: string) {
  const stored = localStorage.getItem("chatHistories");
  if (!stored) return;
  const chats: Chat[] = JSON.parse(stored);
  const left = chats.filter((chat) => chat.id !== id);
  localStorage.setItem("chatHistories", JSON.stringify(left));
}
