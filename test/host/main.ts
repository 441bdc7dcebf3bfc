// tsx test/host/main.ts prepare   makes the browser host available
// tsx test/host/main.ts tests     runs dist/test in a real editor, prints the report and "N passed, N failed"
import * as path from "node:path";
import { runEditorTests } from "./editorTests";
import { prepareHost } from "./install";

const root = path.join(__dirname, "../..");
const say = (line: string): void => console.log(line);

async function main(task: string | undefined): Promise<number> {
  if (task === "prepare") {
    await prepareHost(say);
    return 0;
  }
  if (task === "tests") {
    const { report, passed, failed, pending } = await runEditorTests({ workspace: path.join(root, "test/editor/fixtures/workspace"), extensionPath: root }, say);
    say(report);
    // A test that is skipped has not shown anything, so it counts against the run.
    say(`${passed} passed, ${failed + pending} failed`);
    return failed + pending === 0 && passed > 0 ? 0 : 1;
  }
  console.error('Say what to do: "prepare" or "tests".');
  return 2;
}

main(process.argv[2]).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
