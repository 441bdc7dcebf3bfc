// npm start [folder]: the extension on a folder, in a real editor. Default folder: examples/support-agent.
//   --once   end when the editor answers, instead of serving until Ctrl+C (for tests)
import * as fs from "node:fs";
import * as path from "node:path";
import { build, ensureInstalled } from "./lib/bootstrap.mjs";
import { Problem, root, runNode, say, start } from "./lib/shell.mjs";

const example = "examples/support-agent";

function folderToOpen() {
  const named = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
  // npm changes into the repository; a relative folder is meant from where the person stands.
  const folder = named === undefined ? path.join(root, example) : path.resolve(process.env.INIT_CWD ?? process.cwd(), named);
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Problem(`There is no folder ${folder}.`);
  return fs.realpathSync(folder);
}

start(async () => {
  const folder = folderToOpen();
  await ensureInstalled();
  say("Building.");
  await build();
  const args = ["--import", "tsx", "test/host/open.ts", folder, ...process.argv.slice(2).filter((argument) => argument.startsWith("--"))];
  const { code } = await runNode(args, { show: true, timeoutMs: 0 });
  return code;
});
