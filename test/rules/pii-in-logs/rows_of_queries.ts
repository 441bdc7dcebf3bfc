// What a statement gives back of a table that is called after nobody is told by the columns that the file writes into it.
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL });

export async function begin(call: string, from: string): Promise<void> {
  const insert = `
    INSERT INTO calls (call_id, caller_id, status)
    VALUES ($1, $2, $3)
    RETURNING *
  `;
  const result = await pool.query(insert, [call, from, 'open']);
  console.log('inserted', result.rows[0]); // expect: pii-in-logs
}

export async function finish(call: string): Promise<void> {
  const result = await pool.query('UPDATE calls SET status = $1 WHERE call_id = $2 RETURNING *', ['done', call]);
  console.log('updated', result.rows[0]); // expect: pii-in-logs
  const state = await pool.query('UPDATE calls SET status = $1 WHERE call_id = $2 RETURNING call_id, status', ['done', call]);
  console.log('updated', state.rows[0]);
}

export async function reserve(slot: string): Promise<void> {
  const result = await pool.query('INSERT INTO slots (slot_id, starts_at) VALUES ($1, now()) RETURNING *', [slot]);
  console.log('reserved', result.rows[0]);
}
