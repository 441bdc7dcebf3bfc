// One missing setting in several places: one finding, one fix for all.
const signal = AbortSignal.timeout(10_000);

export async function tables(): Promise<unknown> {
  const response = await fetch("http://localhost:3001/api/tables", { signal }); // expect: development-endpoint
  if (!response.ok) throw new Error(`refused: ${response.status}`);
  return response.json();
}

export async function rows(table: string): Promise<unknown> {
  const response = await fetch("http://localhost:3001/api/rows", { method: "POST", body: table, signal });
  if (!response.ok) throw new Error(`refused: ${response.status}`);
  return response.json();
}
