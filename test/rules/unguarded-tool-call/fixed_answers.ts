// Tables of functions that give back something fixed, and one that reads what the model may have left out.
type Arguments = Record<string, unknown>;

function directions({ to, by }: Arguments): unknown {
  return { to, steps: [`Take the ${String(by)} north`, "Turn left"] };
}

function menu(): string {
  return JSON.stringify({ soup: 4, bread: 1 });
}

function places({ towns }: { towns: { name: string }[] }): unknown {
  return towns.map((town) => town.name);
}

const functions: Record<string, (given: Arguments) => unknown> = { menu, describe: ({ to, by }) => ({ to, by }) };
const lookups: Record<string, (given: never) => unknown> = { menu, places };

export function run(message: { tool_calls: { function: { name: string; arguments: string } }[] }): unknown[] {
  const results: unknown[] = [];
  for (const call of message.tool_calls) {
    const name = call.function.name;
    if (!Object.hasOwn(functions, name)) continue;
    const given = JSON.parse(call.function.arguments) as never;
    results.push(functions[name](given));
    results.push(lookups[name](given)); // expect: unguarded-tool-call
  }
  return [...results, directions];
}
