// A button fills an account for a demo: nothing else reads the made-up deals.
import { pool } from './pool';
import { deals } from './mock-data';

export async function seedDemoDeals(user: string): Promise<void> {
  for (const deal of deals) await pool.query('insert into deals (id, owner, stage) values ($1, $2, $3)', [deal.id, user, deal.stage]);
}
