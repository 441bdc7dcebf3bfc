// Arguments that a stream brings bit by bit, kept in a record for each call until the stream ends.
import OpenAI from 'openai';

const client = new OpenAI({ timeout: 20_000 });

export async function* turn(history: OpenAI.ChatCompletionMessageParam[], tools: OpenAI.ChatCompletionTool[]) {
  const stream = await client.chat.completions.create({ model: 'gpt-4.1-mini-2025-04-14', messages: history, tools, stream: true, max_tokens: 300 });
  const open: Record<number, { name: string; arguments: string; seen: string }> = {};
  for await (const piece of stream) {
    for (const part of piece.choices[0].delta.tool_calls ?? []) {
      open[part.index] ??= { name: part.function?.name ?? '', arguments: '', seen: '{}' };
      open[part.index].arguments += part.function?.arguments ?? '';
    }
  }
  for (const one of Object.values(open)) {
    yield { name: one.name, input: JSON.parse(one.arguments) }; // expect: unvalidated-model-output
    yield { name: one.name, input: JSON.parse(one.seen) };
  }
}
