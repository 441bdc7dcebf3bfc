// npm run generate: writes every tracked file that is made by a script.
import { ensureInstalled } from "./lib/bootstrap.mjs";
import { generators } from "./lib/generators.mjs";
import { Problem, runNode, start } from "./lib/shell.mjs";

start(async () => {
  await ensureInstalled();
  for (const { name, args } of generators) {
    const { code } = await runNode(args, { show: true });
    if (code !== 0) throw new Problem(`${name} could not be written.`);
  }
});
