import { writeFileSync } from 'node:fs';
import { client } from './llm.js';

interface Turn {
  role: 'user' | 'assistant';
  content: string;
}

const history: Turn[] = [];

/** Keeps a turn, and the whole conversation on disk for the next start. */
function remember(role: Turn['role'], content: string): void {
  history.push({ role, content });
  writeFileSync('conversations.json', JSON.stringify(history));
}

/** Answers with everything ever said in mind. */
export async function chat(text: string): Promise<string> {
  remember('user', text);
  const response = await client.chat.completions.create({ model: 'gpt-4o-2024-08-06', messages: history, max_completion_tokens: 800 });
  const reply = response.choices[0]!.message.content!;
  remember('assistant', reply);
  return reply;
}
