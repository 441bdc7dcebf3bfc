// Conversations that grow, with and without something that trims them.
import OpenAI from "openai";

const client = new OpenAI({ timeout: 30_000 });

export async function loop(read) {
  const messages = [];
  while (true) {
    messages.push({ role: "user", content: await read() });
    const response = await client.responses.create({ model: "gpt-4.1", input: messages }); // expect: unbounded-history
    messages.push({ role: "assistant", content: response.output_text });
  }
}

export class Session {
  private readonly messages: Message[] = [];

  async say(content: string) {
    this.messages.push({ role: "user", content });
    return client.chat.completions.create({ model: "gpt-4.1", messages: this.messages }); // expect: unbounded-history
  }
}

export class Windowed {
  private messages: Message[] = [];

  async say(content: string) {
    this.messages.push({ role: "user", content });
    if (this.messages.length > 40) this.messages.splice(0, 20);
    return client.chat.completions.create({ model: "gpt-4.1", messages: this.messages });
  }
}

export async function oneRequest(question: string) {
  const messages = [{ role: "user", content: question }];
  for (let turn = 0; turn < 5; turn++) {
    const response = await client.responses.create({ model: "gpt-4.1", input: messages });
    messages.push({ role: "assistant", content: response.output_text });
  }
}

const shared: Message[] = [];

function remember(role: string, content: string) {
  shared.push({ role, content });
}

export async function chat(content: string) {
  remember("user", content);
  return client.chat.completions.create({ model: "gpt-4.1", messages: shared }); // expect: unbounded-history
}

function another() {
  const messages: Message[] = [];
  messages.push({ role: "user", content: "hello" });
  return messages;
}

export async function greet() {
  const messages: Message[] = another();
  return client.chat.completions.create({ model: "gpt-4.1", messages });
}
