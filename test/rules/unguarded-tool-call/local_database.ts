// A file of the process's own answers what the code asks; what the model asks may be wrong.
import Database from "better-sqlite3";

const db = new Database("orders.db");

async function order(args: { id: string }): Promise<string> {
  return JSON.stringify(db.prepare("SELECT * FROM orders WHERE id = ?").get(args.id));
}

async function query(args: { sql: string }): Promise<string> {
  return JSON.stringify(db.prepare(args.sql).all());
}

export async function chain(message: { tool_calls: { function: { name: string } }[] }, id: string, sql: string): Promise<string[]> {
  const results: string[] = [];
  for (const call of message.tool_calls) {
    switch (call.function.name) {
      case "order":
        results.push(await order({ id }));
        break;
      case "query":
        results.push(await query({ sql })); // expect: unguarded-tool-call
        break;
      default:
        results.push("There is no such tool.");
    }
  }
  return results;
}
