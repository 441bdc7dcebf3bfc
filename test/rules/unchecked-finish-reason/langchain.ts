// Answers of LangChain's chat models, which say in their metadata why they ended.
import { ChatOpenAI } from '@langchain/openai';
import { ChatAnthropic } from '@langchain/anthropic';

const model = new ChatOpenAI({ model: 'gpt-4.1-2025-04-14', maxTokens: 500, timeout: 10_000 });
const claude = new ChatAnthropic({ model: 'claude-sonnet-4-20250514', maxTokens: 500 });

export async function answer(question: string) {
  const response = await model.invoke([{ role: 'user', content: question }]);
  return response.content; // expect: unchecked-finish-reason
}

export async function checked(question: string) {
  const response = await model.invoke([{ role: 'user', content: question }]);
  if (response.response_metadata.finish_reason === 'length') throw new Error('cut off');
  return response.content;
}

export async function asked(question: string) {
  const response = await claude.invoke(question);
  const text = response.content;
  if (!text) throw new Error('empty');
  return text;
}
