// Asks the model and takes its wishes apart.
import OpenAI from 'openai';

const openai = new OpenAI({ timeout: 30_000 });

export async function converse(messages: OpenAI.ChatCompletionMessageParam[]) {
  const response = await openai.chat.completions.create({ model: 'gpt-4o-2024-08-06', messages, max_tokens: 400 });
  return (response.choices[0]?.message.tool_calls ?? []).map((call) => {
    try {
      return { tool_call_id: call.id, function_name: call.function.name, arguments: JSON.parse(call.function.arguments) };
    } catch {
      throw new Error('The arguments are no JSON');
    }
  });
}
