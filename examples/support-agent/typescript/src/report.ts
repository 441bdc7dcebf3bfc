import { Pool } from 'pg';
import { client } from './llm.js';

const pool = new Pool({ connectionTimeoutMillis: 5000, query_timeout: 10_000 });

/** Lets the model write the query, and runs it. */
export async function figures(question: string): Promise<unknown[]> {
  const response = await client.chat.completions.create({
    model: 'gpt-4o-2024-08-06',
    messages: [{ role: 'user', content: `One PostgreSQL query, nothing else: ${question}` }],
    max_completion_tokens: 400,
  });
  const query = response.choices[0]?.message.content ?? '';
  const { rows } = await pool.query(query);
  return rows;
}
