// A model's JSON that cannot be read, and code that goes on as if it had said something else.
import type OpenAI from "openai";

type Message = OpenAI.Chat.Completions.ChatCompletionMessage;

export function runTools(message: Message, run: (name: string, args: object) => string) {
  return (message.tool_calls ?? []).map((call) => {
    let args: object;
    try {
      args = JSON.parse(call.function.arguments);
    } catch { // expect: swallowed-error
      args = {};
    }
    return run(call.function.name, args);
  });
}

export function runToolsAndTell(message: Message, run: (name: string, args: object) => string) {
  return (message.tool_calls ?? []).map((call) => {
    let args: object;
    try {
      args = JSON.parse(call.function.arguments);
    } catch (error) {
      return `These arguments are no JSON: ${String(error)}`;
    }
    return run(call.function.name, args);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function shown(message: Message): unknown[] {
  return (message.tool_calls ?? []).map((call) => parsed(call.function.arguments));
}
