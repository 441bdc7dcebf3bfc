// A method handed to `map` fails where the list is gone through: there it is caught, or not.
import OpenAI from "openai";

export class Caught {
  private client = new OpenAI({ timeout: 30_000 });

  private toCall(call: { id: string; function: { name: string; arguments: string } }) {
    return { id: call.id, name: call.function.name, input: JSON.parse(call.function.arguments) };
  }

  async answer(messages: OpenAI.ChatCompletionMessageParam[]) {
    try {
      const response = await this.client.chat.completions.create({ model: "gpt-4.1-2025-04-14", messages, max_completion_tokens: 400 });
      return (response.choices[0].message.tool_calls ?? []).map(this.toCall);
    } catch (error) {
      console.error("no calls", error);
      return [];
    }
  }
}

export class Uncaught {
  private client = new OpenAI({ timeout: 30_000 });

  private toInput(call: { id: string; function: { name: string; arguments: string } }) {
    return { id: call.id, name: call.function.name, input: JSON.parse(call.function.arguments) }; // expect: unvalidated-model-output
  }

  async answer(messages: OpenAI.ChatCompletionMessageParam[]) {
    const response = await this.client.chat.completions.create({ model: "gpt-4.1-2025-04-14", messages, max_completion_tokens: 400 });
    return (response.choices[0].message.tool_calls ?? []).map(this.toInput);
  }
}
