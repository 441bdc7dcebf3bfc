// Asks a model, and gives back what it said in a record.
import OpenAI from 'openai';

const openai = new OpenAI({ timeout: 20_000 });

export async function answered(question: string) {
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', max_completion_tokens: 300, messages: [{ role: 'user', content: question }] });
  if (!completion.choices[0]) return null;
  return { text: completion.choices[0].message.content ?? '', usage: completion.usage, model: completion.model };
}

export async function counted(question: string) {
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', max_completion_tokens: 300, messages: [{ role: 'user', content: question }] });
  return { tokens: completion.usage?.total_tokens, model: completion.model };
}
