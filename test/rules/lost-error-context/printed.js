// In a service what is printed is the log: a line that leaves the caught error out says nothing of the reason.
import express from 'express';
import pg from 'pg';

const app = express();
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, query_timeout: 5000, connectionTimeoutMillis: 2000 });

app.get('/desk/:id', async (req, res) => {
  try {
    res.json((await pool.query('select * from desks where id = $1', [req.params.id])).rows);
    return;
  } catch (error) {
    console.log('no desks here, going on with rooms'); // expect: lost-error-context
  }
  try {
    res.json((await pool.query('select * from rooms where id = $1', [req.params.id])).rows);
  } catch (error) {
    console.log('no rooms either', error.message);
    res.status(500).json({ error: 'unavailable' });
  }
});
