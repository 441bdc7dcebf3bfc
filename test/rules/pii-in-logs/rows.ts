// Rows of tables of people are people's records, whichever client reads them.
import { PrismaClient } from "@prisma/client";
import { createClient } from "@supabase/supabase-js";
import { Pool } from "pg";
import pino from "pino";

const logger = pino();
const prisma = new PrismaClient();
const supabase = createClient("https://db.example.org", "key");
const pool = new Pool();

export async function show(id: string) {
  const found = await prisma.user.findUnique({ where: { id } });
  logger.info({ found }, "found"); // expect: pii-in-logs
  const chosen = await prisma.user.findUnique({ where: { id }, select: { plan: true } });
  logger.info({ chosen }, "found");
  const { data, error } = await supabase.from("customers").select("*").eq("id", id).single();
  logger.info({ data }, "read"); // expect: pii-in-logs
  const { data: plans } = await supabase.from("plans").select("*");
  logger.info({ plans, error }, "read");
  const answer = await pool.query("SELECT name, email FROM patients WHERE id = $1", [id]);
  logger.info(answer.rows[0]); // expect: pii-in-logs
  const figures = await pool.query("SELECT state, count(*) FROM patients GROUP BY state");
  logger.info(figures.rows);
}

export function pick(users: { id: string }[], id: string) {
  const one = users.find((entry) => entry.id === id);
  logger.info({ one }, "picked");
}
