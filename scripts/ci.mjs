// npm run ci: everything a change has to pass. One line for each check, all of them even when one fails.
import { build, ensureInstalled } from "./lib/bootstrap.mjs";
import { generators } from "./lib/generators.mjs";
import { runNode, say, start, toolPath } from "./lib/shell.mjs";

const tsc = toolPath("typescript/bin/tsc");
const checks = [
  { name: "Types", args: [tsc, "--noEmit"] },
  { name: "Types of the web views", args: [tsc, "--noEmit", "-p", "tsconfig.webview.json"] },
  { name: "Lint", args: [toolPath("eslint/bin/eslint.js"), "."] },
  // The table of imports is among the unit tests.
  { name: "Tests", args: ["scripts/test.mjs"], show: true },
  ...generators.map(({ name, args }) => ({ name: `${name} are current`, args: [...args, "--check"] })),
  // Last, because it leaves a production build in dist/.
  { name: "Package", args: ["scripts/package.mjs", "--check"] },
];

start(async () => {
  await ensureInstalled();
  await build();
  const failed = [];
  for (const { name, args, show } of checks) {
    const { code, output } = await runNode(args, { show });
    if (code !== 0) failed.push(name);
    if (code !== 0 && output !== "") say(output.trimEnd());
    say(`${name}: ${code === 0 ? "passed" : "failed"}`);
  }
  say(failed.length === 0 ? "Everything passed." : `Failed: ${failed.join(", ")}.`);
  return failed.length === 0 ? 0 : 1;
});
