// Arguments that cannot be read end the run where all that is around the loop is a handler that throws something else.
import OpenAI from 'openai';

const client = new OpenAI({ timeout: 20_000 });

class ProviderError extends Error {}

export async function answer(history: OpenAI.ChatCompletionMessageParam[], tools: OpenAI.ChatCompletionTool[], run: (name: string, input: unknown) => Promise<OpenAI.ChatCompletionMessageParam>) {
  try {
    for (let round = 0; round < 8; round++) {
      const reply = (await client.chat.completions.create({ model: 'gpt-4.1-mini-2025-04-14', messages: history, tools, max_tokens: 300 })).choices[0].message;
      if (!reply.tool_calls) return reply.content;
      for (const wish of reply.tool_calls) {
        const input = JSON.parse(wish.function.arguments); // expect: unvalidated-model-output
        history.push(await run(wish.function.name, input));
      }
    }
    return null;
  } catch (error) {
    console.error('the turn failed');
    throw new ProviderError('the turn failed', { cause: error });
  }
}

export async function forgiving(history: OpenAI.ChatCompletionMessageParam[], tools: OpenAI.ChatCompletionTool[], run: (name: string, input: unknown) => Promise<OpenAI.ChatCompletionMessageParam>) {
  try {
    for (let round = 0; round < 8; round++) {
      const reply = (await client.chat.completions.create({ model: 'gpt-4.1-mini-2025-04-14', messages: history, tools, max_tokens: 300 })).choices[0].message;
      for (const wish of reply.tool_calls ?? []) history.push(await run(wish.function.name, JSON.parse(wish.function.arguments)));
    }
    return null;
  } catch (error) {
    console.error('the turn failed', error);
    return 'Something went wrong, please try again.';
  }
}
