// The model is asked in another file.
import { ask, askAboutRecent } from "./model";

export class Desk {
  private readonly messages: Message[] = [];

  async say(content: string) {
    this.messages.push({ role: "user", content });
    return ask({ messages: this.messages, tools: [] }); // expect: unbounded-history
  }
}

export class Windowed {
  private readonly messages: Message[] = [];

  async say(content: string) {
    this.messages.push({ role: "user", content });
    return askAboutRecent(this.messages);
  }
}

export class Listed {
  private readonly history: Message[] = [];

  async say(content: string) {
    this.history.push({ role: "user", content });
    return ask({ messages: [{ role: "system", content: "Be brief." }, ...this.history], tools: [] }); // expect: unbounded-history
  }
}
