// Asks a database for others.
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, query_timeout: 3000, connectionTimeoutMillis: 1000 });

export async function rowsOf(text, values) {
  return (await pool.query(text, values)).rows;
}
