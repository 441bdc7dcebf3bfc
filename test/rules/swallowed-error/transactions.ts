// Work in a transaction of a query builder leaves the process.
import knex from "knex";

const db = knex({ client: "pg", connection: process.env.DATABASE_URL, acquireConnectionTimeout: 5_000 });

async function chooseLine(id: string): Promise<void> {
  await db.transaction(async (work) => {
    await work("lines").update({ chosen: false });
    await work("lines").where({ id }).update({ chosen: true });
  });
}

export async function adopt(id: string): Promise<void> {
  await chooseLine(id).catch(() => {}); // expect: swallowed-error
}
