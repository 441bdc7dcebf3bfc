/** Methods of query builders and databases that name the table or collection that is meant. */
const TABLES = new Set(['from', 'from_', 'table', 'collection', 'get_collection']);

/** `supabase.from("customers")`, `db.collection("users")`. */
export function isFromTable(method: string): boolean {
  return TABLES.has(method);
}
