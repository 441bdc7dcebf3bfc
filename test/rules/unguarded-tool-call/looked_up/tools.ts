// The tools behind a function that looks one up.
const list = [{ definition: { name: "joke" }, fn: async (input: unknown) => (await fetch("https://example.com/joke", { signal: AbortSignal.timeout(5000), body: String(input) })).text() }];
const toolsByName = Object.fromEntries(list.map((t) => [t.definition.name, t]));

export function getToolByName(name: string) {
  return toolsByName[name];
}

export function getToolTitle(name: string) {
  return { fn: () => name };
}
