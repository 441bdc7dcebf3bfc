// Calls that a list of a model's wishes was turned into, taken apart where they are run.
import axios from "axios";
import OpenAI from "openai";

const client = new OpenAI({ timeout: 30_000 });

export class Waiter {
  private async run(name: string, args: { id: string }): Promise<unknown> {
    switch (name) {
      case "dish": return (await axios.get(`https://menu.example.com/dish/${args.id}`, { timeout: 5000 })).data;
      case "table": return (await axios.get(`https://menu.example.com/table/${args.id}`, { timeout: 5000 })).data;
      default: return "unknown tool";
    }
  }

  async serve(messages: OpenAI.ChatCompletionMessageParam[]): Promise<unknown[]> {
    const answer = await client.chat.completions.create({ model: "gpt-4o-mini", messages });
    const wishes = answer.choices[0]?.message.tool_calls?.map((c) => ({ name: c.function.name, args: c.function.arguments })) ?? [];
    return Promise.all(wishes.map(async ({ name, args }) => this.run(name, JSON.parse(args)))); // expect: unguarded-tool-call
  }

  async open(tables: { name: string; id: string }[]): Promise<unknown[]> {
    return Promise.all(tables.map(async ({ name, id }) => this.run(name, { id })));
  }
}
