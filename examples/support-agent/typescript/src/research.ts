import { client } from './llm.js';
import { findPages } from './pages.js';

const DONE = 'DONE';

/** Asks, reads, asks again, until the model says it is done. */
export async function research(question: string): Promise<string> {
  let notes = '';
  while (true) {
    const response = await client.chat.completions.create({
      model: 'gpt-4o-2024-08-06',
      messages: [{ role: 'user', content: `Question: ${question}\nNotes: ${notes}\nName a topic to look up, or say ${DONE}.` }],
      max_completion_tokens: 200,
    });
    const topic = response.choices[0]?.message.content ?? '';
    if (topic.startsWith(DONE)) return notes;
    notes += await findPages(topic);
  }
}
